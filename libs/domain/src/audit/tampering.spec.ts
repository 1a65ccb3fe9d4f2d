import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AuditEntry, AuditRecord } from './audit-record.js';
import { type ChainHead, type KeptHead, linkRecord, recordHash, verifyChain } from './chain.js';

/** As many as the project promises to find out, and as many again that it must not accuse. */
const CHAINS = 100;

const entry: fc.Arbitrary<AuditEntry> = fc.record({
  at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  actor: fc.constantFrom('system:worker-classify', 'system:worker-assemble', 'client:acme'),
  action: fc.constantFrom('step.finished', 'rule.evaluated', 'document.downloaded'),
  subject: fc.string(),
  detail: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))),
});

const linkAll = (entries: readonly AuditEntry[], packetId: string, from: ChainHead | null = null): AuditRecord[] => {
  const records: AuditRecord[] = [];
  for (const one of entries) records.push(linkRecord(records.at(-1) ?? from, packetId, one));
  return records;
};
const headOf = (records: readonly AuditRecord[]): KeptHead => {
  const { packetId, seq, hash } = records.at(-1)!;
  return { packetId, seq, hash };
};

interface Case {
  records: AuditRecord[];
  /** Where to strike: a place in the chain, and another one that is not the same. */
  at: number;
  other: number;
  extra: AuditEntry;
}
const cases: fc.Arbitrary<Case> = fc
  .tuple(fc.array(entry, { minLength: 2, maxLength: 30 }), fc.nat(), fc.nat(), entry)
  .map(([entries, place, offset, extra]) => {
    const records = linkAll(entries, 'p1');
    const at = place % records.length;
    return { records, at, other: (at + 1 + (offset % (records.length - 1))) % records.length, extra };
  });

/** Everything somebody with the store in hand may try, the clever ways included: hashes and links made to fit. */
const tamperings: Record<string, (input: Case) => AuditRecord[]> = {
  'a changed record': ({ records, at }) => records.with(at, { ...records[at]!, actor: `${records[at]!.actor}x` }),
  'a changed detail': ({ records, at }) =>
    records.with(at, { ...records[at]!, detail: { ...records[at]!.detail, ' added': true } }),
  'a changed record with its hash made to fit': ({ records, at }) => {
    const forged = { ...records[at]!, action: 'nothing.happened' };
    return records.with(at, { ...forged, hash: recordHash(forged) });
  },
  'a changed record with all that follow linked anew': ({ records, at, extra }) => [
    ...records.slice(0, at),
    ...linkAll([{ ...extra, action: 'forged' }, ...records.slice(at + 1)], 'p1', records[at - 1] ?? null),
  ],
  'a removed record': ({ records, at }) => records.toSpliced(at, 1),
  'a removed record with all that follow linked anew': ({ records, at }) => [
    ...records.slice(0, at),
    ...linkAll(records.slice(at + 1), 'p1', records[at - 1] ?? null),
  ],
  'an inserted copy': ({ records, at, other }) => records.toSpliced(at, 0, records[other]!),
  'an inserted record with all that follow linked anew': ({ records, at, extra }) => [
    ...records.slice(0, at),
    ...linkAll([extra, ...records.slice(at)], 'p1', records[at - 1] ?? null),
  ],
  'two records in each other’s place': ({ records, at, other }) => records.with(at, records[other]!).with(other, records[at]!),
  'a cut tail': ({ records, at }) => records.slice(0, at),
  'another packet’s chain of the same length': ({ records }) => linkAll(records, 'p2'),
};
const kinds = Object.entries(tamperings);

describe('a chain, checked against its signed head', () => {
  it.each(kinds)(`is found out with %s`, (_kind, tamper) => {
    fc.assert(
      fc.property(cases, (input) => {
        expect(verifyChain(tamper(input), headOf(input.records))).toMatchObject({ ok: false });
      }),
      { numRuns: CHAINS },
    );
  });

  it('is never accused when good, grown since the head was signed or not', () => {
    fc.assert(
      fc.property(cases, fc.array(entry), ({ records }, later) => {
        const grown = [...records, ...linkAll(later, 'p1', records.at(-1)!)];
        const exported = grown.map((record) => JSON.parse(JSON.stringify(record)) as unknown);
        expect(verifyChain(exported, headOf(records))).toMatchObject({ ok: true, records: grown.length });
      }),
      { numRuns: CHAINS },
    );
  });

  it('names the first missing record of a cut tail, and the place where a chain made anew parts from its head', () => {
    const entries = Array.from({ length: 4 }, (_, i) => ({ at: 'a', actor: 'b', action: 'c', subject: `${i}`, detail: {} }));
    const records = linkAll(entries, 'p1');
    const kept = headOf(records);
    expect(verifyChain(records.slice(0, 2), kept)).toEqual({ ok: false, firstBroken: { line: 3, seq: 3, reason: 'cut' } });
    expect(verifyChain([], kept)).toEqual({ ok: false, firstBroken: { line: 1, seq: 1, reason: 'cut' } });
    const anew = linkAll([{ ...entries[0]!, actor: 'x' }, ...entries.slice(1)], 'p1');
    expect(verifyChain(anew, kept)).toEqual({ ok: false, firstBroken: { line: 4, seq: 4, reason: 'rewritten' } });
    expect(verifyChain(linkAll(entries, 'p2'), kept)).toMatchObject({ firstBroken: { reason: 'foreign' } });
  });
});
