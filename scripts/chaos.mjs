// `npm run chaos [-- --packets 20 --kills 50 --pages 24 --seed 1]`: the fault tests at full size. Exits 1 on any finding.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runChaos } from '../dist/libs/testing/src/chaos/run-chaos.js';

const text = (value) => ({ type: 'string', default: String(value) });
const { values } = parseArgs({
  options: { packets: text(20), kills: text(50), pages: text(24), seed: text(1), keep: { type: 'boolean', default: false } },
});
const folder = mkdtempSync(join(tmpdir(), 'docyard-chaos-'));
const packets = Number(values.packets);

const outcome = await runChaos({
  packets,
  kills: Number(values.kills),
  pagesEach: Number(values.pages),
  seed: Number(values.seed),
  projectFolder: fileURLToPath(new URL('..', import.meta.url)),
  folder,
  inherited: process.env,
  tell: (line) => console.error(line),
});
for (const finding of outcome.findings) console.log(finding);
console.log(`struck: ${JSON.stringify(outcome.struck)}`);
console.log(
  `${outcome.ended}/${packets} packets ended, ${outcome.equalManifests} manifests as in the calm run, ${outcome.verifiedChains} audit chains verified`,
);
if (values.keep || outcome.findings.length > 0) console.error(`Data and logs are in ${folder}`);
else rmSync(folder, { recursive: true, force: true });
process.exit(outcome.findings.length > 0 ? 1 : 0);
