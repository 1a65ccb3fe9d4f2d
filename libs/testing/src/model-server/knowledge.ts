import type { KnownPage } from './known-page.js';
import { hashDistance } from './picture-hash.js';

/** Of 256 bits; another drawing of the same page differs in a few, another page in a hundred. */
const SAME_PICTURE = 24;
/** Share of words in common (Jaccard) from which on two texts are one page. */
const SAME_WORDS = 0.5;

const normal = (words: readonly string[]): Set<string> =>
  new Set(words.map((word) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')).filter((word) => word.length > 1));

const jaccard = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared / (a.size + b.size - shared || 1);
};

/** Share of the words sent that the page bears: pages are sent shortened, so that theirs are fewer. */
const contained = (sent: ReadonlySet<string>, page: ReadonlySet<string>): number => {
  let shared = 0;
  for (const word of sent) if (page.has(word)) shared += 1;
  return shared / (sent.size || 1);
};

/** Everything the server was taught. */
export class Knowledge {
  readonly #byMark = new Map<number, KnownPage>();
  readonly #pictured: { hash: string; page: KnownPage }[] = [];
  readonly #worded: { words: Set<string>; page: KnownPage }[] = [];

  learn(pages: readonly KnownPage[]): void {
    for (const page of pages) {
      if (page.markId !== null) this.#byMark.set(page.markId, page);
      if (page.pictureHash !== null) this.#pictured.push({ hash: page.pictureHash, page });
      if (page.words.length > 0) this.#worded.push({ words: normal(page.words), page });
    }
  }

  byMark(id: number): KnownPage | null {
    return this.#byMark.get(id) ?? null;
  }

  byPicture(hash: string): KnownPage | null {
    let best: { distance: number; page: KnownPage } | null = null;
    for (const { hash: known, page } of this.#pictured) {
      const distance = hashDistance(hash, known);
      if (distance <= SAME_PICTURE && (best === null || distance < best.distance)) best = { distance, page };
    }
    return best?.page ?? null;
  }

  /** The page that has these words; the nearest where several do, as copies of one form have. */
  byWords(words: readonly string[]): KnownPage | null {
    const sent = normal(words);
    if (sent.size === 0) return null;
    let best: { share: number; page: KnownPage } | null = null;
    for (const { words: known, page } of this.#worded) {
      const share = Math.max(jaccard(sent, known), 0.9 * contained(sent, known));
      if (share >= SAME_WORDS && (best === null || share > best.share)) best = { share, page };
    }
    return best?.page ?? null;
  }
}
