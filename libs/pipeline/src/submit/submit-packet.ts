import { failure } from '#domain/failure/catalogue.js';
import type { Packet, Source } from '#domain/packet/packet.js';
import type { TaxonomyRef } from '#domain/taxonomy/taxonomy-ref.js';
import { packetPrefix, passwordKey, sourceKey } from '../blob-keys.js';
import { advance } from '../flow/advance.js';
import { endChore, noteChore } from '../housekeeping/chore.js';
import { recordSubmission } from '../housekeeping/lifecycle-audit.js';
import { holdUpload, type UploadLease } from '../housekeeping/upload-lease.js';
import { announceReceived } from '../webhooks/announce-packet.js';
import { isSameSubmission } from './same-submission.js';
import type { SubmissionForm } from './submission-form.js';
import type { SubmissionInput, SubmitDeps } from './submit-deps.js';
import { type NamedFile, type TakenParts, takeParts } from './take-parts.js';

export interface Submission {
  packet: Packet;
  /** False where the idempotency key had made this packet before. */
  created: boolean;
}

type Owner = Pick<Packet, 'id' | 'tenant'>;

/** The packet that the key has made, provided that this upload is the same. */
const replay = (packet: Packet, { files, form }: TakenParts): Submission => {
  if (isSameSubmission(packet, files, form)) return { packet, created: false };
  throw failure('request.idempotency-conflict', 'the files or fields differ from those first sent with this key');
};

const pinTaxonomy = async (form: SubmissionForm, { taxonomies, defaultTaxonomy }: SubmitDeps): Promise<TaxonomyRef> => {
  const { ref, taxonomy } = await taxonomies.get(form.taxonomy?.id ?? defaultTaxonomy, form.taxonomy?.version);
  const isKnown = form.product === null || taxonomy.products.some(({ id }) => id === form.product);
  if (!isKnown) throw failure('product.unknown', `no such product in ${ref.id}@${ref.version}`);
  return ref;
};

const keepPasswords = async (owner: Owner, files: NamedFile[], deps: SubmitDeps): Promise<void> => {
  const locked = files.filter((file) => file.password !== null);
  if (locked.length > 0) await noteChore('secrets', owner, deps);
  for (const { id, password } of locked) await deps.blobs.put(passwordKey(owner, id), Buffer.from(password ?? '', 'utf8'));
};

const sourceOf = (owner: Owner, { id, name, sha256, bytes, mediaType, password, origin }: NamedFile): Source => ({
  id,
  name,
  sha256,
  bytes,
  mediaType,
  blobKey: sourceKey(owner, id),
  passwordKey: password === null ? null : passwordKey(owner, id),
  ...(origin !== undefined && { origin }),
});

const packetOf = (
  owner: Owner,
  traceparent: string | undefined,
  { files, form }: TakenParts,
  taxonomy: TaxonomyRef,
  { packetEngine, now }: SubmitDeps,
): Packet => ({
  ...owner,
  run: 1,
  status: 'received',
  taxonomy,
  engine: packetEngine,
  product: form.product,
  metadata: form.metadata,
  ...(traceparent !== undefined && { traceparent }),
  sources: files.map((file) => sourceOf(owner, file)),
  createdAt: now().toISOString(),
  updatedAt: now().toISOString(),
  finishedAt: null,
});

/** A janitor that took a stalled upload for dead has deleted its files: then there is nothing to make a packet of. */
const confirmStored = async (packet: Packet, lease: UploadLease, { blobs }: SubmitDeps): Promise<void> => {
  await lease.renew();
  for (const { blobKey, bytes } of packet.sources) {
    if ((await blobs.info(blobKey))?.bytes !== bytes) throw failure('service.unavailable', 'the upload stalled for too long');
  }
};

const forget = async (owner: Owner, { blobs }: SubmitDeps): Promise<void> => {
  await blobs.deletePrefix(packetPrefix(owner));
  await endChore('secrets', owner.id, blobs);
};

const takeIn = async (owner: Owner, input: SubmissionInput, lease: UploadLease, deps: SubmitDeps): Promise<Submission> => {
  const taken = await takeParts(input.parts, owner.tenant, deps, (id, content) => deps.blobs.put(sourceKey(owner, id), content));
  const taxonomy = await pinTaxonomy(taken.form, deps);
  await keepPasswords(owner, taken.files, deps);
  const draft = packetOf(owner, input.traceparent, taken, taxonomy, deps);
  await confirmStored(draft, lease, deps);
  const { packet, created } = await deps.records.createPacket(draft, input.idempotencyKey);
  if (created) return { packet, created };
  await forget(owner, deps);
  return replay(packet, taken);
};

/** Takes back what a failed upload has stored. Where that fails too (a store is down), the janitor does it later. */
const undo = async (owner: Owner, lease: UploadLease, deps: SubmitDeps): Promise<void> => {
  try {
    if (!(await deps.records.getPacket(owner.id))) await forget(owner, deps);
    await lease.end();
  } catch {
    lease.abandon();
  }
};

const submitNew = async (input: SubmissionInput, deps: SubmitDeps): Promise<Submission> => {
  const owner = { id: deps.newId(), tenant: input.tenant };
  const lease = await holdUpload(owner, deps);
  try {
    const submission = await takeIn(owner, input, lease, deps);
    if (submission.created) await recordSubmission(submission.packet, input.actor, deps.audit);
    await lease.end();
    return submission;
  } catch (thrown) {
    await undo(owner, lease, deps);
    throw thrown;
  }
};

/**
 * Takes in one packet: streams its files to storage, hashes and sniffs them on the way, records the packet pinned to a
 * taxonomy version, and asks for its first step. A repeated idempotency key gives the packet it made before; of two that
 * come at once, one packet is made. Whatever fails leaves nothing behind. Failures: `request.*`, `taxonomy.unknown`,
 * `product.unknown`, `service.unavailable`.
 */
export const submitPacket = async (input: SubmissionInput, deps: SubmitDeps): Promise<Submission> => {
  const { tenant, idempotencyKey } = input;
  const earlier = idempotencyKey === null ? null : await deps.records.findByIdempotencyKey(tenant, idempotencyKey);
  const submission = earlier ? replay(earlier, await takeParts(input.parts, tenant, deps, null)) : await submitNew(input, deps);
  // With the queue down the packet is safe all the same: the reconciler asks again.
  await advance(submission.packet.id, deps, { traceparent: input.traceparent }).catch(() => 0);
  // A client that is told of it anyway must not see its upload fail for this.
  await announceReceived(submission.packet, deps).catch(() => {});
  return submission;
};
