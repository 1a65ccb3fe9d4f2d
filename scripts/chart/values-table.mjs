// The table of the chart's README, from the comments of values.yaml: `# --` describes the value below it, as helm-docs has it.
import { load } from 'js-yaml';

const DESCRIPTION = /^ *# -- (.*)$/;
const KEY = /^( *)([A-Za-z0-9_-]+):/;

const cell = (value) => `\`${JSON.stringify(value).replaceAll('|', '\\|')}\``;

const at = (values, path) => path.reduce((inner, key) => inner[key], values);

/** Rows of `path, default, description`, in the order of the file. */
export const describedValues = (text) => {
  const values = load(text);
  const path = [];
  const rows = [];
  let description;
  for (const line of text.split('\n')) {
    const described = DESCRIPTION.exec(line);
    if (described) description = described[1];
    const key = KEY.exec(line);
    if (!key) continue;
    path.length = key[1].length / 2;
    path.push(key[2]);
    if (description !== undefined) rows.push({ path: path.join('.'), value: at(values, path), description });
    description = undefined;
  }
  return rows;
};

export const valuesTable = (text) => {
  const rows = describedValues(text).map(({ path, value, description }) => `| \`${path}\` | ${cell(value)} | ${description} |`);
  return ['| value | default | meaning |', '|---|---|---|', ...rows].join('\n');
};
