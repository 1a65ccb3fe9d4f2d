import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { catalogue } from '../failure/catalogue.js';
import { faultTable } from './fault-table.js';
import { modelFaults } from './model-fault.js';

it('docs/model-faults.md says what the table says (else run `npm run docs`)', () => {
  const file = join(import.meta.dirname, '../../../../docs/model-faults.md');
  expect(readFileSync(file, 'utf8')).toBe(faultTable());
});

it('every fault ends: by leaving the page with what is known, or by coming back later', () => {
  for (const { waysOut, code } of Object.values(modelFaults)) {
    expect(['step-down', 'throttle']).toContain(waysOut.at(-1));
    expect(catalogue).toHaveProperty([code]);
  }
});
