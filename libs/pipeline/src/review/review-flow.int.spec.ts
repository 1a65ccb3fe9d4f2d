import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EditOperation } from '#domain/review/edit-operation.js';
import { openReviewWorld, type ReviewWorld } from '#testing/review/review-world.js';
import { editPacket } from './edit-packet.js';
import { claimReview } from './hold-review.js';
import { etagOf, loadReview } from './load-review.js';
import { reassemblePacket } from './reassemble.js';
import { resolveReview } from './resolve-review.js';
import type { Person } from './review-deps.js';

const tenant = 'acme';
const ana: Person = { id: 'subject:ana', mayApprove: false };
const ben: Person = { id: 'subject:ben', mayApprove: true };

let world: ReviewWorld;
beforeEach(async () => {
  world = await openReviewWorld();
});
afterEach(() => world.close());

const doubtful = [
  { type: 'deed', confidence: 0.65 },
  { type: 'slip', confidence: 0.9 },
  { type: 'slip', confidence: 0.5 },
];
const look = (packetId = 'p1') => loadReview({ tenant, packetId }, world.deps);
const edit = async (person: Person, operations: EditOperation[], packetId = 'p1') =>
  editPacket({ tenant, packetId, person, ifMatch: etagOf(await look(packetId)), dryRun: false, operations }, world.deps);
const call = (person: Person, reviewId: string) => ({ tenant, reviewId, person });
const tasks = async () => (await world.deps.reviews.tasksOf('p1')).map(({ id, state }) => `${id} ${state}`);

