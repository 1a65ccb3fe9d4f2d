// `npm run compare [-- --seeds 1,2,3,4,5 --pages 240 --taxonomy us-mortgage | -- --dir DIR]`: signals, cascade and a vision model on
// every page, on the same packets, with a test server in the models' place that looks at what it is sent and errs as told.
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { startModelServer } from '../dist/libs/testing/src/model-server/server.js';
import { makeGenerated } from './compare/generated.mjs';
import { teachReal } from './compare/teach-real.mjs';

const text = (value) => ({ type: 'string', default: String(value) });
const { values } = parseArgs({
  options: {
    seeds: text('1,2,3,4,5'),
    pages: text(240),
    taxonomy: text('us-mortgage'),
    dir: { type: 'string' },
    cache: { type: 'string' },
    /** Share of pages that the model gets wrong: by words, on a small picture, on a large one. */
    errors: text('0.05,0.03,0.02'),
    confidence: text('honest'),
    json: { type: 'string' },
  },
});
const [words, coarse, fine] = values.errors.split(',').map(Number);
const rates = { text: words, coarse, fine };
const manners = { errorRate: rates, firstErrorRate: rates, confidence: values.confidence };
const server = await startModelServer({ manners });
process.env.OPENAI_BASE_URL = server.baseUrl;
process.env.OPENAI_API_KEY = 'test';
process.env.DOCYARD_TEXT_MODEL = 'test-text-1';
process.env.DOCYARD_VISION_MODEL = 'test-vision-1';

const { readEvaluationSet } = await import('../dist/apps/cli/src/eval/evaluation-set.js');
const { runEvaluation } = await import('../dist/apps/cli/src/eval/run-evaluation.js');
const { evaluationReport } = await import('../dist/apps/cli/src/eval/evaluation-report.js');

const folder = mkdtempSync(join(tmpdir(), 'docyard-compare-'));
const cache = values.cache ?? join(folder, 'cache');
if (!values.dir) {
  const seeds = values.seeds.split(',').map(Number);
  await makeGenerated(folder, { seeds, pages: Number(values.pages), taxonomy: values.taxonomy }, server);
}
const set = await readEvaluationSet(values.dir ?? folder);
const reports = [];
for (const engine of ['signals', 'cascade', 'vision-all']) {
  console.error(`… ${engine}`);
  server.forget();
  const teach = values.dir && engine === 'signals' ? teachReal(server) : undefined;
  const run = await runEvaluation(set, { taxonomy: values.taxonomy, cache, engine }, teach);
  const counted = server.calls().reduce((sum, { usage }) => sum + usage.input + usage.output, 0);
  const report = evaluationReport(engine, values.taxonomy, set, run.outcomes);
  const { tokens } = report.totals.usage;
  if (counted !== tokens.input + tokens.output)
    console.error(`The server counted ${counted} tokens, the bill says ${tokens.input + tokens.output}.`);
  reports.push(report);
}
await server.close();
rmSync(folder, { recursive: true, force: true });

const share = (value) => value.toFixed(3);
const table = new Table({
  head: [
    'engine',
    'page accuracy',
    'PQ',
    'PQ typed',
    'accepted',
    'wrong of them',
    'text',
    'vision',
    'tokens in',
    'cached',
    'out',
    'USD',
    'to vision-all',
  ],
  style: { head: [], border: [] },
});
const dearest = reports.at(-1).totals.usage.usd;
for (const { engine, totals } of reports) {
  const { usage } = totals;
  table.push([
    engine,
    share(totals.pageAccuracy),
    share(totals.panopticQuality),
    share(totals.typedPanopticQuality),
    `${(totals.acceptedShare * 100).toFixed(1)} %`,
    `${(totals.acceptedError * 100).toFixed(2)} %`,
    usage.tiers.text,
    usage.tiers.vision,
    usage.tokens.input,
    usage.tokens.cached,
    usage.tokens.output,
    usage.usd.toFixed(4),
    `${((usage.usd / dearest) * 100).toFixed(1)} %`,
  ]);
}
console.log(table.toString());
console.log(
  `${set.length} packets, ${reports[0].totals.pages} pages with truth; the model errs on ${values.errors} of pages (words, small and large pictures)`,
);
if (values.json) await writeFile(values.json, JSON.stringify(reports));
