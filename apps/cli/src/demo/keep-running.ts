import { once } from 'node:events';
import { loadConfig } from '#runtime/config/config.js';
import { type OwnFleet, startOwnFleet, untilInterrupted } from './own-fleet.js';

/** The key itself is told once; from then on it is in its file. */
const tellKey = ({ key, path, isNew }: OwnFleet['localKey']): void => {
  const told = isNew ? `An API key of all roles was made; it is kept in ${path}:\n${key}\n` : `Its API key is in ${path}.\n`;
  process.stdout.write(told);
};

/** A fleet on the configured port until Ctrl-C. */
export const keepRunning = async (): Promise<void> => {
  const interrupted = untilInterrupted();
  const fleet = await startOwnFleet(loadConfig().api.port);
  process.stdout.write(`Docyard answers at ${fleet.apiUrl} (logs in ${fleet.logFolder}). Ctrl-C ends it.\n`);
  tellKey(fleet.localKey);
  if (!interrupted.aborted) await once(interrupted, 'abort');
  await fleet.stop();
};
