// From the spawn of a worker to the end of its first real job: the job waits in the queue before the worker is there.
import { setTimeout as wait } from 'node:timers/promises';
import { DocyardClient } from '../../dist/apps/cli/src/client/docyard-client.js';
import { figure } from './figures.mjs';
import { withFleet } from './fleet-run.mjs';
import { treeCpuMs } from './process-watch.mjs';

const AIM_MS = 1_000;
const POLL_MS = 10;
const RUNS = 5;

const WORKERS = [
  { member: 'worker-render', stage: 'plan' },
  { member: 'worker-classify', stage: 'classify' },
  { member: 'worker-assemble', stage: 'assemble' },
];

const untilDone = async (client, id, stage) => {
  while ((await client.packet(id)).progress.stages[stage].done === 0) await wait(POLL_MS);
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** SIGTERM: what the worker has in hand, such as asking for the next step, is done first. */
const endGently = async (pid) => {
  process.kill(pid, 'SIGTERM');
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await wait(POLL_MS);
  }
};

/** One packet of one page, its workers started one after another, each when its job waits already. */
const oneRound = async (fleet, file) => {
  const client = new DocyardClient(fleet.apiUrl, fleet.apiKey);
  const { id } = await client.submit({ files: [file] });
  const took = {};
  for (const { member, stage } of WORKERS) {
    const startedAt = performance.now();
    const ready = fleet.startMember(member).then(() => performance.now() - startedAt);
    await untilDone(client, id, stage);
    const firstJobMs = performance.now() - startedAt;
    const readyMs = await ready;
    took[member] = { firstJobMs, readyMs, cpuMs: treeCpuMs(fleet.pidOf(member)) };
    if (stage === 'plan') await untilDone(client, id, 'render');
    await endGently(fleet.pidOf(member));
  }
  return took;
};

const figureOf = (member, rounds) => {
  const times = rounds.map((round) => round[member]);
  const middle = (key) => Math.round(median(times.map((time) => time[key])));
  return figure({
    part: 'cold start',
    name: `${member}: spawn to the end of its first job`,
    value: middle('firstJobMs'),
    unit: 'ms',
    aim: { atMost: AIM_MS },
    note: `ready after ${middle('readyMs')} ms; ${middle('cpuMs')} ms of CPU, children included; middle of ${times.length}`,
    raw: times,
  });
};

/** The fleet has been started once before: what a very first start compiles, an image brings along. */
export const benchColdStart = async ({ samples, say }) => {
  const file = await samples(1, { digital: true });
  const rounds = await withFleet(async (fleet) => {
    await Promise.all(WORKERS.map(({ member }) => endGently(fleet.pidOf(member))));
    const found = [];
    for (let run = 1; run <= RUNS; run += 1) {
      say(`cold start ${run} of ${RUNS}`);
      found.push(await oneRound(fleet, file));
    }
    return found;
  });
  return WORKERS.map(({ member }) => figureOf(member, rounds));
};
