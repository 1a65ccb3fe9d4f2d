import type { Command } from 'commander';
import type { ListOptions, PickOptions } from '../queue/dead-letters.js';

const load = () => import('../queue/dead-letters.js');

/** `docyard queue`: what waits, and what to do about jobs that were given up. Speaks to Redis itself, with the fleet's own settings. */
export const registerQueue = (program: Command): void => {
  const queue = program.command('queue').description('Look at the queues, and at jobs that were given up');
  queue
    .command('ls')
    .description('Show what waits in each pool, and the dead letters')
    .option('--limit <count>', 'dead letters to show at most', '50')
    .option('--json', 'print it as JSON')
    .action(async (options: ListOptions) => (await load()).listQueue(options));
  queue
    .command('retry')
    .description('Put dead letters in the line again')
    .argument('[jobs...]', 'ids as `queue ls` shows them')
    .option('--all', 'all of them')
    .action(async (ids: string[], options: PickOptions) => (await load()).retryLetters(ids, options));
  queue
    .command('drop')
    .description('Forget dead letters')
    .argument('[jobs...]', 'ids as `queue ls` shows them')
    .option('--all', 'all of them')
    .action(async (ids: string[], options: PickOptions) => (await load()).dropLetters(ids, options));
};
