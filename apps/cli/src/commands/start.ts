import { once } from 'node:events';
import type { Command } from 'commander';
import { loadConfig } from '#runtime/config/config.js';
import { startOwnFleet, untilInterrupted } from '../demo/own-fleet.js';

const start = async (): Promise<void> => {
  const interrupted = untilInterrupted();
  const fleet = await startOwnFleet(loadConfig().api.port);
  process.stdout.write(`Docyard answers at ${fleet.apiUrl} (logs in ${fleet.logFolder}). Ctrl-C ends it.\n`);
  if (!interrupted.aborted) await once(interrupted, 'abort');
  await fleet.stop();
};

/** `docyard start`: Redis, the API and the three workers on this machine, until Ctrl-C. */
export const registerStart = (program: Command): void => {
  program.command('start').description('Start the whole fleet on this machine and leave it running').action(start);
};
