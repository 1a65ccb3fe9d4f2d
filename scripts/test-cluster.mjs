// `npm run test:cluster [-- --repository R] [--tag T] [--namespace N] [--pages P] [--values FILE] [--keep]`: installs the chart into the cluster that KUBECONFIG
// names, runs `helm test`, submits a packet through the Service and watches the pools scale up and, under KEDA, back to zero.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DocyardClient } from '../dist/apps/cli/src/client/docyard-client.js';
import { freePort } from '../dist/libs/runtime/src/local-fleet/ports.js';
import { generatePacket } from '../dist/libs/testing/src/generator/packet/generate-packet.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const RELEASE = 'docyard-test';
const POOLS = ['render', 'classify', 'assemble'];
const ENDS = ['completed', 'needs_review', 'failed'];
const READ_KEY = "fs.readFileSync(process.env.DOCYARD_LOCAL_KEY_FILE ?? '/data/local-key', 'utf8')";
const PATIENCE_MS = 10 * 60_000;

const { values: options } = parseArgs({
  options: {
    repository: { type: 'string' },
    tag: { type: 'string' },
    namespace: { type: 'string', default: 'docyard-test' },
    pages: { type: 'string', default: '240' },
    values: { type: 'string', default: join(root, 'deploy/helm/docyard/examples/trial.yaml') },
    keep: { type: 'boolean', default: false },
  },
});

const refuse = (sentence) => {
  console.error(sentence);
  process.exit(2);
};

if (!process.env.KUBECONFIG) {
  refuse(
    'KUBECONFIG names no cluster: set it to a kubeconfig file, and `npm run test:cluster` installs the chart there and watches it scale.',
  );
}
if (!existsSync(process.env.KUBECONFIG)) refuse(`KUBECONFIG names ${process.env.KUBECONFIG}, which is not there.`);
if (!options.repository)
  refuse('Say where the cluster finds the images: npm run test:cluster -- --repository registry.example/docyard [--tag T]');

const tool = (name) => join(root, '.docyard/kubernetes/bin', name);
const helm = (...args) =>
  execFileSync(tool('helm'), ['--namespace', options.namespace, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
const kubectl = (...args) => execFileSync(tool('kubectl'), ['--namespace', options.namespace, ...args], { encoding: 'utf8' });

const replicasOf = (pool) => {
  const { spec, status } = JSON.parse(kubectl('get', 'deployment', `${RELEASE}-worker-${pool}`, '--output', 'json'));
  return { wanted: spec.replicas ?? 0, ready: status.readyReplicas ?? 0 };
};

const install = () =>
  helm(
    ...['upgrade', '--install', RELEASE, join(root, 'deploy/helm/docyard'), '--create-namespace', '--wait', '--timeout', '5m'],
    ...['--values', options.values, '--set', `image.repository=${options.repository}`],
    ...(options.tag ? ['--set', `image.tag=${options.tag}`] : []),
  );

/** The Service on a port of this machine. */
const forward = async () => {
  const port = await freePort();
  const service = `service/${RELEASE}-api`;
  const child = spawn(tool('kubectl'), ['--namespace', options.namespace, 'port-forward', service, `${port}:http`], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
  for (let left = 150; !(await isUp()); left -= 1) {
    if (left === 0 || child.exitCode !== null) throw new Error('the Service does not answer');
    await wait(200);
  }
  return { url, stop: () => child.kill() };
};

/** The mounted key of the API, or the one that it made on the volume. */
const readKey = () => kubectl('exec', `deployment/${RELEASE}-api`, '--', 'node', '-p', READ_KEY).trim();

const submit = async (client) => {
  const folder = mkdtempSync(join(tmpdir(), 'docyard-cluster-'));
  const file = join(folder, 'packet.pdf');
  writeFileSync(file, (await generatePacket({ pages: Number(options.pages), seed: 5, taxonomy: 'us-mortgage' })).pdf);
  const { id } = await client.submit({ files: [file] });
  rmSync(folder, { recursive: true });
  return id;
};

/** Follows the packet to its end; resolves to its status and the most replicas that each pool had on the way. */
const watch = async (client, id) => {
  const most = Object.fromEntries(POOLS.map((pool) => [pool, 0]));
  const deadline = Date.now() + PATIENCE_MS;
  let last = '';
  while (Date.now() < deadline) {
    const { status } = await client.packet(id);
    const now = POOLS.map((pool) => [pool, replicasOf(pool)]);
    for (const [pool, { ready }] of now) most[pool] = Math.max(most[pool], ready);
    const line = now.map(([pool, { ready, wanted }]) => `${pool} ${ready}/${wanted}`).join('  ');
    if (line !== last) console.log(`${status}  ${line}`);
    last = line;
    if (ENDS.includes(status)) return { status, most };
    await wait(1_000);
  }
  throw new Error('the packet did not end in time');
};

const isScaledByKeda = () => kubectl('api-resources', '--api-group', 'keda.sh', '--output', 'name').includes('scaledobjects');

const untilZero = async () => {
  const deadline = Date.now() + PATIENCE_MS;
  while (POOLS.some((pool) => replicasOf(pool).wanted > 0)) {
    if (Date.now() > deadline) throw new Error('the pools did not go back to zero in time');
    await wait(2_000);
  }
  console.log('all pools are at zero again');
};

let passed = false;
let service;
try {
  install();
  helm('test', RELEASE, '--logs');
  service = await forward();
  const client = new DocyardClient(service.url, readKey());
  const { status, most } = await watch(client, await submit(client));
  console.log(`ended as ${status}; most pods: ${POOLS.map((pool) => `${pool} ${most[pool]}`).join(', ')}`);
  if (isScaledByKeda()) await untilZero();
  else console.log('The cluster has no KEDA: pools were not expected to scale.');
  passed = status !== 'failed' && POOLS.every((pool) => most[pool] > 0);
} finally {
  service?.stop();
  if (!options.keep) helm('uninstall', RELEASE, '--wait');
  console.log(passed ? '1 passed, 0 failed' : '0 passed, 1 failed');
}
process.exit(passed ? 0 : 1);
