import { once } from 'node:events';
import { loadConfig } from '#runtime/config/config.js';
import { startOwnFleet, untilInterrupted } from './own-fleet.js';

/** A fleet on the configured port until Ctrl-C. */
export const keepRunning = async (): Promise<void> => {
  const interrupted = untilInterrupted();
  const fleet = await startOwnFleet(loadConfig().api.port);
  process.stdout.write(`Docyard answers at ${fleet.apiUrl} (logs in ${fleet.logFolder}). Ctrl-C ends it.\n`);
  if (!interrupted.aborted) await once(interrupted, 'abort');
  await fleet.stop();
};
