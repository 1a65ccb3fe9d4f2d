import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { LocalFleet } from '#runtime/local-fleet/local-fleet.js';
import type { CalmRun } from '../chaos/calm-run.js';
import { ChaosClient } from '../chaos/chaos-client.js';
import { FleetUnderFire } from '../chaos/fleet-under-fire.js';
import { END_WITHIN_MS } from '../chaos/inspect-packets.js';
import { type ModelServer, startModelServer } from '../model-server/server.js';
import { puzzlingPaper } from '../pages/puzzling-paper.js';
import type { CloudServices } from './cloud-services.js';

export interface SleepOptions extends CalmRun {
  services: CloudServices;
  /** When the model's server says to come back. */
  throttleMs: number;
  parkAfterMs: number;
  /** The call of Cloud Tasks never comes: the reconciler must do it. */
  losesCall: boolean;
  tell: (line: string) => void;
}

export interface SleepOutcome {
  /** What autoscalers read while the pool slept, and when the job was due. */
  asleep: Backlog;
  awake: Backlog;
  /** From the due time to when the pool's backlog metric showed the job. */
  lateMs: number;
  /** Calls that Cloud Tasks was asked for, and that reached the API. */
  ordered: number;
  called: number;
  /** The packet's status after a worker had come back. */
  status: string;
  tiers: Record<string, number>;
}

export interface Backlog {
  ready: number;
  delayed: number;
}

const LOOK_MS = 100;
const PAGES = 2;

/** From the API, whose own metrics tell it while no worker is there. */
const backlogOf = async (fleet: LocalFleet): Promise<Backlog> => {
  const text = await (await fetch(`${fleet.urlOf('api')}/metrics`)).text();
  const depth = (state: string): number =>
    Number(new RegExp(`^docyard_queue_depth\\{pool="classify",state="${state}"\\} (\\d+)$`, 'm').exec(text)?.[1]);
  return { ready: depth('waiting') + depth('prioritized'), delayed: depth('delayed') };
};

const until = async <T>(look: () => Promise<T>, isIt: (seen: T) => boolean, withinMs: number): Promise<T> => {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (isIt(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`it did not come to pass in ${withinMs} ms: ${JSON.stringify(seen)}`);
    await wait(LOOK_MS);
  }
};

/** A paper of pages in doubt, which the server knows and at first refuses to look at for a while. */
const puzzle = async (models: ModelServer, throttleMs: number): Promise<Uint8Array> => {
  const { pdf, words } = puzzlingPaper(PAGES, throttleMs);
  const page = { type: 'other', printed: null, markId: null, pictureHash: null, fields: [], identifiers: [] };
  models.learn(words.map((each, at) => ({ ...page, isFirst: at === 0, words: each })));
  models.setFaults([{ fault: 'rate-limited', retryAfterMs: throttleMs }]);
  return pdf;
};

const settingsFor = (models: ModelServer, parkAfterMs: number): Record<string, string> => ({
  DOCYARD_ENGINE: 'cascade',
  OPENAI_BASE_URL: models.baseUrl,
  OPENAI_API_KEY: 'test',
  DOCYARD_TEXT_MODEL: 'test-text-1',
  DOCYARD_VISION_MODEL: 'none',
  DOCYARD_PARK_AFTER_MS: String(parkAfterMs),
});

/**
 * A running fleet whose model server says when to come back; then all workers of the pool are stopped, and nobody is left to wake the
 * job. Measures when the pool's backlog shows it, and that a worker that is started then brings the packet to its end.
 */
export const sleepThroughThrottle = async (options: SleepOptions): Promise<SleepOutcome> => {
  const { services, throttleMs, parkAfterMs, losesCall, projectFolder, folder, inherited, tell } = options;
  const models = await startModelServer({ manners: { errorRate: { text: 0, coarse: 0, fine: 0 } } });
  const settings = { ...(await services.variables()), ...settingsFor(models, parkAfterMs) };
  const target = await FleetUnderFire.start(projectFolder, join(folder, 'fleet'), inherited, settings);
  const { fleet } = target;
  services.caller.target = `${fleet.apiUrl}/internal/v1/wakes`;
  services.caller.faults = () => (losesCall ? 'lose-call' : null);
  const [before, ordersBefore] = [services.caller.answers.length, ordersOf(services)];
  try {
    const client = new ChaosClient(fleet);
    const { id } = await client.submit('throttled', await puzzle(models, throttleMs));
    const refused = () => models.calls().find(({ status, pages }) => status === 429 && pages.length > 0);
    await until(async () => refused(), Boolean, END_WITHIN_MS);
    const dueAt = (refused()?.at ?? 0) + throttleMs;
    await until(
      () => backlogOf(fleet),
      ({ delayed }) => delayed === 1,
      throttleMs,
    );
    await fleet.stopMember('worker-classify');
    const asleep = await backlogOf(fleet);
    tell(`the pool is stopped, ${JSON.stringify(asleep)}; the job is due in ${((dueAt - Date.now()) / 1_000).toFixed(1)} s`);
    models.setFaults([]);
    const awake = await until(
      () => backlogOf(fleet),
      ({ ready }) => ready > 0,
      throttleMs + END_WITHIN_MS,
    );
    const lateMs = Date.now() - dueAt;
    await fleet.startMember('worker-classify');
    const { status } = await client.untilEnd(id, END_WITHIN_MS);
    const { usage } = await client.manifest(id);
    const called = services.caller.answers.length - before;
    return { asleep, awake, lateMs, ordered: ordersOf(services) - ordersBefore, called, status, tiers: usage.tiers };
  } finally {
    services.caller.faults = () => null;
    await target.stop();
    await models.close();
  }
};

const ordersOf = ({ tasks }: CloudServices): number => tasks.seen.get('google.cloud.tasks.v2.CloudTasks/CreateTask') ?? 0;
