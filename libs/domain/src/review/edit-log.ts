import { z } from 'zod';
import { applyEdits } from './apply-edits.js';
import type { Arrangement } from './arrangement.js';
import type { EditContext } from './edit-context.js';
import { editOperation } from './edit-operation.js';

/**
 * One entry of a run's log of edits, at its version: 1, 2, … without a gap. `sealed`: what came before is what the next run
 * is assembled from, and nothing follows.
 */
export const editRecord = z.object({
  packetId: z.string(),
  run: z.number().int().positive(),
  version: z.number().int().positive(),
  at: z.string(),
  actor: z.string(),
  kind: z.enum(['edit', 'undo', 'sealed']),
  /** Of an edit. Personal data may stand in them. */
  operations: z.array(editOperation),
  /** Of an undo: the version that no longer counts. */
  undoes: z.number().int().positive().nullable(),
});
export type EditRecord = z.infer<typeof editRecord>;

/** Edits that count, the latest last: each undo takes back the latest that still counted. */
export const standingEdits = (log: readonly EditRecord[]): EditRecord[] => {
  const undone = new Set(log.flatMap(({ undoes }) => (undoes === null ? [] : [undoes])));
  return log.filter(({ kind, version }) => kind === 'edit' && !undone.has(version));
};

export const versionOf = (log: readonly EditRecord[]): number => log.at(-1)?.version ?? 0;

export const isSealed = (log: readonly EditRecord[]): boolean => log.at(-1)?.kind === 'sealed';

/** The documents as the log leaves them. The same log over the same base gives the same, whoever replays it. */
export const replayEdits = (base: Arrangement, log: readonly EditRecord[], context: Omit<EditContext, 'actor'>): Arrangement =>
  standingEdits(log).reduce((now, { operations, actor }) => applyEdits(now, operations, { ...context, actor }), base);
