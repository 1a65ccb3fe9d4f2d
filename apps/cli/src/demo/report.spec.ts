import { describe, expect, it } from '@jest/globals';
import { pagesAsRanges } from './report.js';

describe('pages as ranges', () => {
  it.each([
    [[1], '1'],
    [[1, 2, 3, 7], '1-3, 7'],
    [[5, 9, 7, 11], '5, 9, 7, 11'],
    [[], ''],
  ])('shows %j as %s', (pages, shown) => expect(pagesAsRanges(pages)).toBe(shown));
});
