import { spawnSync } from 'node:child_process';
import { describe, it } from '@jest/globals';
import { readEnvironment } from '#runtime/config/environment.js';

const answers = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** A suite that needs Prometheus and promtool: counts as skipped where they are not installed, and fails in CI then. */
export const describeWherePrometheus = (name: string, suite: () => void): void => {
  if (answers('promtool') && answers('prometheus')) {
    describe(name, suite);
    return;
  }
  const isCi = Boolean(readEnvironment().CI);
  describe(name, () => {
    (isCi ? it : it.skip)('needs Prometheus', () => {
      throw new Error('prometheus and promtool are not on PATH: apt-get install prometheus');
    });
  });
};
