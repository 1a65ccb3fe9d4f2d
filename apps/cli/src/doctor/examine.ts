import { loadConfig } from '#runtime/config/config.js';
import { type Check, type Found, missing } from './check.js';
import { dataFolderCheck, diskCheck, nodeCheck, tesseractCheck } from './machine-checks.js';
import { portCheck, redisCheck, taxonomiesCheck } from './service-checks.js';

const marks: Record<Found['level'], string> = { ok: 'ok      ', optional: 'optional', missing: 'MISSING ' };

const lineOf = ({ name }: Check, { level, seen, remedy }: Found): string =>
  `${marks[level]}  ${name.padEnd(12)} ${seen}${remedy ? `\n${' '.repeat(23)}→ ${remedy}` : ''}`;

const checksOf = (): Check[] => {
  const { redis, api, data, taxonomies } = loadConfig();
  return [
    nodeCheck,
    redisCheck(redis.url),
    portCheck(api.host, api.port),
    dataFolderCheck(data.folder),
    diskCheck(data.folder),
    taxonomiesCheck(taxonomies.folder),
    tesseractCheck,
  ];
};

/** Looks at everything, says a line for each, and sets the exit code to 1 when something needed is missing. */
export const examine = async (): Promise<void> => {
  for (const check of checksOf()) {
    const found = await check.look().catch((thrown: unknown) => missing(String(thrown), 'report this'));
    process.stdout.write(`${lineOf(check, found)}\n`);
    if (found.level === 'missing') process.exitCode = 1;
  }
};
