// Runs Jest in ESM mode and closes with its own counts as one line. Arguments go to Jest; without any, all runs but the suites
// over foreign files beside the project (`npm run test:shared`), those of what is deployed (`npm run test:deploy`), those that build images
// (`npm run test:images`) and those of what must hold under attack (`npm run test:limits`), which take long. The conformance suites' counts are told by
// port and adapter.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { conformanceTable } from './count-checks.mjs';

/** Spec files that run a conformance suite of libs/ports. */
function conformanceSpecs() {
  const specs = readdirSync(join(root, 'libs/adapters'), { recursive: true }).filter((name) => name.endsWith('.spec.ts'));
  return specs.filter((name) => readFileSync(join(root, 'libs/adapters', name), 'utf8').includes('.conformance.js'));
}

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'docyard-test-'));
const report = join(folder, 'report.json');
const given = process.argv.slice(2);
const APART = ['/node_modules/', '/test/shared/', '/test/deploy/', '/test/images/', '/test/limits/', '/test/chart/manifests'];
const args = given.length > 0 ? given : ['--testPathIgnorePatterns', ...APART];
/** `ports`: the conformance suites, and what else is in their files. */
if (args[0] === 'ports') args.splice(0, 1, ...conformanceSpecs());
// Jest leaves a core to itself, which is half of a small machine: fleets and emulators mostly wait.
const workers = Math.max(2, availableParallelism() - 1);
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    '--json',
    `--outputFile=${report}`,
    `--maxWorkers=${workers}`,
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
for (const line of conformanceTable(counts)) console.log(line);
// A suite that does not load has no tests of its own; it counts as one failure so that it can not hide.
const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
const skipped = counts.numPendingTests + counts.numTodoTests;
console.log(`${counts.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(status ?? 1);
