import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Role, role, type Scope, scope } from '#domain/access/scope.js';
import type { ApiOptions } from '../client/client-of.js';
import type { CreateOptions } from '../keys/create-key.js';
import { withApi } from './api-option.js';

const listOf =
  <Word extends string>(known: readonly Word[]) =>
  (text: string, earlier: Word[] = []): Word[] => {
    const words = text.split(',');
    const strange = words.find((word) => !(known as readonly string[]).includes(word));
    if (strange !== undefined) throw new InvalidArgumentError(`one of ${known.join(', ')} is wanted`);
    return [...earlier, ...(words as Word[])];
  };

const days = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('a whole number of days is wanted');
  return number;
};

/** `docyard key`: makes, lists and revokes the API keys of a tenant. */
export const registerKey = (program: Command): void => {
  const key = program.command('key').description('Make, list and revoke API keys');
  withApi(key.command('create'))
    .description('Make a key and print it: it is told this once')
    .argument('<label>', 'what people tell it by')
    .requiredOption('--role <role>', `what it may do: ${role.options.join(', ')}; may be repeated`, listOf<Role>(role.options))
    .option('--scope <scope>', 'of that, only this; may be repeated', listOf<Scope>(scope.options))
    .option('--expires-in-days <n>', 'days until it opens nothing any more', days)
    .addOption(
      new Option('--tenant <name>', 'for this tenant, written into the records past the API: for whoever holds them').conflicts(
        'url',
      ),
    )
    .action(async (label: string, options: CreateOptions) => (await import('../keys/create-key.js')).createKey(label, options));
  key
    .command('new')
    .description('Print a key for DOCYARD_LOCAL_KEY_FILE: it opens nothing until it is mounted there')
    .action(async () => (await import('../keys/new-key.js')).newKey());
  withApi(key.command('ls'))
    .description('List the keys, the latest first')
    .action(async (options: ApiOptions) => (await import('../keys/list-keys.js')).listKeys(options));
  withApi(key.command('revoke'))
    .description('Revoke a key, for good')
    .argument('<id>', 'id of the key, as `ls` shows it')
    .action(async (id: string, options: ApiOptions) => (await import('../keys/list-keys.js')).revokeKey(id, options));
};
