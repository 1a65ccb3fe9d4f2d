import { describe, expect, it } from '@jest/globals';
import { reliabilityBins } from './calibration-report.js';
import { certifiedThresholds, pagesToCertify, type TypedOutcome, whyUncertified } from './certified-thresholds.js';
import { reliabilityPicture } from './reliability-picture.js';
import { readReviewedPages } from './reviewed-page.js';

const many = (count: number, type: string, confidence: number, correct = true): TypedOutcome[] =>
  Array.from({ length: count }, () => ({ type, confidence, correct }));
const certify = { maxError: 0.01, level: 0.95 };

describe('thresholds by type', () => {
  it('are given to types alone whose pages certify them', () => {
    const outcomes = [
      ...many(320, 'w2', 0.93),
      ...many(5, 'w2', 0.6, false),
      ...many(100, 'deed', 0.99),
      ...many(400, 'check', 0.9, false),
    ];
    expect(certifiedThresholds(outcomes, certify)).toEqual({
      w2: { accept: 0.93, certified: { accepted: 320, errors: 0, upperBound: expect.closeTo(0.0093, 3) } },
    });
  });

  it('are said to be out of reach, and why', () => {
    expect(pagesToCertify(certify)).toBe(299);
    expect(whyUncertified(many(100, 'deed', 1), certify)).toContain('299');
    expect(whyUncertified([...many(300, 'deed', 1), ...many(30, 'deed', 1, false)], certify)).toContain('30 of 330');
    expect(whyUncertified(many(299, 'deed', 1), certify)).toBeNull();
  });
});

describe('the reliability picture', () => {
  it('draws a bar for each occupied bin and escapes its words', () => {
    const bins = reliabilityBins([...many(3, 'a', 0.95), ...many(1, 'a', 0.95, false), ...many(2, 'a', 0.31)]);
    expect(bins.map(({ from, count, accuracy }) => [from, count, accuracy])).toEqual([
      [0.3, 2, 1],
      [0.9, 4, 0.75],
    ]);
    const svg = reliabilityPicture('a <b>', 'c & d', bins);
    expect(svg.match(/fill="#4a7ebb"/g)).toHaveLength(2);
    expect(svg).toContain('a &lt;b&gt;');
    expect(svg).toContain('c &amp; d');
  });
});

describe('a reviews file', () => {
  const line = {
    packet: 'p1',
    decision: {
      page: 3,
      type: 'w2',
      tier: 'vision',
      taxonomy: { id: 't', version: '1.0.0', sha256: 's' },
      calibrationFeatures: { said: 2 },
      model: { name: 'm', prompt: 'p@1', promptSha256: 'x' },
      rationale: 'more than is needed',
    },
    verdict: 'w2|paystub',
  };

  it('is read line by line, and what is not needed is left out', () => {
    const [page, ...rest] = readReviewedPages(`${JSON.stringify(line)}\n\n`);
    expect(rest).toEqual([]);
    expect(page).toMatchObject({
      packet: 'p1',
      verdict: 'w2|paystub',
      decision: { tier: 'vision', model: { name: 'm', prompt: 'p@1' } },
    });
    expect(page!.decision).not.toHaveProperty('rationale');
  });

  it('says which line does not fit, and not what it holds', () => {
    expect(() => readReviewedPages(`${JSON.stringify(line)}\n{"name": "Jane"}\n`)).toThrow(/^line 2 (?!.*Jane)/);
  });
});
