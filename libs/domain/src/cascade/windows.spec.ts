import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutWindows, MOST_PAGES } from './windows.js';

const asked = fc
  .uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 60 })
  .map((pages) => pages.map((page) => ({ page, tier: 'vision' as const, reason: '' })));

it('puts every page asked about into one window, in order; windows do not overlap and stay small', () => {
  fc.assert(
    fc.property(asked, (pages) => {
      const windows = cutWindows(pages);
      const inside = windows.flatMap((window) => window.asked.map(({ page }) => page));
      expect(inside).toEqual(pages.map(({ page }) => page).sort((a, b) => a - b));
      windows.forEach(({ range, asked: own }, i) => {
        expect(range.from).toBeGreaterThan(windows[i - 1]?.range.to ?? 0);
        expect(range.to).toBe(own.at(-1)!.page);
        expect(range.to - own[0]!.page).toBeLessThan(MOST_PAGES);
        expect(own[0]!.page - range.from).toBeLessThanOrEqual(1);
      });
    }),
  );
});
