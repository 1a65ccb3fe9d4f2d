import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { valuesTable } from './values-table.mjs';

const chart = fileURLToPath(new URL('../../deploy/helm/docyard', import.meta.url));
const read = (name) => readFileSync(join(chart, name), 'utf8');

/** The chart's README: its template, with the table of values. */
export const chartReadme = () => read('README.md.gotmpl').replace('{{ valuesTable }}', valuesTable(read('values.yaml')));

export const writeChartReadme = () => writeFileSync(join(chart, 'README.md'), chartReadme());
