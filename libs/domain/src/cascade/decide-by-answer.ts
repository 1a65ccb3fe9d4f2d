import { normaliseIdentifier } from '../classification/identifiers.js';
import type { PageDecision, PrintedNumber, TypeConfidence } from '../classification/page-decision.js';
import type { ModelTier } from '../packet/consultation.js';
import type { IdentifierRule, Taxonomy } from '../taxonomy/taxonomy.js';
import type { PageAnswer } from './page-answer.js';

/** How far "is this a first page?" is believed, in log-odds either way: as if words mislead one in nine, pictures one in twenty-five. */
const FIRST_NATS: Record<ModelTier, number> = { text: 2.1, vision: 3.2 };
const MOST_RATIONALE = 240;

const logit = (p: number): number => Math.log(p / (1 - p));
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const held = (p: number): number => Math.min(0.98, Math.max(0.02, p));

export interface AnsweredBy {
  tier: ModelTier;
  model: string;
  prompt: string;
  promptSha256: string;
  reason: string;
}

const shifted = (p: number, isFirst: boolean, nats: number): number => held(logistic(logit(held(p)) + (isFirst ? nats : -nats)));

/** First-page odds: what the page's marks said, moved by the model's answer. */
const firstPageOf = (answer: PageAnswer, signals: PageDecision, distribution: readonly TypeConfidence[], tier: ModelTier) => {
  const nats = FIRST_NATS[tier];
  const known = signals.firstPage;
  // A type that the signals did not think of has no odds of its own: the model's word stands alone.
  const given = (type: string): number => shifted(known.byType[type] ?? 0.5, answer.isFirst, nats);
  const byType = Object.fromEntries(distribution.slice(0, 4).map(({ type }) => [type, given(type)]));
  return { overall: shifted(known.overall, answer.isFirst, nats), byType };
};

const ruleOf = (name: string, type: string, { identifiers, types }: Taxonomy): IdentifierRule | undefined =>
  types.find(({ id }) => id === type)?.identifiers[name] ?? identifiers[name];

/** What the patterns read stands; the model fills what they could not read. */
const identifiersOf = (answer: PageAnswer, signals: PageDecision, taxonomy: Taxonomy): Record<string, string> => {
  const read = { ...signals.identifiers };
  for (const { name, value } of answer.identifiers) {
    const rule = ruleOf(name, answer.type, taxonomy);
    const normal = rule ? normaliseIdentifier(rule.kind, value) : null;
    if (read[name] === undefined && normal !== null) read[name] = normal;
  }
  return read;
};

const isPlausible = ({ page, of }: PrintedNumber): boolean =>
  page >= 1 && page <= 2_000 && (of === null || (of >= page && of <= 2_000));

const printedOf = (answer: PageAnswer, signals: PageDecision): PrintedNumber | null => {
  if (signals.printed !== null) return signals.printed;
  // A bare number misleads more often than it helps, and more so in a model's mouth.
  return answer.printed?.of != null && isPlausible(answer.printed) ? answer.printed : null;
};

const fieldsOf = (answer: PageAnswer, taxonomy: Taxonomy): PageDecision['fields'] => {
  const known = new Set(taxonomy.types.find(({ id }) => id === answer.type)?.fields.map(({ name }) => name));
  const read = answer.fields.filter(({ name, value }) => known.has(name) && value.trim() !== '');
  if (read.length === 0) return undefined;
  return Object.fromEntries(
    read.map(({ name, value, confidence }) => [name, { value, confidence, page: answer.page, by: 'model' as const }]),
  );
};

/** Three digits or more in a row are no mark of a form but somebody's number. */
const NUMBERS = /\d[\d\s-]{2,}\d/gu;

/** What was said, and the model's own words for it: no more than a sentence, without anybody's numbers. */
const rationaleOf = (answer: PageAnswer, { tier, model }: AnsweredBy): string => {
  const place = answer.isFirst ? 'a first page' : 'not a first page';
  const said = `The ${tier} model (${model}) says ${answer.type} with ${Math.round(answer.confidence * 100)} %, ${place}`;
  const words = answer.rationale.trim().replaceAll(NUMBERS, '…').slice(0, MOST_RATIONALE);
  return words === '' ? `${said}.` : `${said}: ${words}`;
};

/**
 * A model's answer as a decision: its type by calibrated probability, first-page odds, identifiers and fields, over what the
 * signals had measured of the page. Pure. Cost is not on it: calls are billed, not decisions.
 */
export const decideByAnswer = (
  answer: PageAnswer,
  signals: PageDecision,
  { distribution, features }: { distribution: TypeConfidence[]; features: Record<string, number> },
  by: AnsweredBy,
  { taxonomy, calibration }: { taxonomy: Taxonomy; calibration: string | null },
): PageDecision => {
  const [best] = distribution;
  return {
    ...signals,
    type: best!.type,
    confidence: best!.confidence,
    tier: by.tier,
    rationale: rationaleOf(answer, by),
    distribution,
    firstPage: firstPageOf(answer, signals, distribution, by.tier),
    printed: printedOf(answer, signals),
    identifiers: identifiersOf(answer, signals, taxonomy),
    evidence: [],
    calibrationFeatures: features,
    fields: fieldsOf(answer, taxonomy),
    model: { name: by.model, prompt: by.prompt, promptSha256: by.promptSha256, reason: by.reason },
    calibration,
  };
};
