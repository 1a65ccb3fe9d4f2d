import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { settingsTable } from './settings-table.js';

it('docs/configuration.md says what the settings say (else run `npm run docs`)', () => {
  const file = join(import.meta.dirname, '../../../../docs/configuration.md');
  expect(readFileSync(file, 'utf8')).toBe(settingsTable());
});
