import { createHash } from 'node:crypto';
import type { Wake } from '#ports/wake/delayed-wake.js';

export interface CallbackSettings {
  /** Full name of the Cloud Tasks queue: `projects/…/locations/…/queues/…`. */
  queue: string;
  /** Route of the API that is called. */
  callbackUrl: string;
  /** Who the call claims to be, and for whom: the API checks both in its OIDC token. */
  serviceAccount: string;
  audience: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Which packet's job a task wakes: what its id begins with. Hashed, because ids that begin alike slow the service down. */
export const packetMark = (packetId: string): string => sha256(packetId).slice(0, 16);

/** Job ids begin with the packet's. */
const packetIdOf = (jobId: string): string => jobId.split('.')[0] ?? '';

/**
 * The task's id, made of job and time: asking twice names the same task. Hashed, because a job's id may hold what a task's may not.
 * Another time is another task: a name stays taken after its task has run.
 */
const taskId = ({ queue, jobId, dueAt }: Wake): string =>
  `${packetMark(packetIdOf(jobId))}-${sha256(JSON.stringify([queue, jobId, dueAt.getTime()]))}`;

const timestamp = (at: Date): { seconds: number; nanos: number } => ({
  seconds: Math.floor(at.getTime() / 1_000),
  nanos: (at.getTime() % 1_000) * 1_000_000,
});

/** The task that posts `{ queue, jobId }` to the API when the job is due; ids only, like every job. */
export const wakeTask = (wake: Wake, { queue, callbackUrl, serviceAccount, audience }: CallbackSettings) => ({
  name: `${queue}/tasks/${taskId(wake)}`,
  scheduleTime: timestamp(wake.dueAt),
  httpRequest: {
    url: callbackUrl,
    httpMethod: 'POST' as const,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ queue: wake.queue, jobId: wake.jobId })),
    oidcToken: { serviceAccountEmail: serviceAccount, audience },
  },
});
