import { type Command, Option } from 'commander';

/** `--url`, for every command that speaks to a running Docyard. */
export const withApi = (command: Command): Command =>
  command.addOption(new Option('--url <url>', 'where Docyard answers').env('DOCYARD_URL').default('http://127.0.0.1:8080'));
