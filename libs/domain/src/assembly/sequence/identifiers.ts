import type { DocumentType, IdentifierRule } from '../../taxonomy/taxonomy.js';
import { weights } from './weights.js';

/** An account printed in full and its masked form agree on this many last characters. */
const MASKED_TAIL = 4;
/** `ending in 4711`: the last digits alone. */
const LAST_DIGITS = /^\d{4}$/;
/** Identifiers this long may differ by one character: recognition errs. */
const LONG_ENOUGH_TO_ERR = 7;
/** Dates and periods as they are normalised: the next week's differs by one character and is another. */
const DATE = /\d{4}-\d{2}/;

/** Do two readings of one identifier mean the same? Masking (`xxxx1234`), a cut end and one misread character are forgiven. */
export const sameIdentifier = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (DATE.test(a) || DATE.test(b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const bare = short.replace(/^[x*•.#\s-]+/iu, '');
  if (LAST_DIGITS.test(short) && long.length > LONG_ENOUGH_TO_ERR) return long.endsWith(short);
  if (bare.length < short.length || long !== long.replace(/^[x*•.#\s-]+/iu, '')) {
    const tail = bare.slice(-MASKED_TAIL);
    return tail.length === MASKED_TAIL && long.endsWith(tail);
  }
  return short.length >= LONG_ENOUGH_TO_ERR && atMostOneEdit(short, long);
};

/** True where inserting, dropping or changing one character makes them equal. */
const atMostOneEdit = (short: string, long: string): boolean => {
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const restOfShort = short.slice(long.length === short.length ? at + 1 : at);
  return restOfShort === long.slice(at + 1);
};

type Kind = IdentifierRule['kind'];

/** Kinds whose values few papers of one packet share. */
const SPECIFIC: ReadonlySet<Kind> = new Set(['account', 'number', 'period']);

/** What two readings of the identifier say of one document of the type, in nats. `copied`: the pages may be copies of each other. */
export const identifierNats = (
  type: DocumentType,
  name: string,
  kind: Kind | undefined,
  a: string,
  b: string,
  copied = false,
): number => {
  const { identifier } = weights;
  if (!sameIdentifier(a, b)) return type.splitOn.includes(name) ? identifier.splitDiffers : identifier.differs;
  if (kind === undefined || !SPECIFIC.has(kind)) return identifier.commonSame;
  const bindsPages = kind === 'number' && type.pages.max > 1 && type.mergeOn.includes(name);
  if (bindsPages && !copied) return identifier.mergeSame;
  // Forms of one page that bear the same number are copies, or the next one of the same person.
  return type.pages.typical > 1 ? identifier.specificSame : identifier.commonSame;
};
