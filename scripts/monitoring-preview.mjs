// `node scripts/monitoring-preview.mjs [FOLDER] [--seconds 120]`: runs a fleet with a bit of everything under a real Prometheus, asks it every
// query of every dashboard, and draws each as a page (and as a picture, where Chromium is installed): to look at dashboards without a Grafana.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { FLEET_MEMBERS } from '../dist/libs/runtime/src/local-fleet/local-fleet.js';
import { BusyFleet } from '../dist/libs/testing/src/fleet/busy-fleet.js';
import { startPrometheus } from '../dist/libs/testing/src/prometheus/prometheus.js';
import { figureOf, graphOf, heatmapOf, noteOf, pageOf, panelOf, rowOf } from './monitoring/plot.mjs';

const STEP_SECONDS = 2;
const POOL = 'classify';
const { values, positionals } = parseArgs({ allowPositionals: true, options: { seconds: { type: 'string', default: '120' } } });
const folder = resolve(positionals[0] ?? '.docyard/dashboards');
const project = fileURLToPath(new URL('..', import.meta.url));
const boards = join(project, 'deploy/monitoring/dashboards');

const draw = async (panel, prometheus, { from, to }) => {
  const fill = (expr) => expr.replaceAll('$__rate_interval', '30s').replaceAll('$__range', '10m').replaceAll('$pool', POOL);
  const { defaults } = panel.fieldConfig ?? {};
  if (panel.type === 'text') return noteOf(panel.options.content);
  if (panel.type === 'table') return noteOf('(asks Tempo)');
  if (panel.type === 'stat') {
    const found = await prometheus.query(fill(panel.targets[0].expr));
    return figureOf({ value: found[0]?.value, unit: defaults.unit, steps: defaults.thresholds.steps });
  }
  const answers = await Promise.all(
    panel.targets.map(async ({ expr, legendFormat }) =>
      (await prometheus.range(fill(expr), from, to, STEP_SECONDS)).map((line) => ({ ...line, legend: legendFormat })),
    ),
  );
  const lines = answers.flat();
  if (panel.type === 'heatmap') return heatmapOf({ lines, from, to, step: STEP_SECONDS });
  const stacked = defaults.custom?.stacking?.mode === 'normal';
  return graphOf({ lines, unit: defaults.unit, stacked, from, to });
};

const screenshot = (page, picture) => {
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    `--screenshot=${picture}`,
    '--window-size=1400,1500',
  ];
  return spawnSync('chromium', [...args, pathToFileURL(page).href], { stdio: 'ignore' }).status === 0;
};

const busy = await BusyFleet.start(project, process.env);
const prometheus = await startPrometheus(FLEET_MEMBERS.map((member) => new URL(busy.target.fleet.urlOf(member)).host));
try {
  const from = Date.now() / 1_000;
  while (Date.now() / 1_000 - from < Number(values.seconds)) await busy.work();
  const to = Date.now() / 1_000;
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(boards)) {
    const { title, panels } = JSON.parse(readFileSync(join(boards, file), 'utf8'));
    const parts = [];
    for (const panel of panels)
      parts.push(
        panel.type === 'row'
          ? rowOf(panel.title.replace('$pool', POOL))
          : panelOf(panel.title, panel.gridPos.w, await draw(panel, prometheus, { from, to })),
      );
    const page = join(folder, file.replace('.json', '.html'));
    writeFileSync(page, pageOf(title, parts));
    const picture = page.replace('.html', '.png');
    console.log(screenshot(page, picture) ? picture : page);
  }
} finally {
  await prometheus.stop();
  await busy.stop();
}
