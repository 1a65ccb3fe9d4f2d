// `npm run load [-- storm|fairness|outage]`: the running fleet against a model server with a limit, and against one that is away.
//   storm     60 packets of three tenants at once under 200k tokens a minute: how much of the limit is used, how many calls are refused
//   fairness  a packet of 20 pages beside another tenant's of 2,000, against its time alone
//   outage    the server away for `--minutes 10` in mid-run: nothing lost, nothing failed for good, recovery by itself
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fairness } from './load/fairness.mjs';
import { outage } from './load/outage.mjs';
import { storm } from './load/storm.mjs';

const scenes = { storm, fairness, outage };
const text = (value) => ({ type: 'string', default: String(value) });
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { packets: text(60), pages: text(6), tpm: text(200_000), minutes: text(10), latency: text(400) },
});
const options = { ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)])) };
const wanted = positionals.length > 0 ? positionals : Object.keys(scenes);
let failed = 0;
for (const name of wanted) {
  console.error(`… ${name}`);
  const { figures, findings } = await scenes[name]({ ...options, root: fileURLToPath(new URL('..', import.meta.url)) });
  for (const [figure, value] of Object.entries(figures)) console.log(`${name}: ${figure}: ${value}`);
  for (const finding of findings) console.log(`${name}: MISSED: ${finding}`);
  failed += findings.length;
}
process.exit(failed > 0 ? 1 : 0);
