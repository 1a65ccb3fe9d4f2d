// `npm run bench [-- FILE.pdf…] [--only render,ocr,fleet,memory,cold-start] [--json FILE]`: every performance figure beside its aim and peer.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchColdStart } from './bench/cold-start.mjs';
import { figureTable } from './bench/figures.mjs';
import { benchFleet } from './bench/fleet.mjs';
import { benchMemory } from './bench/memory.mjs';
import { benchOcr } from './bench/ocr.mjs';
import { benchRender } from './bench/render.mjs';
import { samplePackets } from './bench/sample-packets.mjs';

const parts = { render: benchRender, ocr: benchOcr, 'cold-start': benchColdStart, fleet: benchFleet, memory: benchMemory };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: Object.keys(parts).join(',') }, json: { type: 'string' } },
});
const chosen = values.only.split(',');
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
if (process.platform !== 'linux') {
  console.error('The bench reads /proc for CPU and memory, so it runs on Linux only.');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'docyard-bench-'));
const say = (line) => console.error(`… ${line}`);
const files = positionals.map((file) => resolve(file));
const load = loadavg()[0];
const startedAt = performance.now();
const figures = [];
try {
  const samples = samplePackets(folder, say);
  for (const name of chosen) figures.push(...(await parts[name]({ folder, samples, files, say })));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const machine = { cores: availableParallelism(), node: process.version, loadBefore: load };
const tookS = Math.round((performance.now() - startedAt) / 1_000);
console.log(figureTable(figures));
console.log(
  `${machine.cores} cores, Node ${machine.node}, load ${load.toFixed(1)} before the bench (quiet below 0.5); took ${tookS} s`,
);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, tookS, figures }, null, 2)}\n`);
const missed = figures.filter(({ met }) => met === false);
if (missed.length > 0) console.log(`Missed: ${missed.map(({ part, name }) => `${part}, ${name}`).join('; ')}`);
