import { isClosed, type ReviewTask } from './review-task.js';

export interface SyncOptions {
  at: string;
  /** Close those that nobody needs to answer any more, unless somebody else holds them. */
  close: boolean;
  /** Who is at it, and may have theirs closed. */
  actor: string | null;
}

const refreshed = (known: ReviewTask, wanted: ReviewTask): ReviewTask => {
  const { subject, pages, reasons, severity, type, run, decidedBy } = wanted;
  const state = isClosed(known.state) || wanted.state === 'awaiting_approval' ? wanted.state : known.state;
  const reopened = isClosed(known.state) ? { createdAt: wanted.createdAt, resolution: null, lease: null } : {};
  return { ...known, ...reopened, subject, pages, reasons, severity, type, run, decidedBy, state };
};

const isSame = (a: ReviewTask, b: ReviewTask): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What to write so that a packet's reviews are those that its state asks for: new ones, others brought up to date, those that
 * other decisions have settled closed. Repeated, it writes nothing. A question that comes up again is open again.
 */
export const syncTasks = (
  known: readonly ReviewTask[],
  wanted: readonly ReviewTask[],
  { at, close, actor }: SyncOptions,
): { created: ReviewTask[]; changed: ReviewTask[] } => {
  const before = new Map(known.map((task) => [task.id, task]));
  const now = new Set(wanted.map(({ id }) => id));
  const created = wanted.filter(({ id }) => !before.has(id));
  const updated = wanted.flatMap((task) => {
    const task0 = before.get(task.id);
    return task0 === undefined || isSame(task0, refreshed(task0, task)) ? [] : [refreshed(task0, task)];
  });
  const isFree = ({ lease }: ReviewTask) => lease === null || lease.holder === actor || lease.until <= at;
  const settled = known.filter((task) => close && !isClosed(task.state) && !now.has(task.id) && isFree(task));
  const superseded = settled.map((task): ReviewTask => ({ ...task, state: 'superseded', lease: null }));
  const changed = [...updated, ...superseded].map((task) => ({ ...task, version: task.version + 1, updatedAt: at }));
  return { created, changed };
};
