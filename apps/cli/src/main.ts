import { Command } from 'commander';
import { commands } from './commands/index.js';
import { explain } from './explain.js';

const program = new Command('docyard').description('Turns a loan packet into its documents.').showHelpAfterError();
for (const register of commands) register(program);

try {
  await program.parseAsync();
} catch (thrown) {
  process.stderr.write(`${explain(thrown)}\n`);
  process.exitCode = 1;
}
