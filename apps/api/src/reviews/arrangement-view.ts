import type { ArrangementView } from '#contracts/http/edits.js';
import type { Mask } from '#domain/access/mask.js';
import type { FieldValue } from '#domain/packet/document.js';
import type { EditOperation } from '#domain/review/edit-operation.js';
import { personsMissing } from '#domain/review/four-eyes.js';
import type { Edited } from '#pipeline/review/edit-packet.js';
import { exceptionView } from '../packets/exception-view.js';

/** What of it the one who asks may see. */
export interface ArrangementMasks {
  value: Mask;
  document: <D extends { type: string; fields: Record<string, FieldValue> }>(one: D) => D;
}

/** People write of borrowers in reasons and notes, and correct what stands in fields: of which class, an operation does not say. */
const maskOperation = (one: EditOperation, mask: Mask): EditOperation => {
  if (one.op === 'correct') return { ...one, value: mask(one.value, 'sensitive') };
  if (one.op === 'waive' || one.op === 'reject') return { ...one, reason: mask(one.reason, 'personal') };
  return one.op === 'request' ? { ...one, note: mask(one.note, 'personal') } : one;
};

/** The packet as people see it now, with what it would come to. */
export const arrangementView = (
  { state, preview }: Edited,
  dryRun: boolean,
  { value: mask, document: maskDocument }: ArrangementMasks,
): ArrangementView => {
  const { packet, version, log, context } = state;
  const { now, documents, rules, exceptions, status } = preview;
  const arranged = new Map(now.documents.map((one) => [one.id, one]));
  return {
    ...{ packetId: packet.id, run: packet.run, version, dryRun, status, rules },
    documents: documents.map(({ id, type, title, pages, confidence, boundary, status: own, rationale, fields }) => {
      const one = arranged.get(id)!;
      const people = { decidedBy: one.decidedBy, personsMissing: personsMissing(one, context) };
      return maskDocument({ id, type, title, pages, confidence, boundary, status: own, rationale, fields, ...people });
    }),
    exceptions: exceptions.map(exceptionView),
    ...{ apart: now.apart, rotations: now.rotations },
    waivers: now.waivers.map((one) => ({ ...one, reason: mask(one.reason, 'personal') })),
    requests: now.requests.map((one) => ({ ...one, note: mask(one.note, 'personal') })),
    log: log.map(({ version: at, at: when, actor, kind, operations, undoes }) => {
      return { version: at, at: when, actor, kind, operations: operations.map((one) => maskOperation(one, mask)), undoes };
    }),
  };
};
