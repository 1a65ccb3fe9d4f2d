import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verifyChain } from '#domain/audit/chain.js';
import { Failure } from '#domain/failure/failure.js';
import type { Arrangement } from '#domain/review/arrangement.js';
import { replayEdits, standingEdits } from '#domain/review/edit-log.js';
import { misplacedPages } from '#domain/review/misplaced-pages.js';
import { rulingsOf } from '#domain/review/rulings.js';
import { randomOperation } from '#testing/review/random-operation.js';
import { openReviewWorld, type ReviewWorld } from '#testing/review/review-world.js';
import { editPacket, undoEdit } from './edit-packet.js';
import { etagOf, loadReview } from './load-review.js';
import { reassemblePacket } from './reassemble.js';
import type { Person, ReviewDeps } from './review-deps.js';

const SEQUENCES = 200;
const REVIEWERS = 4;
const tenant = 'acme';

let world: ReviewWorld;
let desks: ReviewDeps[];
beforeAll(async () => {
  world = await openReviewWorld();
  desks = await Promise.all(Array.from({ length: REVIEWERS }, () => world.another()));
});
afterAll(() => world.close());

const person = (i: number): Person => ({ id: `subject:${i}`, mayApprove: true });
const numbers = fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200));
const look = fc.record({ type: fc.constantFrom('slip', 'statement', 'deed', 'blank'), confidence: fc.constantFrom(0.97, 0.5) });
const scenario = fc.record({
  looks: fc.array(look, { minLength: 2, maxLength: 8 }),
  wishes: fc.array(fc.array(numbers, { maxLength: 4 }), { minLength: REVIEWERS, maxLength: REVIEWERS }),
  undos: fc.nat(3),
});

interface Done {
  actor: string;
  op: string;
}

/** One reviewer's work: looks, edits what was seen, and on `edit.stale` looks again, until each wish is done or can not be. */
const work = async (packetId: string, who: Person, wishes: [number, number, number][], desk: ReviewDeps) => {
  const done: Done[] = [];
  let stale = 0;
  for (const wish of wishes) {
    for (;;) {
      const seen = await loadReview({ tenant, packetId }, desk);
      const operation = randomOperation(seen.now, seen.context.pages, wish);
      const call = { tenant, packetId, person: who, ifMatch: etagOf(seen), dryRun: false, operations: [operation] };
      const outcome = await editPacket(call, desk).catch((thrown: unknown) => thrown);
      if (!(outcome instanceof Error)) done.push({ actor: who.id, op: operation.op });
      else if (!(outcome instanceof Failure)) throw outcome;
      else if (outcome.code === 'edit.stale') {
        stale += 1;
        continue;
      } else expect(['edit.invalid', 'review.same-person']).toContain(outcome.code);
      break;
    }
  }
  return { done, stale };
};

const byPages = ({ documents, apart, ...rest }: Arrangement) => ({
  ...rest,
  apart,
  documents: documents.map(({ type, pages, decidedBy, rejection, corrections }) => {
    return { type, pages, decidedBy, rejection, corrections };
  }),
});

const chainOf = async (packetId: string) => {
  const chain = [];
  for await (const record of world.deps.audit.read(packetId)) chain.push(record);
  return chain;
};

let packets = 0;
let stales = 0;
let edits = 0;

interface Scenario {
  looks: { type: string; confidence: number }[];
  wishes: [number, number, number][][];
  undos: number;
}

const play = async ({ looks, wishes, undos }: Scenario) => {
  packets += 1;
  const { id: packetId } = await world.packet(`p${packets}`, looks);
  const worked = await Promise.all(wishes.map((own, i) => work(packetId, person(i), own, desks[i]!)));
  const { log, now, base } = await loadReview({ tenant, packetId }, world.deps);
  stales += worked.reduce((sum, { stale }) => sum + stale, 0);
  edits += log.length;

  // No lost edit: the log has all that were said to be done and nothing else, each person's in their order.
  expect(log.map(({ version }) => version)).toEqual(log.map((_, i) => i + 1));
  for (const [i, { done }] of worked.entries()) {
    const own = log.filter(({ actor }) => actor === person(i).id);
    expect(own.map(({ actor, operations }) => ({ actor, op: operations[0]!.op }))).toEqual(done);
  }
  expect(misplacedPages(now, looks.length)).toEqual([]);

  // Undo restores what was before, edit by edit.
  for (let back = 0; back < undos; back += 1) {
    const before = await loadReview({ tenant, packetId }, world.deps);
    const standing = standingEdits(before.log);
    if (standing.length === 0) break;
    const call = { tenant, packetId, person: person(back % REVIEWERS), ifMatch: etagOf(before), dryRun: false };
    const undone = await undoEdit(call, world.deps);
    const last = standing.at(-1)!.version;
    const earlier = replayEdits(base, standing.slice(0, -1), before.context);
    expect(undone.state.now).toEqual(earlier);
    expect(undone.state.log.at(-1)).toMatchObject({ kind: 'undo', undoes: last });
  }

  // Assembled again, what persons decided stands.
  const decided = await loadReview({ tenant, packetId }, world.deps);
  const call = { tenant, packetId, person: person(0), ifMatch: etagOf(decided) };
  expect(await reassemblePacket(call, world.deps)).toEqual({ packetId, run: 2 });
  await world.settle();
  const again = await loadReview({ tenant, packetId }, world.deps);
  expect(again.packet.run).toBe(2);
  expect(misplacedPages(again.now, looks.length)).toEqual([]);
  expect(byPages(rulingsOf(again.now))).toEqual(byPages(rulingsOf(decided.now)));
  for (const { pages, corrections } of rulingsOf(again.now).documents) {
    const record = again.records.find((one) => one.pages.join() === pages.join())!;
    const turns = pages.map((page) => `${page}@${again.now.rotations[page] ?? 0}`).join(' ');
    expect(record.sha256).toBe(createHash('sha256').update(turns).digest('hex'));
    for (const [field, { value }] of Object.entries(corrections))
      expect(record.fields[field]).toMatchObject({ value, by: 'reviewer' });
  }
  const chain = await chainOf(packetId);
  expect(verifyChain(chain)).toMatchObject({ ok: true });
  expect(chain.filter(({ action }) => action === 'packet.edited')).toHaveLength(log.length);
};

describe('four reviewers at one packet at once', () => {
  it('lose no edit and no page, can undo, and are not overruled by assembly', async () => {
    await fc.assert(fc.asyncProperty(scenario, play), { numRuns: SEQUENCES, endOnFailure: true });
    expect(packets).toBeGreaterThanOrEqual(SEQUENCES);
    // They did get in each other's way.
    expect(stales).toBeGreaterThan(SEQUENCES);
    process.stderr.write(`${packets} packets, ${edits} edits, ${stales} stale ones sent again\n`);
  }, 600_000);
});
