import { describe, expect, it } from '@jest/globals';
import { byOwner, calibratePages } from './calibrate.js';
import { calibrationWords } from './calibration-words.js';
import type { DecidedPage } from './decided-pages.js';

const certify = { maxError: 0.01, level: 0.95 };
const fit = { taxonomy: { id: 't', version: '1.0.0', sha256: 'left out' }, tier: 'vision' as const, certify };
const pages = (count: number, key: DecidedPage['key']): DecidedPage[] =>
  Array.from({ length: count }, (_, at) => ({
    packet: `p${at % 10}`,
    tier: 'vision',
    type: 'w2',
    correct: at % 4 !== 0,
    features: {
      stated: at % 4 === 0 ? 0.6 : 0.97,
      said: at % 4 === 0 ? 0.4 : 3.5,
      margin: 2,
      signalsOdds: 0,
      agrees: 0,
      opposed: 0,
      blind: 1,
    },
    key,
  }));

describe('calibrating decided pages', () => {
  it('fits each model and prompt apart, and only pages of the tier asked for', () => {
    const two = [
      ...pages(4, { model: 'a', prompt: 'p@1' }),
      ...pages(6, { model: 'b', prompt: 'p@1' }),
      { ...pages(1, undefined)[0]!, tier: 'signals' as const },
    ];
    expect(byOwner(two, 'vision').map((own) => [own[0]!.key?.model, own.length])).toEqual([
      ['a', 4],
      ['b', 6],
    ]);
  });

  it('names the fit and tells what it is worth', () => {
    const fitted = calibratePages(pages(1200, { model: 'a', prompt: 'p@1' }), fit);
    expect(fitted).toMatchObject({
      tier: 'vision',
      model: 'a',
      prompt: 'p@1',
      taxonomy: { id: 't', version: '1.0.0' },
      method: 'verbal-logistic/1',
      report: { degenerate: false, stated: { clustered: false } },
      thresholds: { w2: { certified: { accepted: 900, errors: 0 } } },
    });
    expect(fitted.taxonomy).not.toHaveProperty('sha256');
    expect(calibrationWords(fitted, new Map([['w2', null]]), certify).join('\n')).toContain('w2: accept from');
  });

  it('says plainly that there is too little', () => {
    const few = calibratePages(pages(20, { model: 'a', prompt: 'p@1' }), fit);
    const words = calibrationWords(few, new Map([['w2', '20 pages, 299 without a fault are needed at least']]), certify).join(
      '\n',
    );
    expect(few.report.degenerate).toBe(true);
    expect(words).toContain('go to review');
    expect(words).toContain('No type has the pages to certify 1 % error at 95 %');
  });
});
