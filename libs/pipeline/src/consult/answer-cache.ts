import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type PageAnswer, pageAnswer } from '#domain/cascade/page-answer.js';
import { Failure } from '#domain/failure/failure.js';
import type { Packet } from '#domain/packet/packet.js';
import type { PageFacts } from '#domain/page/page-facts.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import { answerKey, answerPointerKey, pointerPrefix } from '../blob-keys.js';

/** All that an answer depends on, apart from the page's neighbours. */
export interface AnswerScope {
  taxonomySha256: string;
  promptSha256: string;
  model: string;
}

/** Says whose answer it is; holds nothing of the page, so that erasing the owner erases the answer. */
const pointer = z.object({ packetId: z.string(), run: z.number().int() });

export interface KeptAnswer {
  answer: PageAnswer;
  /** False where this very run paid for it, before a worker died. */
  isForeign: boolean;
}

/** Key of a page's answer; null for a page whose content was not hashed. */
export const answerId = ({ hashes }: PageFacts, fields: readonly string[], scope: AnswerScope): string | null =>
  hashes === null
    ? null
    : createHash('sha256')
        .update(JSON.stringify([hashes.content, fields, scope.taxonomySha256, scope.promptSha256, scope.model]))
        .digest('hex');

const isGone = (thrown: unknown): boolean => thrown instanceof Failure && thrown.code === 'blob.missing';

const readJson = async (key: string, blobs: BlobStore): Promise<unknown> => {
  try {
    return JSON.parse((await blobs.read(key)).toString('utf8'));
  } catch (thrown) {
    if (isGone(thrown)) return null;
    throw thrown;
  }
};

/** The answer that identical content got within the tenant, as the answer to `page`; null where there is none. */
export const keptAnswer = async (packet: Packet, id: string, page: number, blobs: BlobStore): Promise<KeptAnswer | null> => {
  const owner = pointer.safeParse(await readJson(answerPointerKey(packet, id), blobs));
  if (!owner.success) return null;
  const { packetId, run } = owner.data;
  const kept = pageAnswer.safeParse(await readJson(answerKey({ ...packet, id: packetId, run }, id), blobs));
  if (!kept.success) return null;
  return { answer: { ...kept.data, page }, isForeign: packetId !== packet.id || run !== packet.run };
};

/** Keeps an answer with its packet, and a pointer to it for the tenant. A pointer whose owner was erased is set anew. */
export const keepAnswer = async (packet: Packet, id: string, answer: PageAnswer, blobs: BlobStore): Promise<void> => {
  const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
  await blobs.put(answerKey(packet, id), json(answer), { contentType: 'application/json' });
  await blobs.put(answerPointerKey(packet, id), json({ packetId: packet.id, run: packet.run }), { ifAbsent: false });
  // Erased between the two: pointers are found by their answers, so this one would stay.
  if (!(await blobs.info(answerKey(packet, id)))) await dropPointer(packet, id, blobs);
};

const namesPacket = async (key: string, packetId: string, blobs: BlobStore): Promise<boolean> => {
  const parsed = pointer.safeParse(await readJson(key, blobs));
  return parsed.success && parsed.data.packetId === packetId;
};

/** Deletes the pointer to an answer where it is to this packet's. False where it was to another's, or gone. */
export const dropPointer = async (packet: Pick<Packet, 'id' | 'tenant'>, id: string, blobs: BlobStore): Promise<boolean> => {
  const key = answerPointerKey(packet, id);
  const isOurs = await namesPacket(key, packet.id, blobs);
  if (isOurs) await blobs.delete(key);
  return isOurs;
};

/** Keys of the tenant's pointers that name the packet. Reads them all: for proofs. */
export async function* pointersTo(packet: Pick<Packet, 'id' | 'tenant'>, blobs: BlobStore): AsyncIterable<string> {
  for await (const key of blobs.list(pointerPrefix(packet))) if (await namesPacket(key, packet.id, blobs)) yield key;
}
