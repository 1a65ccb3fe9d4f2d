import { failure } from '#domain/failure/catalogue.js';

/** A time and an id as one text that sorts as the pair does; ISO times of `toISOString` are of one length. */
export const sortKey = (at: string, id: string): string => `${at}~${id}`;

const SORT_KEY = /^\d{4,}-\d\d-\d\dT[\d:.]+Z~./s;

export const encodeCursor = (key: string): string => Buffer.from(key).toString('base64url');

/** Failure `request.invalid` for a cursor that this store did not give out. */
export const decodeCursor = (cursor: string): string => {
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!SORT_KEY.test(key)) throw failure('request.invalid', 'the cursor is not one of ours');
  return key;
};
