import type { Command } from 'commander';

/** `docyard start`: Redis, the API and the three workers on this machine, until Ctrl-C. */
export const registerStart = (program: Command): void => {
  program
    .command('start')
    .description('Start the whole fleet on this machine and leave it running')
    .action(async () => (await import('../demo/keep-running.js')).keepRunning());
};
