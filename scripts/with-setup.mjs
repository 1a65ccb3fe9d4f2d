// `npm run demo`, `npm start`, `npm test`: brings the machine to where the task can run, then runs it.
// This file and scripts/setup/ must work on Node 20 with nothing installed; everything after runs on Node 24.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from './setup/build.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { installEmulators } from './setup/emulators.mjs';
import { installImageTools } from './setup/image-tools.mjs';
import { installKubernetesTools } from './setup/kubernetes.mjs';
import { runUnderSupportedNode } from './setup/node-version.mjs';
import { installPrometheus } from './setup/prometheus.mjs';
import { requireRedis } from './setup/redis.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [task, ...args] = process.argv.slice(2);

const tasks = {
  demo: ['dist/apps/cli/src/main.js', 'demo'],
  start: ['dist/apps/cli/src/main.js', 'start'],
  chaos: ['scripts/chaos.mjs'],
  bench: ['scripts/bench.mjs'],
  load: ['scripts/model-load.mjs'],
  compare: ['scripts/compare-engines.mjs'],
  afternoon: ['scripts/afternoon.mjs'],
  docyard: ['dist/apps/cli/src/main.js'],
  test: ['scripts/run-tests.mjs'],
  'test:ports': ['scripts/run-tests.mjs', 'ports'],
  'test:cloud': ['scripts/cloud.mjs'],
  'test:shared': ['scripts/run-tests.mjs', 'test/shared'],
  'test:limits': ['scripts/run-tests.mjs', 'test/limits'],
  'test:deploy': ['scripts/run-tests.mjs', 'test/chart', 'test/deploy'],
  'test:images': ['scripts/run-tests.mjs', 'test/images'],
  'test:cluster': ['scripts/test-cluster.mjs'],
  images: ['scripts/images/build-images.mjs'],
};
const WITH_EMULATORS = ['test', 'test:ports', 'test:cloud', 'test:deploy'];
const WITH_HELM = ['test', 'test:deploy', 'test:cluster'];
const WITH_BUILDAH = ['test:images', 'images'];

if (!task || !(task in tasks)) {
  console.error(`Usage: node scripts/with-setup.mjs ${Object.keys(tasks).join('|')} [arguments]`);
  process.exit(2);
}
runUnderSupportedNode(fileURLToPath(import.meta.url), process.argv.slice(2));
installDependencies(root);
requireRedis();
if (WITH_EMULATORS.includes(task)) installEmulators(root);
if (WITH_HELM.includes(task)) installKubernetesTools(root);
if (WITH_BUILDAH.includes(task)) installImageTools();
if (task === 'test' || task === 'test:deploy') installPrometheus();
await build(root);
const { status, signal } = spawnSync(process.execPath, [...tasks[task], ...args], {
  cwd: root,
  stdio: 'inherit',
  env: process.env,
});
process.exit(signal ? 1 : (status ?? 1));
