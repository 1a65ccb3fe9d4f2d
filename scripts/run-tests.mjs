// Runs Jest in ESM mode and closes with its own counts as one line. Arguments go to Jest; without any, all runs but the suites
// over foreign files beside the project (`npm run test:shared`) and those of what must hold under attack (`npm run test:limits`), which take long.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'docyard-test-'));
const report = join(folder, 'report.json');
const given = process.argv.slice(2);
const args = given.length > 0 ? given : ['--testPathIgnorePatterns', '/node_modules/', '/test/shared/', '/test/limits/'];
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    '--json',
    `--outputFile=${report}`,
    ...args,
  ],
  {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
let counts = null;
try {
  counts = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  console.error('Jest left no report: see its messages above.');
}
rmSync(folder, { recursive: true, force: true });
if (!counts) process.exit(1);
// A suite that does not load has no tests of its own; it counts as one failure so that it can not hide.
const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
const skipped = counts.numPendingTests + counts.numTodoTests;
console.log(`${counts.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(status ?? 1);
