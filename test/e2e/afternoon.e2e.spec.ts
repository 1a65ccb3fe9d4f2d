import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readEnvironment } from '#runtime/config/environment.js';
import { runAfternoon } from '#testing/review/run-afternoon.js';

it('a reviewer’s afternoon by API alone ends with every document right, agreed on and assembled', async () => {
  const told: string[] = [];
  const { findings, report } = await runAfternoon({
    projectFolder: join(import.meta.dirname, '..', '..'),
    inherited: readEnvironment(),
    pages: 24,
    seed: 7,
    tell: (line) => told.push(line),
  });
  expect({ findings, told }).toEqual({ findings: [], told });
  expect(report.resolved).toBeGreaterThan(0);
}, 600_000);
