import type { Job } from '#contracts/queues/catalogue.js';

/** BullMQ's largest priority (bits that its score leaves for it); the smallest number is served first, 0 means none. */
export const LAST_TAG = 2 ** 21 - 1;
/** Tags are moved back to 1 when the queue's virtual time has come this far, so that they never run out. */
export const REBASE_AFTER = 2 ** 20;

export const FIRST_TAG = 1;

/** What the queue remembers: the tag of the job that was started last, and where each waiting tenant's next job may stand. */
export interface VirtualTime {
  now: number;
  next: ReadonlyMap<string, number>;
}

/**
 * A started job may yet be put back, because its queue is paused: it has been served when it is done. So a newcomer stands beside
 * the first job that is not done, as long as that is within this many pages behind: thirty-two jobs of eight pages, as four
 * workers hold at once. Further back stand single jobs that come again after a failure; beside them it would overtake all others.
 */
export const OPEN_PAGES = 256;

/** Where time stands for a newcomer: `firstOpen` is the smallest tag, within `OPEN_PAGES`, of a job that waits or is being done. */
export const standingTime = (now: number, firstOpen: number | null): number => Math.min(now, firstOpen ?? now);

/** What a job is worth in virtual time: its pages, or 1 where it has no range. */
export const costOf = ({ payload }: Job): number => ('range' in payload ? payload.range.to - payload.range.from + 1 : 1);

/**
 * Start-time fair queueing (Goyal, Vin and Cheng, SIGCOMM 1996): a tenant's job stands at the later of now and the end of
 * what that tenant asked for before. Whoever has much waiting stands far out; whoever comes new stands at once beside the
 * others' next jobs. This is the rule in words of TypeScript; `virtual-time-script.ts` applies it inside Redis, and a test
 * holds the two together.
 */
export const tagJobs = (
  time: VirtualTime,
  tenant: string,
  costs: number[],
  firstOpen: number | null = null,
): { tags: number[]; time: VirtualTime } => {
  const now = standingTime(time.now, firstOpen);
  let next = Math.max(now, time.next.get(tenant) ?? FIRST_TAG);
  const tags = costs.map((cost) => {
    const tag = Math.min(next, LAST_TAG);
    next = Math.min(tag + cost, LAST_TAG);
    return tag;
  });
  return { tags, time: { now: time.now, next: new Map([...[...time.next].filter(([, at]) => at > now), [tenant, next]]) } };
};

/** Time moves on to the tag of a job that is started, never back: a job that was put back keeps its early place. */
export const startJob = (time: VirtualTime, tag: number): VirtualTime => ({ ...time, now: Math.max(time.now, tag) });
