import { readFile } from 'node:fs/promises';
import { Writable } from 'node:stream';
import type { Command } from 'commander';
import { type BreakReason, verifyChain } from '#domain/audit/chain.js';
import { type ApiOptions, clientOf, withApi } from './api-option.js';

const meaning: Record<BreakReason, string> = {
  malformed: 'it is no audit record',
  changed: 'its content does not give its hash',
  removed: 'a record before it is missing',
  inserted: 'it is one too many',
  reordered: 'it stands elsewhere than its number says',
  relinked: 'it names another predecessor than the record before it',
  foreign: "it belongs to another packet's chain",
};

const parseLine = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};

const recordsOf = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseLine);

const verify = async (file: string): Promise<void> => {
  const verdict = verifyChain(recordsOf(await readFile(file, 'utf8')));
  if (verdict.ok && verdict.head) {
    process.stdout.write(`The chain holds: ${verdict.records} records, head ${verdict.head.hash}\n`);
    return;
  }
  process.exitCode = 1;
  if (verdict.ok) return void process.stdout.write('The file holds no records.\n');
  const { line, seq, reason } = verdict.firstBroken;
  process.stdout.write(`The chain is broken at line ${line} (seq ${seq ?? 'none'}), ${reason}: ${meaning[reason]}.\n`);
};

const exportChain = async (id: string, { url }: ApiOptions): Promise<void> => {
  const lines = await clientOf({ url }).audit(id);
  await lines.pipeTo(Writable.toWeb(process.stdout));
};

/** `docyard audit verify|export`: checks an exported chain offline; fetches one. */
export const registerAudit = (program: Command): void => {
  const audit = program.command('audit').description('Check or fetch audit chains');
  audit
    .command('verify')
    .description('Check an exported chain offline; names the first broken link and ends with 1 if there is one')
    .argument('<file>', 'JSON lines, as /audit gives them')
    .action(verify);
  withApi(audit.command('export'))
    .description("Print a packet's chain as JSON lines")
    .argument('<packet>', 'id of the packet')
    .action(exportChain);
};
