import type { Command } from 'commander';

/** `docyard doctor`: what this machine lacks, and how to get it. Ends with 1 when something needed is missing. */
export const registerDoctor = (program: Command): void => {
  program
    .command('doctor')
    .description('Say what is missing on this machine and how to get it')
    .action(async () => (await import('../doctor/examine.js')).examine());
};
