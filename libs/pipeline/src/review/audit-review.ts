import { contentDigest } from '#domain/audit/content-digest.js';
import type { EditRecord } from '#domain/review/edit-log.js';
import type { ReviewTask } from '#domain/review/review-task.js';
import type { AuditLog } from '#ports/audit/audit-log.js';

type Detail = Record<string, string | number | boolean | null>;

const ACTIONS = { edit: 'packet.edited', undo: 'packet.edit-undone', sealed: 'packet.edits-sealed' } as const;

/** An entry of the log of edits, once however often it is told: which operations, and a digest of all that they say. */
export const auditEdit = async (record: EditRecord, audit: AuditLog): Promise<void> => {
  const { packetId, run, version, at, actor, kind, operations, undoes } = record;
  const detail: Detail = {
    ...{ run, version, operations: operations.map(({ op }) => op).join(' '), undoes },
    operationsSha256: contentDigest(operations),
  };
  await audit.append(packetId, { at, actor, action: ACTIONS[kind], subject: packetId, detail }, `run-${run}.edit.${version}`);
};

/** What became of a review: once for each version of it. */
export const auditReview = async (action: string, task: ReviewTask, actor: string, audit: AuditLog): Promise<void> => {
  const { id, packetId, run, version, state, updatedAt: at, resolution } = task;
  const detail: Detail = { run, version, state };
  if (resolution) Object.assign(detail, { decideMs: resolution.decideMs, waitMs: resolution.waitMs });
  await audit.append(packetId, { at, actor, action, subject: id, detail }, `${id}.${version}`);
};
