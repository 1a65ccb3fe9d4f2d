import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AuditEntry, AuditRecord } from './audit-record.js';
import { type ChainHead, linkRecord, recordHash, verifyChain } from './chain.js';

const words = fc.string({ unit: 'grapheme' });
const entry: fc.Arbitrary<AuditEntry> = fc.record({
  at: words,
  actor: words,
  action: words,
  subject: words,
  detail: fc.dictionary(
    words,
    fc.oneof(words, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
  ),
});

const chainOf = (entries: AuditEntry[], packetId = 'p1'): AuditRecord[] => {
  const records: AuditRecord[] = [];
  let head: ChainHead | null = null;
  for (const one of entries) {
    const record = linkRecord(head, packetId, one);
    records.push(record);
    head = record;
  }
  return records;
};
const chain = fc.array(entry, { minLength: 3, maxLength: 12 }).map((entries) => chainOf(entries));
const chainAndPlace = chain.chain((records) => fc.tuple(fc.constant(records), fc.nat(records.length - 1)));

const broken = (records: unknown[]) => {
  const verdict = verifyChain(records);
  return verdict.ok ? null : verdict.firstBroken;
};

describe('an audit chain', () => {
  it('holds as it was made, through an export as JSON lines too', () => {
    fc.assert(
      fc.property(chain, (records) => {
        const exported = records.map((record) => JSON.parse(JSON.stringify(record)) as unknown);
        const last = records.at(-1)!;
        expect(verifyChain(exported)).toEqual({ ok: true, records: records.length, head: { seq: last.seq, hash: last.hash } });
      }),
    );
  });

  it('names a record whose content was changed', () => {
    const part = fc.constantFrom('at', 'actor', 'action', 'subject', 'packetId', 'prev');
    fc.assert(
      fc.property(chainAndPlace, part, ([records, place], key) => {
        const tampered = records.map((r, i) => (i === place ? { ...r, [key]: `${r[key as keyof AuditRecord]}x` } : r));
        expect(broken(tampered)).toEqual({ line: place + 1, seq: place + 1, reason: 'changed' });
      }),
    );
  });

  it('sees a key added to a record, in its detail or beside it', () => {
    const records = chainOf([{ at: 'a', actor: 'b', action: 'c', subject: 'd', detail: {} }]);
    expect(broken([{ ...records[0], note: 'x' }])?.reason).toBe('changed');
    expect(broken([{ ...records[0], detail: { x: 1 } }])?.reason).toBe('changed');
  });

  it('finds a change whose hash was made to fit, at the record that follows it', () => {
    fc.assert(
      fc.property(chainAndPlace, ([records, place]) => {
        fc.pre(place < records.length - 1);
        const forged = { ...records[place]!, actor: `${records[place]!.actor}x` };
        const tampered = records.with(place, { ...forged, hash: recordHash(forged) });
        expect(broken(tampered)).toEqual({ line: place + 2, seq: place + 2, reason: 'relinked' });
      }),
    );
  });

  it('finds a removed record', () => {
    fc.assert(
      fc.property(chainAndPlace, ([records, place]) => {
        fc.pre(place < records.length - 1);
        expect(broken(records.toSpliced(place, 1))).toEqual({ line: place + 1, seq: place + 2, reason: 'removed' });
      }),
    );
  });

  it('finds an inserted record, whether copied or linked in', () => {
    fc.assert(
      fc.property(chainAndPlace, entry, ([records, place], extra) => {
        const copied = records.toSpliced(place + 1, 0, records[place]!);
        expect(broken(copied)).toEqual({ line: place + 2, seq: place + 1, reason: 'inserted' });
        const linked = records.toSpliced(place, 0, linkRecord(records[place - 1] ?? null, 'p1', extra));
        expect(broken(linked)?.line).toBeLessThanOrEqual(place + 2);
      }),
    );
  });

  it('finds re-ordered records', () => {
    fc.assert(
      fc.property(chainAndPlace, fc.nat(), ([records, from], offset) => {
        const to = (from + 1 + (offset % (records.length - 1))) % records.length;
        const swapped = records.with(from, records[to]!).with(to, records[from]!);
        expect(broken(swapped)).toMatchObject({ line: Math.min(from, to) + 1, reason: 'reordered' });
      }),
    );
  });

  it("finds another packet's record and what is no record", () => {
    const [first, second] = chainOf([0, 1].map(() => ({ at: 'a', actor: 'b', action: 'c', subject: 'd', detail: {} })));
    const foreign = linkRecord(first!, 'p2', { at: 'a', actor: 'b', action: 'c', subject: 'd', detail: {} });
    expect(broken([first, foreign])).toMatchObject({ line: 2, reason: 'foreign' });
    expect(broken([null, second])).toEqual({ line: 1, seq: null, reason: 'malformed' });
    expect(broken([{ ...first, actor: '\ud800' }, second])).toMatchObject({ line: 1, reason: 'changed' });
    expect(verifyChain([])).toEqual({ ok: true, records: 0, head: null });
  });
});
