// Part of `npm run docs`: puts into the chart what a chart can not read from outside of itself. A spec fails when one of them is stale.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dump } from 'js-yaml';
import { poolTable } from '../../dist/libs/contracts/src/queues/pool-table.js';
import { settings } from '../../dist/libs/runtime/src/config/settings.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = join(root, 'deploy/helm/docyard/files');
const header = (source) => `# Made from ${source} by \`npm run docs\`.\n`;

/** Replaces `to` by the files of `from` that are wanted; none where `from` is not there. */
const copyFolder = (from, to, wanted) => {
  const source = join(root, from);
  const target = join(files, to);
  rmSync(target, { recursive: true, force: true });
  if (!existsSync(source)) return;
  for (const name of readdirSync(source, { recursive: true }).filter((one) => wanted.test(one))) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    cpSync(join(source, name), join(target, name));
  }
};

export const syncChartFiles = () => {
  copyFolder('taxonomies', 'taxonomies', /.\/.+\.(yaml|json)$/);
  copyFolder('deploy/monitoring/dashboards', 'dashboards', /\.json$/);
  copyFolder('deploy/monitoring/alerts', 'alerts', /\.yaml$/);
  cpSync(join(root, 'config/prices.yaml'), join(files, 'prices.yaml'));
  writeFileSync(join(files, 'queues.yaml'), header('libs/contracts/src/queues') + dump(poolTable()));
  writeFileSync(join(files, 'settings.yaml'), header('libs/runtime/src/config/settings.ts') + dump(Object.keys(settings)));
};
