import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { rulesPage } from '#domain/validation/rules-page.js';
import { taxonomyOf } from './loan-file.js';

const TAXONOMIES = ['us-mortgage', 'in-retail-loan'];

it('docs/rules.md says what the taxonomies say (else run `npm run docs`)', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8');
  expect(page).toBe(rulesPage(TAXONOMIES.map(taxonomyOf)));
});

it.each([
  ['us-mortgage', 30],
  ['in-retail-loan', 20],
])('%s has %d rules or more', (id, least) => expect(taxonomyOf(id).rules.length).toBeGreaterThanOrEqual(least));
