// `npm run docs`: writes every page of docs/ and every dashboard that is made from the code; a spec fails when one is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openapiDocument } from '../dist/libs/contracts/src/http/openapi.js';
import { faultTable } from '../dist/libs/domain/src/cascade/fault-table.js';
import { catalogueTable } from '../dist/libs/domain/src/failure/catalogue-table.js';
import { readTaxonomy } from '../dist/libs/domain/src/taxonomy/lint/lint-taxonomy.js';
import { rulesPage } from '../dist/libs/domain/src/validation/rules-page.js';
import { dashboardFiles } from '../dist/libs/monitoring/src/dashboards/all-dashboards.js';
import { settingsTable } from '../dist/libs/runtime/src/config/settings-table.js';
import { metricsTable } from '../dist/libs/runtime/src/metrics/metrics-table.js';
import { writeChartReadme } from './chart/readme.mjs';
import { syncChartFiles } from './chart/sync-files.mjs';

const write = (name, text, folder = 'docs') =>
  writeFileSync(fileURLToPath(new URL(`../${folder}/${name}`, import.meta.url)), text);

const taxonomyOf = (id) =>
  readTaxonomy(readFileSync(fileURLToPath(new URL(`../taxonomies/${id}/1.0.0.yaml`, import.meta.url)), 'utf8')).taxonomy;

write('openapi.json', `${JSON.stringify(openapiDocument(), null, 2)}\n`);
write('configuration.md', settingsTable());
write('exceptions.md', catalogueTable());
write('model-faults.md', faultTable());
write('rules.md', rulesPage(['us-mortgage', 'in-retail-loan'].map(taxonomyOf)));
write('metrics.md', await metricsTable());
for (const [name, text] of Object.entries(dashboardFiles())) write(name, text, 'deploy/monitoring/dashboards');
// The chart has copies of what stands beside it, the dashboards just written among them.
syncChartFiles();
writeChartReadme();
// Last: made from openapi.json.
const { apiTypes, typesFile } = await import('./client/api-types.mjs');
writeFileSync(typesFile, await apiTypes());
