import type { PageRole } from '../taxonomy/taxonomy.js';
import type { TypeEvidence } from './evidence.js';
import type { PrintedNumber } from './page-decision.js';

/** Nats for a page being its document's first. Numbering settles it; the rest are hints. */
const nats = {
  numberedFirst: 4,
  numberedLater: -5,
  bareFirst: 1.5,
  bareLater: -3,
  rolePerNat: 0.9,
  roleMost: 4,
  returnOfNext: 0.7,
  /** Factor on a continuation's marks below the title that only a first page bears: there they are references. */
  belowFirstTitle: 0.4,
  rolesBound: 5,
  firstExpected: -1,
  /** A greeting: a letter has one, at its beginning. */
  salutation: 1.5,
  titled: 0.8,
  untitled: -0.5,
} as const;

/** Least weight of a name in the title that makes it a first page's title. */
const TITLE_NATS = 2;

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

/** What signals of one role say together; each further one adds less, since a page's signals come in clusters. */
const sumOf = (evidence: TypeEvidence, plays: (role: PageRole) => boolean): number =>
  evidence.spoken
    .filter(({ signal, running, placeNats: value }) => plays(signal.page) && !running && value > 0)
    .map(({ placeNats: value }) => Math.min(nats.roleMost, nats.rolePerNat * value))
    .sort((a, b) => b - a)
    .reduce((sum, strength, index) => sum + strength * nats.returnOfNext ** index, 0);

const begins = (role: PageRole): boolean => role === 'first' || role === 'cover';

/** What speaks for a later page; where the title is a first page's, only what stands in the title counts whole. */
const laterOf = (evidence: TypeEvidence): number => {
  const titled = evidence.spoken.some(
    ({ signal, inTitle, mentioned, running, placeNats: value }) =>
      begins(signal.page) && inTitle && !mentioned && !running && value >= TITLE_NATS,
  );
  const inTitleToo = { ...evidence, spoken: evidence.spoken.filter(({ inTitle }) => inTitle) };
  const later = sumOf(evidence, (role) => role === 'continuation');
  if (!titled) return later;
  const there = sumOf(inTitleToo, (role) => role === 'continuation');
  return there + nats.belowFirstTitle * (later - there);
};

const fromRoles = (evidence: TypeEvidence): number => {
  const first = sumOf(evidence, begins);
  const later = laterOf(evidence);
  const expected = evidence.type.signals.some((signal) => begins(signal.page) && signal.weight >= 2);
  const missed = expected && first === 0 ? nats.firstExpected : 0;
  return Math.max(-nats.rolesBound, Math.min(nats.rolesBound, first - later)) + missed;
};

const fromTitle = (evidence: TypeEvidence): number => {
  if (evidence.support <= 0) return 0;
  return evidence.spoken.some(({ inTitle, mentioned, running, nats: value }) => inTitle && !mentioned && !running && value >= 1)
    ? nats.titled
    : nats.untitled;
};

/** Probability that the page is the first of a document, were it of this type. */
export const firstPageGiven = (evidence: TypeEvidence, printed: PrintedNumber | null, isGreeting = false): number => {
  const { typical } = evidence.type.pages;
  const greeting = isGreeting ? nats.salutation : 0;
  return sigmoid(prior(typical) + fromNumber(printed) + fromRoles(evidence) + fromTitle(evidence) + greeting);
};
