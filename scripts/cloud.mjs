// `npm run test:cloud [-- sleep|chaos]`: the running fleet on Cloud Storage, Firestore and Cloud Tasks, emulated, at full size.
//   sleep  a throttled page due in `--due 45` seconds, all workers of its pool stopped: who wakes it, and when; then with the call lost
//   chaos  `--packets 20` while faults strike each service, against a calm run on the embedded adapters
// Exits 1 on any finding.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startCloudServices } from '../dist/libs/testing/src/cloud/cloud-services.js';
import { runCloudChaos } from '../dist/libs/testing/src/cloud/run-cloud-chaos.js';
import { sleepThroughThrottle } from '../dist/libs/testing/src/cloud/sleep-through-throttle.js';

const text = (value) => ({ type: 'string', default: String(value) });
const sizes = { due: text(45), packets: text(20), pages: text(8), seed: text(1), share: text(0.03), outages: text(8) };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ...sizes, keep: { type: 'boolean', default: false } },
});
const size = (name) => Number(values[name]);
const fleet = {
  projectFolder: fileURLToPath(new URL('..', import.meta.url)),
  inherited: process.env,
  tell: (line) => console.error(line),
};

/** Parking's grace, a turn of the reconciler, which a fleet under fire takes every second, and some. */
const LOST_CALL_MS = 10_000 + 1_000 + 2_000;
const CALL_MS = 2_000;

const sleepOnce = async (services, folder, losesCall) => {
  const throttleMs = size('due') * 1_000;
  const times = { throttleMs, parkAfterMs: Math.min(30_000, throttleMs / 2) };
  const slept = await sleepThroughThrottle({ ...fleet, ...times, services, folder, losesCall });
  const { asleep, awake, lateMs, ordered, called, status, tiers } = slept;
  const limitMs = losesCall ? LOST_CALL_MS : CALL_MS;
  const who = losesCall ? 'call lost, woken by the reconciler' : 'woken by the call';
  const backlog = `asleep ${JSON.stringify(asleep)}, awake ${JSON.stringify(awake)}`;
  console.log(`${who}: due in ${size('due')} s, in the backlog ${lateMs} ms after that (limit ${limitMs}); ${backlog}`);
  console.log(`  calls ordered ${ordered}, come ${called}; then a worker came: ${status}, ${JSON.stringify(tiers)}`);
  const isAmiss = {
    [`${lateMs} ms after the due time`]: lateMs < 0 || lateMs > limitMs,
    'the backlog does not show it': asleep.ready !== 0 || awake.ready !== 1,
    [`${ordered} calls ordered, ${called} came`]: called > 0 === losesCall || ordered === 0,
  };
  return Object.keys(isAmiss).flatMap((what) => (isAmiss[what] ? [`${who}: ${what}`] : []));
};

const sleep = async (services, folder) => [
  ...(await sleepOnce(services, join(folder, 'called'), false)),
  ...(await sleepOnce(services, join(folder, 'lost'), true)),
];

const chaos = async (services, folder) => {
  const wanted = { packets: size('packets'), pagesEach: size('pages'), seed: size('seed') };
  const weather = { share: size('share'), outages: size('outages') };
  const outcome = await runCloudChaos({ ...fleet, ...wanted, ...weather, services, folder });
  const { struck, parked, called, ended, equalManifests, verifiedChains, wholeFiles, findings } = outcome;
  console.log(`faults: ${JSON.stringify(struck)}`);
  console.log(`asked Cloud Tasks ${parked} times for a call, ${called} calls came`);
  const results = `${equalManifests} manifests as in the calm run, ${verifiedChains} audit chains verified, ${wholeFiles} files whole`;
  console.log(`${ended}/${wanted.packets} packets ended, ${results}`);
  return findings;
};

const scenes = { sleep, chaos };
const folder = mkdtempSync(join(tmpdir(), 'docyard-cloud-'));
const findings = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(scenes)) {
  const services = await startCloudServices();
  try {
    findings.push(...(await scenes[name](services, join(folder, name))));
  } finally {
    await services.stop();
  }
}
for (const finding of findings) console.log(`MISSED: ${finding}`);
if (values.keep || findings.length > 0) console.error(`Data and logs are in ${folder}`);
else rmSync(folder, { recursive: true, force: true });
process.exit(findings.length > 0 ? 1 : 0);
