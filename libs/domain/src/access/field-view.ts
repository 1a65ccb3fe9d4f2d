import type { PrivacyClass } from '../taxonomy/taxonomy.js';
import type { Role } from './scope.js';

/** How much of a value is shown: nothing, a digest to compare by, its last four characters, all of it. */
export type FieldView = 'hidden' | 'digest' | 'last-four' | 'plain';

/** From least to most telling. */
const ORDER: readonly FieldView[] = ['hidden', 'digest', 'last-four', 'plain'];

/**
 * Who sees what. Reviewers decide by the value, with the page before them. Submitters sent the papers and match by the end of
 * a number. Auditors see whether two values are one, admins that there is one.
 */
const views: Record<Exclude<PrivacyClass, 'public'>, Record<Role, FieldView>> = {
  personal: { submitter: 'plain', reviewer: 'plain', approver: 'plain', auditor: 'digest', admin: 'hidden' },
  sensitive: { submitter: 'last-four', reviewer: 'plain', approver: 'plain', auditor: 'digest', admin: 'hidden' },
};

/** What the most telling of the roles shows. */
export const viewFor = (held: readonly Role[], privacy: PrivacyClass): FieldView => {
  if (privacy === 'public') return 'plain';
  const best = Math.max(0, ...held.map((one) => ORDER.indexOf(views[privacy][one])));
  return ORDER[best] ?? 'hidden';
};
