import { readFile } from 'node:fs/promises';
import { type BreakReason, type ChainVerdict, verifyChain } from '#domain/audit/chain.js';
import { type HeadFault, headFault, type SignedHead } from '#domain/audit/signed-head.js';

export interface VerifyOptions {
  /** File with the signed head, as `docyard audit export --head` wrote it. */
  head?: string;
  /** File with the public key (PEM) that the reader trusts. */
  key?: string;
}

const meaning: Record<BreakReason, string> = {
  malformed: 'it is no audit record',
  changed: 'its content does not give its hash',
  removed: 'a record before it is missing',
  inserted: 'it is one too many',
  reordered: 'it stands elsewhere than its number says',
  relinked: 'it names another predecessor than the record before it',
  foreign: "it belongs to another packet's chain",
  cut: 'the records from here to the signed head are missing',
  rewritten: 'the chain was made anew: it is not the one whose head was signed',
};

const faults: Record<HeadFault, string> = {
  malformed: 'it is no signed head',
  'wrong-key': 'it was signed with another key',
  'bad-signature': 'its signature does not fit its content',
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

const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};

const accuse = (sentence: string): void => {
  process.exitCode = 1;
  say(sentence);
};

/** The head, once its signature holds; else says what is wrong with it and gives null. */
const trustedHead = async (file: string, keyFile: string): Promise<SignedHead | null> => {
  const head = parseLine(await readFile(file, 'utf8'));
  const fault = headFault(head, await readFile(keyFile, 'utf8'));
  if (fault === null) return head as SignedHead;
  accuse(`The signed head can not be relied on: ${faults[fault]}.`);
  return null;
};

const tell = (verdict: ChainVerdict, head: SignedHead | undefined): void => {
  if (!verdict.ok) {
    const { line, seq, reason } = verdict.firstBroken;
    accuse(`The chain is broken at line ${line} (seq ${seq ?? 'none'}), ${reason}: ${meaning[reason]}.`);
  } else if (!verdict.head) accuse('The file holds no records.');
  else {
    say(`The chain holds: ${verdict.records} records, head ${verdict.head.hash}`);
    if (head) say(`It is whole up to record ${head.seq}, signed ${head.signedAt} with key ${head.keyId}`);
    else say('Whether records were cut off at its end can not be told without a signed head (--head and --key).');
  }
};

/** Checks an exported chain and names its first broken link; the exit code is 1 when there is one. */
export const verifyFile = async (file: string, options: VerifyOptions = {}): Promise<void> => {
  const { head: headFile, key } = options;
  if ((headFile === undefined) !== (key === undefined)) throw new Error('--head and --key are wanted both, or none.');
  const head = headFile && key ? await trustedHead(headFile, key) : undefined;
  if (head === null) return;
  tell(verifyChain(recordsOf(await readFile(file, 'utf8')), head), head);
};
