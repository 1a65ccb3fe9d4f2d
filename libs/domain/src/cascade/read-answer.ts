import type { ZodError } from 'zod';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { identifierNames } from './answer-schema.js';
import type { ModelFaultId } from './model-fault.js';
import { type PageAnswer, windowAnswer } from './page-answer.js';

/** What is wrong with an answer, in words that the model is told and nobody else: they may quote it. */
export interface AnswerFault {
  id: ModelFaultId;
  words: string;
  /** Pages that have no good answer because of it; null: all that were asked about. */
  pages: number[] | null;
}

export interface ReadAnswer {
  /** Good answers, by page; at most one a page, only of pages that were asked about. */
  answers: PageAnswer[];
  faults: AnswerFault[];
}

export interface RawAnswer {
  text: string;
  ended: 'complete' | 'truncated' | 'filtered' | 'refused';
}

const whole = (id: ModelFaultId, words: string): ReadAnswer => ({ answers: [], faults: [{ id, words, pages: null }] });

/** A fence of Markdown around the JSON, which servers without schemas are fond of. */
const FENCE = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?\s*```\s*$/u;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(FENCE.exec(text)?.[1] ?? text);
  } catch {
    return undefined;
  }
};

const issuesOf = (error: ZodError): string =>
  error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`)
    .join('; ');

const bounded = (share: number): number => Math.min(1, Math.max(0, share));

/** Confidences brought within 0..1, and what the taxonomy does not know left out of the lesser parts. */
const tidied = (answer: PageAnswer, types: ReadonlySet<string>, names: ReadonlySet<string>): PageAnswer => ({
  ...answer,
  confidence: bounded(answer.confidence),
  alternatives: answer.alternatives
    .filter(({ type }) => types.has(type) && type !== answer.type)
    .map(({ type, confidence }) => ({ type, confidence: bounded(confidence) }))
    .sort((a, b) => b.confidence - a.confidence),
  identifiers: answer.identifiers.filter(({ name }) => names.has(name)),
  fields: answer.fields.map((field) => ({ ...field, confidence: bounded(field.confidence) })),
});

const faultsOf = (answers: readonly PageAnswer[], asked: readonly number[], types: ReadonlySet<string>): AnswerFault[] => {
  const given = answers.map(({ page }) => page);
  const missing = asked.filter((page) => !given.includes(page));
  const unknown = given.filter((page) => !asked.includes(page));
  const doubled = [...new Set(given.filter((page, i) => given.indexOf(page) !== i && asked.includes(page)))];
  const strange = answers.filter(({ page, type }) => asked.includes(page) && !types.has(type));
  const found: (AnswerFault & { isThere: boolean })[] = [
    {
      id: 'page-missing',
      words: `there is no answer for page ${missing.join(', ')}`,
      pages: missing,
      isThere: missing.length > 0,
    },
    { id: 'page-unknown', words: `nobody asked about page ${unknown.join(', ')}`, pages: [], isThere: unknown.length > 0 },
    {
      id: 'page-doubled',
      words: `page ${doubled.join(', ')} has more than one answer`,
      pages: doubled,
      isThere: doubled.length > 0,
    },
    {
      id: 'type-unknown',
      words: `${strange.map(({ page, type }) => `page ${page}: "${type.slice(0, 60)}" is not in the list of types`).join('; ')}`,
      pages: strange.map(({ page }) => page),
      isThere: strange.length > 0,
    },
  ];
  return found.filter(({ isThere }) => isThere).map(({ id, words, pages }) => ({ id, words, pages }));
};

/**
 * Makes of a model's answer what can be used of it, and names the rest. Never throws. What is good of a faulty answer is
 * kept: it was paid for. A type that the taxonomy does not have is never let through.
 */
export const readAnswer = (raw: RawAnswer, asked: readonly number[], taxonomy: Taxonomy): ReadAnswer => {
  if (raw.ended === 'refused') return whole('refused', 'you refused');
  if (raw.ended === 'filtered') return whole('filtered', 'a content filter stopped the answer');
  if (raw.ended === 'truncated') return whole('truncated', 'the answer was cut off');
  if (raw.text.trim() === '') return whole('empty', 'the answer was empty');
  const json = parse(raw.text);
  if (json === undefined) return whole('malformed', 'the answer is not JSON');
  const fitted = windowAnswer.safeParse(json);
  if (!fitted.success) return whole('malformed', `the answer does not fit the schema: ${issuesOf(fitted.error)}`);
  const types = new Set(taxonomy.types.map(({ id }) => id));
  const names = new Set(identifierNames(taxonomy));
  const { pages } = fitted.data;
  const faults = faultsOf(pages, asked, types);
  const bad = new Set(faults.flatMap((fault) => fault.pages ?? []));
  const good = pages.filter(({ page }) => asked.includes(page) && !bad.has(page));
  return { answers: good.map((answer) => tidied(answer, types, names)), faults };
};
