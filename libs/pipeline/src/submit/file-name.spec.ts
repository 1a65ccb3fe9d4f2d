import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanFileName } from './file-name.js';

describe('cleanFileName', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\w2.pdf', 'w2.pdf'],
    ['w2\u202Efdp.exe', 'w2fdp.exe'],
    ['..', 'file-3'],
    ['a/', 'file-3'],
    ['', 'file-3'],
  ])('makes %j %j', (name, shown) => expect(cleanFileName(name, 3)).toBe(shown));

  it('never holds a separator, a control character or more than it may', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const shown = cleanFileName(name, 1);
        expect(shown).toMatch(/^[^/\\\p{Cc}]+$/u);
        expect(Array.from(shown).length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
