import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type AuditEntry, type AuditRecord, auditEntry, auditRecord } from './audit-record.js';

/** What the first record of a chain names as its predecessor. */
export const GENESIS_HASH = '0'.repeat(64);

/** The end of a chain: what the next record links to. */
export type ChainHead = Pick<AuditRecord, 'seq' | 'hash'>;

/**
 * `malformed`: not a record. `changed`: its content does not give its hash. `removed`: a record before it is missing.
 * `inserted`: it is one too many. `reordered`: it stands elsewhere than its number says. `relinked`: it names another
 * predecessor than the one before it (a re-hashed record nearby). `foreign`: it is of another packet's chain. Against a head
 * kept elsewhere also `cut`: the records from here on to it are missing, and `rewritten`: the chain holds in itself, but is
 * not the one whose head that was.
 */
export type BreakReason =
  | 'malformed'
  | 'changed'
  | 'removed'
  | 'inserted'
  | 'reordered'
  | 'relinked'
  | 'foreign'
  | 'cut'
  | 'rewritten';

export interface ChainBreak {
  /** Place in the export, from 1. */
  line: number;
  /** Number that the record there claims, null where it has none. */
  seq: number | null;
  reason: BreakReason;
}

export type ChainVerdict = { ok: true; records: number; head: ChainHead | null } | { ok: false; firstBroken: ChainBreak };

/** sha256 (hex) over the canonical JSON (RFC 8785) of a record without its `hash`. */
export const recordHash = (record: object): string => {
  const { hash: _, ...content } = record as { hash?: unknown };
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex');
};

/** The record that follows `prev` (null: the first of its chain). */
export const linkRecord = (prev: ChainHead | null, packetId: string, entry: AuditEntry): AuditRecord => {
  const content = {
    ...auditEntry.parse(entry),
    packetId,
    seq: (prev?.seq ?? 0) + 1,
    prev: prev?.hash ?? GENESIS_HASH,
  };
  return { ...content, hash: recordHash(content) };
};

/** Text that is no Unicode has no canonical form, so it can not be what was recorded. */
const holdsItsHash = (value: object, hash: string): boolean => {
  try {
    return recordHash(value) === hash;
  } catch {
    return false;
  }
};

const seqOf = (value: unknown): number | null => {
  const seq = (value as { seq?: unknown } | null)?.seq;
  return Number.isInteger(seq) ? (seq as number) : null;
};

/** Why a record with number `seq` is not the one numbered `expected`, given the numbers of all records. */
const misplaced = (seq: number, expected: number, all: ReadonlySet<number | null>): BreakReason => {
  if (seq < expected) return 'inserted';
  return all.has(expected) ? 'reordered' : 'removed';
};

const faultOf = (value: unknown, expected: number, head: ChainHead | null, packetId: string | null, all: Set<number | null>) => {
  const parsed = auditRecord.safeParse(value);
  if (!parsed.success) return 'malformed' as const;
  const record = parsed.data;
  // Over the value as it stands, so that a key added to it is a change as well.
  if (!holdsItsHash(value as object, record.hash)) return 'changed' as const;
  if (packetId !== null && record.packetId !== packetId) return 'foreign' as const;
  if (record.seq !== expected) return misplaced(record.seq, expected, all);
  if (record.prev !== (head?.hash ?? GENESIS_HASH)) return 'relinked' as const;
  return null;
};

/** A head that was kept elsewhere, signed or written down. */
export type KeptHead = ChainHead & Pick<AuditRecord, 'packetId'>;

/** What of a chain that holds in itself does not fit the kept head. The chain may have grown since. */
const breakAgainst = (kept: KeptHead, records: readonly unknown[]): ChainBreak | null => {
  const end = records.length + 1;
  if (kept.seq >= end) return { line: end, seq: end, reason: 'cut' };
  const { hash, packetId } = records[kept.seq - 1] as AuditRecord;
  const place = { line: kept.seq, seq: kept.seq };
  if (packetId !== kept.packetId) return { ...place, reason: 'foreign' };
  return hash === kept.hash ? null : { ...place, reason: 'rewritten' };
};

/**
 * Checks a chain from its first record, as exported, and names the first link that does not hold. A chain whose tail was cut
 * off, or that was made anew as a whole, holds in itself: it is found out by a head that was kept elsewhere.
 */
export const verifyChain = (records: readonly unknown[], kept?: KeptHead): ChainVerdict => {
  const all = new Set(records.map(seqOf));
  let head: ChainHead | null = null;
  let packetId: string | null = null;
  for (const [index, value] of records.entries()) {
    const reason = faultOf(value, index + 1, head, packetId, all);
    if (reason) return { ok: false, firstBroken: { line: index + 1, seq: seqOf(value), reason } };
    const record = value as AuditRecord;
    head = { seq: record.seq, hash: record.hash };
    packetId = record.packetId;
  }
  const firstBroken = kept ? breakAgainst(kept, records) : null;
  return firstBroken ? { ok: false, firstBroken } : { ok: true, records: records.length, head };
};
