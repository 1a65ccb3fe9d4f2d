import type { Lineage, LineagePage } from './lineage.js';

/** Steps that work on the packet as a whole touch every page and every document. */
const isOfAll = ({ pages }: Lineage['steps'][number]): boolean => pages === null;

const stepsOf = (pages: readonly LineagePage[]): Set<string | null> =>
  new Set(pages.flatMap(({ step, decisions }) => [step, ...decisions.map((decision) => decision.step)]));

const narrowed = (whole: Lineage, pages: LineagePage[], documents: Lineage['documents']): Lineage => {
  const [steps, sources] = [stepsOf(pages), new Set(pages.map(({ source }) => source))];
  const [rules, ids] = [new Set(documents.flatMap((document) => document.rules)), new Set(documents.map(({ id }) => id))];
  return {
    ...whole,
    ...{ pages, documents },
    sources: whole.sources.filter(({ id }) => sources.has(id)),
    rules: whole.rules
      .filter(({ id }) => rules.has(id))
      .map((rule) => ({ ...rule, documents: rule.documents.filter((id) => ids.has(id)) })),
    steps: whole.steps.filter((step) => isOfAll(step) || steps.has(step.id)),
  };
};

/** Backward: what one document was made of. Null where there is no such document. */
export const backFromDocument = (whole: Lineage, id: string): Lineage | null => {
  const document = whole.documents.find((one) => one.id === id);
  if (!document) return null;
  const own = new Set(document.pages);
  return narrowed(
    whole,
    whole.pages.filter(({ page }) => own.has(page)),
    [document],
  );
};

/** Forward: what was made of one source, documents that it shares with others included. Null where there is no such source. */
export const forwardFromSource = (whole: Lineage, id: string): Lineage | null => {
  const source = whole.sources.find((one) => one.id === id);
  if (!source) return null;
  const pages = whole.pages.filter((page) => page.source === id);
  const made = whole.documents.filter(({ sources }) => sources.includes(id));
  return { ...narrowed(whole, pages, made), sources: [source] };
};
