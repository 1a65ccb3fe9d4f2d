// The fleet's wall time for a packet against the ideal: what its stages took of CPU, over the cores.
import { basename } from 'node:path';
import { figure } from './figures.mjs';
import { runPacket, withFleet } from './fleet-run.mjs';

const AIM_TIMES = 1.25;
const PAGES = 240;

const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`;

const figuresOf = (name, run) => {
  const { renderMs, classifyMs, assembleMs } = run.timings;
  const stagesMs = renderMs + classifyMs + assembleMs;
  const idealMs = stagesMs / run.cores;
  const part = 'fleet';
  const leftOver = (run.cores - run.coresTakenByOthers) / run.cores;
  const others = `other processes held ${run.coresTakenByOthers.toFixed(2)} of ${run.cores} cores meanwhile`;
  const taken = `${others}; ${((run.wallMs * leftOver) / idealMs).toFixed(2)} times the ideal on what they left`;
  return [
    figure({
      part,
      name: `${name}: wall time, ${run.pages} pages, ${run.recognised} of them recognised`,
      value: run.wallMs / 1_000,
      unit: 's',
      peer: `ideal ${seconds(idealMs)}: stages' CPU over ${run.cores} cores`,
      note: `CPU of the stages: render ${seconds(renderMs)}, classify ${seconds(classifyMs)}, assemble ${seconds(assembleMs)}; of all processes ${seconds(run.cpuMs)}`,
      raw: run,
    }),
    figure({
      part,
      name: `${name}: wall time to ideal`,
      value: run.wallMs / idealMs,
      unit: 'times',
      aim: { atMost: AIM_TIMES },
      note: taken,
    }),
  ];
};

/** A generated packet, scans among its pages, and each of `files`; every one in a fresh fleet. */
export const benchFleet = async ({ samples, files, say }) => {
  const inputs = [{ name: 'generated packet', file: await samples(PAGES, { digital: false }) }];
  for (const file of files) inputs.push({ name: basename(file), file });
  const figures = [];
  for (const { name, file } of inputs) {
    say(`fleet: ${name}`);
    figures.push(...figuresOf(name, await withFleet((fleet, redis) => runPacket(fleet, redis, file))));
  }
  return figures;
};
