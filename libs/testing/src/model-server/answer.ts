import { z } from 'zod';
import { chance } from './chance.js';
import type { Knowledge } from './knowledge.js';
import type { KnownPage } from './known-page.js';
import type { RequestedPage } from './read-request.js';
import { lookAt, readWords, type SeenPage } from './sight.js';

const bySight = z.object({ text: z.number(), coarse: z.number(), fine: z.number() });

/** How good the model is, and how it speaks. */
export const manners = z.object({
  seed: z.number().int(),
  /** Share of pages whose type it gets wrong, by how well it saw them. */
  errorRate: bySight,
  /** Share of pages of which it misjudges whether they are first pages. */
  firstErrorRate: bySight,
  /** `clustered`: says 0.95 on nine pages of ten, right or wrong; `honest`: surer where it is right. */
  confidence: z.enum(['clustered', 'honest']),
});
export type Manners = z.infer<typeof manners>;

export const usualManners: Manners = {
  seed: 1,
  errorRate: { text: 0.05, coarse: 0.03, fine: 0.02 },
  firstErrorRate: { text: 0.05, coarse: 0.03, fine: 0.02 },
  confidence: 'honest',
};

const rounded = (share: number): number => Math.round(share * 100) / 100;

const confidenceOf = (isRight: boolean, name: string, { confidence, seed }: Manners): number => {
  const drawn = chance('confidence', seed, name);
  if (confidence === 'clustered') return drawn < 0.9 ? 0.95 : rounded(0.6 + 0.35 * chance('rest', seed, name));
  return rounded(isRight ? 0.88 + 0.11 * drawn : 0.35 + 0.5 * drawn);
};

interface Draft {
  type: string;
  isFirst: boolean;
  confidence: number;
  isRight: boolean;
}

/** Another type of the list, the same one each time. */
const confused = (type: string, name: string, types: readonly string[], seed: number): string => {
  const others = types.filter((other) => other !== type);
  return others[Math.floor(chance('confused', seed, name) * others.length)] ?? type;
};

const draftOf = ({ known, isBlank, sight }: SeenPage, name: string, types: readonly string[], manners: Manners): Draft => {
  const { seed, errorRate, firstErrorRate } = manners;
  if (!known) {
    const type = isBlank && types.includes('blank') ? 'blank' : confused('', name, types, seed);
    return {
      type,
      isFirst: chance('guess', seed, name) < 0.5,
      confidence: isBlank ? 0.97 : confidenceOf(false, name, manners),
      isRight: false,
    };
  }
  const right = known.type.split('|')[0]!;
  const isRight = chance('type', seed, name, sight) >= errorRate[sight];
  const type = isRight ? right : confused(right, name, types, seed);
  const isFirst = chance('first', seed, name, sight) >= firstErrorRate[sight] ? known.isFirst : !known.isFirst;
  return { type, isFirst, confidence: confidenceOf(isRight, name, manners), isRight };
};

const nameOf = (known: KnownPage | null, { page, words }: RequestedPage): string =>
  known
    ? `${known.markId ?? known.pictureHash ?? known.words.slice(0, 40).join(' ')}`
    : `${page} ${words.slice(0, 40).join(' ')}`;

/** The answer to one page: by what was seen of it, as well as the model can. */
const answerPage = async (asked: RequestedPage, types: readonly string[], knowledge: Knowledge, manners: Manners) => {
  const seen = asked.picture ? await lookAt(asked.picture, asked.detail, knowledge) : readWords(asked.words, knowledge);
  const { known } = seen;
  const { type, isFirst, confidence, isRight } = draftOf(seen, nameOf(known, asked), types, manners);
  const other =
    !isRight && known && confidence < 0.8
      ? [{ type: known.type.split('|')[0]!, confidence: rounded((1 - confidence) * 0.8) }]
      : [];
  return {
    page: asked.page,
    type,
    confidence,
    alternatives: other.filter((each) => types.includes(each.type)),
    isFirst,
    printed: known?.printed ?? null,
    identifiers: known ? [...known.identifiers] : [],
    fields: (known?.fields ?? [])
      .filter(({ name }) => asked.fields.includes(name))
      .map((field) => ({ ...field, confidence: 0.9 })),
    rationale: `Marks of ${type}.`,
  };
};

/** A whole answer about the pages that were asked about. */
export const answerPages = async (
  pages: readonly RequestedPage[],
  types: readonly string[],
  knowledge: Knowledge,
  manners: Manners,
) => ({
  pages: await Promise.all(pages.filter(({ isAsked }) => isAsked).map((page) => answerPage(page, types, knowledge, manners))),
});
export type ServerAnswer = Awaited<ReturnType<typeof answerPages>>;
