import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scorePacket } from '#domain/evaluation/score-packet.js';
import type { Prediction, TruthDocument } from '#domain/evaluation/truth.js';

/** A second scorer, written apart, lies beside the project where it is developed; elsewhere there is nothing to agree with. */
const scorer = join(import.meta.dirname, '../../../shared/score.py');
const whereScorerIs = existsSync(scorer) ? it : it.skip;

const trueTypes = ['w2', 'form|other', 'deed', 'blank'];
const foundTypes = ['w2', 'form', 'other', 'deed', 'blank'];

/** Pages dealt out to documents by label; -1 leaves a page out. */
const dealt = <T>(make: (type: number, pages: number[]) => T) =>
  fc.array(fc.tuple(fc.integer({ min: -1, max: 5 }), fc.nat(9)), { minLength: 1, maxLength: 14 }).map((labels) =>
    [...new Set(labels.map(([label]) => label))]
      .filter((label) => label >= 0)
      .map((label) => {
        const pages = labels.flatMap(([own], i) => (own === label ? [i + 1] : []));
        return make(labels[pages[0]! - 1]![1], pages);
      }),
  );

const truths = dealt((type, pages): TruthDocument => ({ type: trueTypes[type % trueTypes.length]!, pages }));
const predictions = dealt((type, pages) => ({
  type: foundTypes[type % foundTypes.length]!,
  pages,
  status: type % 3 === 0 ? 'needs_review' : 'accepted',
})).map((documents): Prediction => ({ documents, pages: [] }));

const figures = (line: string): Record<string, number> =>
  Object.fromEntries([...line.matchAll(/(\w+)=([\d.]+)/g)].map(([, name, value]) => [name!, Number(value)]));

whereScorerIs('agrees with a scorer written apart, on made-up packets', async () => {
  const cases = fc.sample(fc.tuple(truths, predictions), { numRuns: 150, seed: 11 }).filter(([truth]) => truth.length > 0);
  const folder = await mkdtemp(join(tmpdir(), 'docyard-score-'));
  try {
    const files = await Promise.all(
      cases.map(async ([truth, prediction], i) => {
        const paths = [join(folder, `${i}.truth.json`), join(folder, `${i}.manifest.json`)] as const;
        await Promise.all([writeFile(paths[0], JSON.stringify(truth)), writeFile(paths[1], JSON.stringify(prediction))]);
        return paths;
      }),
    );
    const lines = execFileSync('python3', [scorer, ...files.flat()], { encoding: 'utf8' })
      .trim()
      .split('\n');
    cases.forEach(([truth, prediction], i) => {
      const theirs = figures(lines[i]!);
      const ours = scorePacket(truth, prediction);
      expect({ case: i, pages: ours.pages, autoN: ours.acceptedPages, wrong: ours.acceptedWrong }).toEqual({
        case: i,
        pages: theirs.pages,
        autoN: theirs.autoN,
        wrong: theirs.wrong,
      });
      expect(ours.pageAccuracy).toBeCloseTo(theirs.acc!, 2);
      expect(ours.boundaryF1).toBeCloseTo(theirs.boundaryF1!, 2);
      expect(ours.documentF1).toBeCloseTo(theirs.docF1!, 2);
      expect(ours.panopticQuality).toBeCloseTo(theirs.PQ!, 2);
      expect(ours.typedPanopticQuality).toBeCloseTo(theirs.PQtyped!, 2);
      expect(Number(ours.exact)).toBe(theirs.STP);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
