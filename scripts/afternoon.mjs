// `npm run afternoon [-- --pages 24 --seed 7]`: a reviewer's afternoon by API alone, on a fleet of its own, with the typed client: claim,
// look, split, relabel, correct, waive; a second person approves; the packet is assembled again. Exits 1 on any finding.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runAfternoon } from '../dist/libs/testing/src/review/run-afternoon.js';

const text = (value) => ({ type: 'string', default: String(value) });
const { values } = parseArgs({ options: { pages: text(24), seed: text(7) } });

const { findings, report, figures } = await runAfternoon({
  projectFolder: fileURLToPath(new URL('..', import.meta.url)),
  inherited: process.env,
  pages: Number(values.pages),
  seed: Number(values.seed),
  tell: (line) => console.error(line),
});
for (const finding of findings) console.log(finding);
console.log(
  `done: ${Object.entries(report.done)
    .map(([op, times]) => `${op} ${times}`)
    .join(', ')}`,
);
for (const [name, value] of Object.entries(figures)) console.log(`${name}: ${value}`);
process.exit(findings.length > 0 ? 1 : 0);