describe('a packet that people settle', () => {
  it('asks for each doubtful document, is handed on where two must agree, and is assembled again with the last', async () => {
    await world.packet('p1', doubtful);
    expect(await tasks()).toEqual(['p1-d1 open', 'p1-d2 open', 'p1-d3 open']);
    await claimReview(call(ana, 'p1-d1'), world.deps);
    await expect(resolveReview(call(ana, 'p1-d1'), world.deps)).rejects.toMatchObject({ code: 'review.unsettled' });
    await edit(ana, [{ op: 'approve', document: 'p1-1-1' }]);
    const handed = await resolveReview(call(ana, 'p1-d1'), world.deps);
    expect(handed).toMatchObject({ review: { state: 'awaiting_approval', decidedBy: [ana.id] }, left: 3, assembling: false });

    // Another edit answers the other ones on the way.
    await edit(ana, [
      { op: 'relabel', document: 'p1-1-3', type: 'statement' },
      { op: 'approve', document: 'p1-1-2' },
    ]);
    await expect(claimReview(call(ana, 'p1-d1'), world.deps)).rejects.toMatchObject({ code: 'review.approver-needed' });
    const own = { ...ana, mayApprove: true };
    await expect(claimReview(call(own, 'p1-d1'), world.deps)).rejects.toMatchObject({ code: 'review.same-person' });
    await claimReview(call(ben, 'p1-d1'), world.deps);
    await expect(edit(own, [{ op: 'approve', document: 'p1-1-1' }])).rejects.toMatchObject({ code: 'review.same-person' });
    await edit(ben, [{ op: 'approve', document: 'p1-1-1' }]);
    const last = await resolveReview(call(ben, 'p1-d1'), world.deps);
    expect(last).toMatchObject({ review: { state: 'resolved' }, left: 0, assembling: true });
    expect(await tasks()).toEqual(['p1-d1 resolved', 'p1-d2 superseded', 'p1-d3 superseded']);

    await world.settle();
    expect(await world.deps.records.getPacket('p1')).toMatchObject({ run: 2, status: 'completed' });
    const manifest = (await world.deps.records.manifest('p1', 2))!;
    expect(manifest.documents.map(({ type, pages, status }) => `${type} ${pages.join()} ${status}`)).toEqual([
      'deed 1 accepted',
      'slip 2 accepted',
      'statement 3 accepted',
    ]);
    expect(manifest.pages.map(({ tier }) => tier)).toEqual(['reviewer', 'reviewer', 'reviewer']);
    expect(manifest.usage.tiers).toMatchObject({ reviewer: 3, signals: 0 });
  });

  it('is told of to webhooks, by ids', async () => {
    const events = ['review.opened', 'review.claimed', 'review.resolved'] as const;
    const webhook = {
      id: 'W1',
      tenant,
      url: 'https://hooks.example/x',
      secret: 'whsec_AAAA',
      createdAt: new Date().toISOString(),
    };
    await world.deps.webhooks.addWebhook({ ...webhook, events: [...events], createdBy: 'system:test' });
    await world.packet('p1', doubtful);
    await claimReview(call(ana, 'p1-d2'), world.deps);
    await edit(ana, [{ op: 'approve', document: 'p1-1-2' }]);
    await resolveReview(call(ana, 'p1-d2'), world.deps);
    const { items } = await world.deps.webhooks.deliveries({ webhookId: 'W1', limit: 9 });
    const told = items.map(({ event }) => `${event.type} ${event.packetId} ${event.reviewId}`).toSorted();
    const opened = ['d1', 'd2', 'd3'].map((key) => `review.opened p1 p1-${key}`);
    expect(told).toEqual(['review.claimed p1 p1-d2', ...opened, 'review.resolved p1 p1-d2']);
  });

  it('takes an approver to agree with what another has decided', async () => {
    await world.packet('p1', doubtful);
    await edit(ben, [{ op: 'approve', document: 'p1-1-1' }]);
    await expect(edit(ana, [{ op: 'approve', document: 'p1-1-1' }])).rejects.toMatchObject({ code: 'review.approver-needed' });
    // To decide it otherwise is a first word again, and needs no approver.
    await edit(ana, [{ op: 'relabel', document: 'p1-1-1', type: 'slip' }]);
  });

  it('is open again for edits after its end; what was decided before stays decided', async () => {
    await world.packet('p1', doubtful);
    await edit(ana, [{ op: 'merge', documents: ['p1-1-1', 'p1-1-3'], type: 'slip' }]);
    await edit(ana, [{ op: 'waive', rule: 'has-deed', reason: 'kept in the vault' }]);
    const seen = await look();
    await reassemblePacket({ tenant, packetId: 'p1', person: ana, ifMatch: etagOf(seen) }, world.deps);
    await expect(edit(ana, [{ op: 'approve', document: 'p1-1-2' }])).rejects.toMatchObject({ code: 'resource.not-ready' });
    await world.settle();
    const again = await look();
    expect(again.packet).toMatchObject({ run: 2, status: 'completed' });
    expect(again.now.documents.map(({ pages, decidedBy }) => [pages, decidedBy])).toEqual([
      [[1, 3], [ana.id]],
      [[2], []],
    ]);
    expect((await world.deps.records.manifest('p1', 2))!.rules).toMatchObject([
      { id: 'has-deed', outcome: 'failed', waived: true },
    ]);
    await edit(ben, [{ op: 'split', document: again.now.documents[0]!.id, at: 3 }]);
    const third = await look();
    await reassemblePacket({ tenant, packetId: 'p1', person: ben, ifMatch: etagOf(third) }, world.deps);
    await world.settle();
    expect((await world.deps.records.documents('p1', 3)).map(({ pages }) => pages)).toEqual([[1], [2], [3]]);
  });

  it('begins one run, however many ask for it at once, and when whoever sealed it died', async () => {
    await world.packet('p1', doubtful);
    await edit(ana, [{ op: 'approve', document: 'p1-1-3' }]);
    const seen = await look();
    const sealed = { packetId: 'p1', run: 1, version: seen.version + 1, at: new Date().toISOString(), actor: ana.id };
    await world.deps.reviews.appendEdit({ ...sealed, kind: 'sealed', operations: [], undoes: null });
    const others = await Promise.all([world.another(), world.another(), world.another()]);
    const ask = (deps: (typeof others)[number]) =>
      reassemblePacket({ tenant, packetId: 'p1', person: ben, ifMatch: undefined }, deps);
    const asked = await Promise.allSettled(others.map(ask));
    for (const one of asked) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'resource.not-ready' });
    await world.settle();
    expect((await world.deps.records.getPacket('p1'))!.run).toBe(2);
    expect((await look()).now.documents.map(({ decidedBy }) => decidedBy)).toEqual([[], [], [ana.id]]);
  });
});
