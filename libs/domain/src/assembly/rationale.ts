import { type StatusDecision, strongestPage } from './decide-status.js';
import { type Draft, printedNumbers } from './draft.js';

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const count = (pages: number): string => (pages === 1 ? 'one page' : `${pages} pages`);

/** Rising numbers as ranges: `3-5, 9`. */
export const asRanges = (numbers: number[]): string => {
  const ranges: [number, number][] = [];
  for (const n of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && n === last[1] + 1) last[1] = n;
    else ranges.push([n, n]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
};

const typeSentence = (draft: Draft): string => {
  const shown = draft.pages.filter(({ decision }) => decision.type === draft.type.id);
  const evidence = [...new Set(shown.flatMap(({ decision }) => decision.evidence))].slice(0, 4);
  const by = evidence.length > 0 ? ` by ${evidence.join(', ')}` : '';
  const alone =
    shown.length > 0
      ? `${count(shown.length)} alone shows it${by}, the surest with ${percent(strongestPage(draft))}`
      : 'no page alone shows it';
  return `${draft.type.title}, ${count(draft.pages.length)}: ${alone}.`;
};

const numberSentence = (draft: Draft): string[] => {
  const printed = printedNumbers(draft.pages);
  if (printed === null) return [];
  const borne = printed.numbers.filter((n) => n !== null).toSorted((a, b) => a - b);
  return [`Printed numbers ${asRanges(borne)} of ${printed.total}.`];
};

const boundarySentence = ({ boundary: { start, end } }: Draft): string =>
  `Begins here with ${percent(start)}, ends here with ${percent(end)}.`;

/** The evidence in a few sentences. Names signals, counts and shares, never what is written on a page. */
export const documentRationale = (draft: Draft, status: StatusDecision, notes: string[]): string =>
  [
    typeSentence(draft),
    ...numberSentence(draft),
    boundarySentence(draft),
    ...notes,
    ...(status.reasons.length > 0 ? [`For review: ${status.reasons.join('; ')}.`] : []),
  ].join(' ');

/** Why a page got its type: its own decision, or the document that it lies in. */
export const pageRationale = (draft: Draft, page: number): string => {
  const { decision } = draft.pages.find((p) => p.facts.page === page)!;
  if (decision.type === draft.type.id) return decision.rationale;
  return `Alone it would be ${decision.type} (${percent(decision.confidence)}); it continues a document of type ${draft.type.id}. ${decision.rationale}`;
};
