import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { catalogueTable } from './catalogue-table.js';

it('docs/exceptions.md says what the catalogue says (else run `npm run docs`)', () => {
  const file = join(import.meta.dirname, '../../../../docs/exceptions.md');
  expect(readFileSync(file, 'utf8')).toBe(catalogueTable());
});
