import type { TypeEvidence } from './evidence.js';
import type { PrintedNumber } from './page-decision.js';

/** Nats for a page being its document's first. Numbering settles it; the rest are hints. */
const nats = {
  numberedFirst: 4,
  numberedLater: -5,
  bareFirst: 1.5,
  bareLater: -3,
  roleBase: 0.9,
  rolePerNat: 0.45,
  roleMost: 3.2,
  rolesBound: 5,
  /** A later page may repeat the title; a first page hardly ever bears the marks of a later one. */
  laterIsTelling: 2,
  titleOnLaterPage: 0.4,
  firstExpected: -1,
  titled: 0.8,
  untitled: -0.5,
} as const;

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

const fromNumber = (printed: PrintedNumber | null): number => {
  if (!printed) return 0;
  if (printed.of !== null) return printed.page === 1 ? nats.numberedFirst : nats.numberedLater;
  return printed.page === 1 ? nats.bareFirst : nats.bareLater;
};

/** One page in `typical` begins a document, as a log-odds; never more certain than 7 to 1 before any evidence. */
const prior = (typical: number): number => {
  const share = Math.min(0.875, Math.max(0.05, 1 / Math.max(1, typical)));
  return Math.log(share / (1 - share));
};

const fromRoles = (evidence: TypeEvidence): number => {
  let first = 0;
  let later = 0;
  for (const { signal, nats: value } of evidence.spoken) {
    if (signal.page === 'any' || value <= 0) continue;
    const strength = Math.min(nats.roleMost, nats.roleBase + nats.rolePerNat * value);
    if (signal.page === 'continuation') later += strength;
    else first += strength;
  }
  const repeatedTitle = later >= nats.laterIsTelling ? nats.titleOnLaterPage : 1;
  const expected = evidence.type.signals.some((signal) => signal.page === 'first' && signal.weight >= 2);
  const missed = expected && first === 0 ? nats.firstExpected : 0;
  return Math.max(-nats.rolesBound, Math.min(nats.rolesBound, first * repeatedTitle - later)) + missed;
};

const fromTitle = (evidence: TypeEvidence): number => {
  if (evidence.support <= 0) return 0;
  return evidence.spoken.some(({ inTitle, mentioned, nats: value }) => inTitle && !mentioned && value >= 1)
    ? nats.titled
    : nats.untitled;
};

/** Probability that the page is the first of a document, were it of this type. */
export const firstPageGiven = (evidence: TypeEvidence, printed: PrintedNumber | null): number => {
  const { typical } = evidence.type.pages;
  return sigmoid(prior(typical) + fromNumber(printed) + fromRoles(evidence) + fromTitle(evidence));
};
