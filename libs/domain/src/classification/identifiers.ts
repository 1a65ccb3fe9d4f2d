import type { IdentifierKind } from '../taxonomy/taxonomy.js';
import { isoDate, isoPeriod } from './printed-date.js';
import { squash } from './squash.js';

/** Digits and letters of an account, each run of masking as one `*`: `XXXX-XX12 34` is `*1234`. Null without a digit. */
const account = (seen: string): string | null => {
  const packed = seen.replaceAll(/[\s\-–.:/]/gu, '');
  const masked = packed.replaceAll(/[*•·●#＊]+|[xX]{2,}/gu, '*').replaceAll(/\*+/g, '*');
  const kept = masked.toUpperCase().replaceAll(/[^0-9A-Z*]/g, '');
  return /\d/.test(kept) ? kept : null;
};

const year = (seen: string): string | null => /(?:19|20)\d{2}/.exec(seen)?.[0] ?? null;
const upperSquashed = (seen: string): string | null => squash(seen).toUpperCase() || null;

const normalisers: Record<IdentifierKind, (seen: string) => string | null> = {
  account,
  period: (seen) => isoPeriod(seen) ?? isoDate(seen) ?? year(seen) ?? upperSquashed(seen),
  year,
  date: (seen) => isoDate(seen) ?? upperSquashed(seen),
  person: upperSquashed,
  organisation: upperSquashed,
  number: upperSquashed,
  text: (seen) => squash(seen) || null,
};

const MAX_CHARACTERS = 120;

/** `000-0000000`, `XXXXXXXX`: what forms print where nothing was filled in. */
const FILLER = /^\W*(\w)(?:\W*\1){3,}\W*$/;
const NUMBERED: ReadonlySet<IdentifierKind> = new Set(['account', 'number']);

/** An identifier as printed made comparable, or null where nothing of its kind is in it. */
export const normaliseIdentifier = (kind: IdentifierKind, seen: string): string | null => {
  const value = seen.slice(0, MAX_CHARACTERS);
  return NUMBERED.has(kind) && FILLER.test(value) ? null : normalisers[kind](value);
};
