import { readFile } from 'node:fs/promises';
import { type BreakReason, verifyChain } from '#domain/audit/chain.js';

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

/** Checks an exported chain and names its first broken link; the exit code is 1 when there is one. */
export const verifyFile = async (file: string): Promise<void> => {
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
