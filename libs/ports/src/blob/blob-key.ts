import { failure } from '#domain/failure/catalogue.js';

/** Room for a suffix within the 255 bytes that file systems allow a name. */
const MAX_SEGMENT = 200;
const MAX_KEY = 900;
const SEGMENT = /^[A-Za-z0-9._-]+$/;

const isSegment = (segment: string): boolean =>
  SEGMENT.test(segment) && segment.length <= MAX_SEGMENT && segment !== '.' && segment !== '..';

const segmentsOf = (path: string, least: number): string[] => {
  const segments = path.split('/');
  const fits = path.length <= MAX_KEY && segments.length >= least && segments[0] === 'tenants' && segments.every(isSegment);
  // The key itself stays out of the failure: a wrong one may hold anything.
  if (!fits) throw failure('request.invalid', `not a blob key (${path.length} characters)`);
  return segments;
};

/** The key's segments: `tenants`, the tenant, then at least one more. Failure `request.invalid` for anything else. */
export const blobKeySegments = (key: string): string[] => segmentsOf(key, 3);

/** Segments of a prefix, a whole number of them (`tenants/a` never means `tenants/ab`); a slash at its end is allowed. */
export const blobPrefixSegments = (prefix: string): string[] => segmentsOf(prefix.replace(/\/$/, ''), 2);
