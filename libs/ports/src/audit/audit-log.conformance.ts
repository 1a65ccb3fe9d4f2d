import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '#domain/audit/audit-record.js';
import { verifyChain } from '#domain/audit/chain.js';
import type { ConformanceSubject, MakeSubject } from '../conformance-subject.js';
import type { AuditLog } from './audit-log.js';

const entry = (subject: string): AuditEntry => ({
  at: '2026-01-02T03:04:05.000Z',
  actor: 'system:worker-render',
  action: 'step.finished',
  subject,
  detail: { pages: 8, cpuMs: 12.5, lost: null, done: true, digest: 'a"b\\é\u2028' },
});
const chainOf = async (log: AuditLog, packetId: string) => {
  const records: unknown[] = [];
  for await (const record of log.read(packetId)) records.push(JSON.parse(JSON.stringify(record)));
  return records;
};

/** What asks a server a thousand times takes long where many others do so too. */
const BUSY_MS = 120_000;

/** What every AuditLog must do. */
export const describeAuditLog = (name: string, makeSubject: MakeSubject<AuditLog>): void => {
  describe(`${name} as an AuditLog`, () => {
    let subject: ConformanceSubject<AuditLog>;
    let log: AuditLog;
    beforeEach(async () => {
      subject = await makeSubject();
      log = subject.adapter;
    });
    afterEach(() => subject.dispose());

    it('keeps what happened, in order, as a chain that verifies', async () => {
      const first = await log.append('p1', entry('render.1'));
      const second = await log.append('p1', entry('render.9'));
      expect(first).toMatchObject({ ...entry('render.1'), packetId: 'p1', seq: 1 });
      expect(second).toMatchObject({ seq: 2, prev: first.hash });
      const records = await chainOf(log, 'p1');
      expect(records).toEqual([first, second]);
      expect(verifyChain(records)).toEqual({ ok: true, records: 2, head: { seq: 2, hash: second.hash } });
    });

    it('keeps a chain for each packet', async () => {
      await log.append('p1', entry('a'));
      await log.append('p2', entry('b'));
      expect(await chainOf(log, 'p2')).toMatchObject([{ seq: 1, subject: 'b', packetId: 'p2' }]);
      expect(await chainOf(log, 'none')).toEqual([]);
    });

    it('records a named event once, and gives back its record', async () => {
      const first = await log.append('p1', entry('a'), 'step.a');
      await log.append('p1', entry('b'), 'step.b');
      expect(await log.append('p1', entry('changed'), 'step.a')).toEqual(first);
      expect(await log.append('p2', entry('a'), 'step.a')).toMatchObject({ packetId: 'p2', seq: 1 });
      expect(await chainOf(log, 'p1')).toHaveLength(2);
    });

    it('has no gap and no double under many writers', async () => {
      const handles = [log, await subject.another(), await subject.another()];
      const appends = Array.from({ length: 90 }, (_, i) => handles[i % 3]!.append('p1', entry(`s${i}`), `once.${i % 60}`));
      await Promise.all(appends);
      const records = await chainOf(log, 'p1');
      expect(verifyChain(records)).toMatchObject({ ok: true, records: 60 });
    });

    it(
      'is one chain under twenty workers of one packet, each with its own connection',
      async () => {
        const workers = await Promise.all(Array.from({ length: 20 }, () => subject.another()));
        const work = async (worker: AuditLog, name: number) => {
          for (let step = 0; step < 4; step += 1) await worker.append('p1', entry(`w${name}.${step}`));
        };
        await Promise.all(workers.map(work));
        const records = await chainOf(log, 'p1');
        expect(verifyChain(records)).toMatchObject({ ok: true, records: 80 });
        expect(new Set(records.map((record) => (record as { subject: string }).subject)).size).toBe(80);
      },
      BUSY_MS,
    );

    it(
      'reads chains longer than one leaf',
      async () => {
        for (let i = 0; i < 1_100; i += 1) await log.append('p1', entry(`s${i}`));
        expect(verifyChain(await chainOf(log, 'p1'))).toMatchObject({ ok: true, records: 1_100 });
      },
      BUSY_MS,
    );
  });
};
