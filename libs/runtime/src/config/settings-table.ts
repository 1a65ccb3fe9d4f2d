import { settings } from './settings.js';

const defaultOf = (name: keyof typeof settings): string => {
  const parsed = settings[name].schema.safeParse(undefined);
  return parsed.success && parsed.data !== undefined ? `\`${parsed.data}\`` : '';
};

/** docs/configuration.md, made from the settings themselves. */
export const settingsTable = (): string => {
  const names = Object.keys(settings) as (keyof typeof settings)[];
  const rows = names.map((name) => `| \`${name}\` | ${defaultOf(name)} | ${settings[name].meaning} |`);
  return [
    '# Configuration',
    '',
    'Every process reads these environment variables once, at start, and refuses to start with a sentence that names each one that does',
    'not fit. Made from `libs/runtime/src/config/settings.ts` by `npm run docs`.',
    '',
    '| variable | default | meaning |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
};
