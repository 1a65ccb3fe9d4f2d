import { existsSync } from 'node:fs';
import { describe, it } from '@jest/globals';
import { readEnvironment } from '#runtime/config/environment.js';

/** A suite that needs an installed file: it runs where that is, counts as skipped where it is not, and fails in CI then. */
export const describeWhereInstalled = (name: string, file: string, suite: () => void): void => {
  if (existsSync(file)) {
    suite();
    return;
  }
  const isCi = Boolean(readEnvironment().CI);
  describe(name, () => {
    (isCi ? it : it.skip)('runs against its emulator', () => {
      throw new Error(`${name}: no emulator at ${file}; run scripts/setup/emulators.mjs`);
    });
  });
};
