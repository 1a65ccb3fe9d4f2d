import { setTimeout as pause } from 'node:timers/promises';
import { CloudTasksClient } from '@google-cloud/tasks';
import { grpc } from 'google-gax';
import { failure } from '#domain/failure/catalogue.js';
import type { DelayedWake, Wake } from '#ports/wake/delayed-wake.js';
import { type CallbackSettings, packetMark, wakeTask } from './wake-task.js';

export interface CloudTasksSettings extends CallbackSettings {
  /** `host:port` of an emulator, asked without TLS and credentials; null: Google's own. */
  endpoint: string | null;
}

/** What Cloud Tasks allows (https://cloud.google.com/tasks/docs/quotas). */
const FARTHEST_MS = 30 * 86_400_000;
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 200;
const CALL_MS = 10_000;
const TASKS_A_LEAF = 1_000;
/** The client's own repetition is off: it would multiply with this one, and hide what was answered. */
const ONCE = { timeout: CALL_MS, retry: { retryCodes: [] } };
const LEAF = { ...ONCE, autoPaginate: false };

/** gRPC's words for what passes: asked again, a named task is still one task. */
const PASSING: ReadonlySet<number> = new Set([
  grpc.status.UNAVAILABLE,
  grpc.status.DEADLINE_EXCEEDED,
  grpc.status.RESOURCE_EXHAUSTED,
  grpc.status.ABORTED,
  grpc.status.INTERNAL,
]);

const statusOf = (error: unknown): number => Number((error as { code?: unknown } | null)?.code ?? -1);

/** Asks again what failed for a passing reason; what lasts is thrown as it came. */
const again = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt >= ATTEMPTS || !PASSING.has(statusOf(error))) throw error;
      await pause(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
};

/** What lasts, in the house's words; a status that is as good as done is none. */
const unless =
  (...done: number[]) =>
  (error: unknown): never[] => {
    const status = statusOf(error);
    if (done.includes(status)) return [];
    throw failure('wake.unavailable', `Cloud Tasks answered ${grpc.status[status] ?? 'nothing'}`, { cause: error });
  };

const clientFor = (endpoint: string | null): CloudTasksClient => {
  if (endpoint === null) return new CloudTasksClient();
  const [servicePath = '', port = ''] = endpoint.split(':');
  return new CloudTasksClient({ servicePath, port: Number(port), sslCreds: grpc.credentials.createInsecure() });
};

/** Wakes by Cloud Tasks: each wake is a named task that calls the API when it is due. */
export class CloudTasksWake implements DelayedWake {
  readonly #client: CloudTasksClient;
  readonly #settings: CloudTasksSettings;

  private constructor(settings: CloudTasksSettings) {
    this.#settings = settings;
    this.#client = clientFor(settings.endpoint);
  }

  /** Asks nothing yet. */
  static open(settings: CloudTasksSettings): CloudTasksWake {
    return new CloudTasksWake(settings);
  }

  async schedule(wake: Wake): Promise<void> {
    const days = (wake.dueAt.getTime() - Date.now()) / 86_400_000;
    if (wake.dueAt.getTime() > Date.now() + FARTHEST_MS) throw failure('wake.too-far', `due in ${Math.ceil(days)} days`);
    const request = { parent: this.#settings.queue, task: wakeTask(wake, this.#settings) };
    await again(() => this.#client.createTask(request, ONCE)).catch(unless(grpc.status.ALREADY_EXISTS));
  }

  async traces(packetId: string): Promise<string[]> {
    const mark = `${this.#settings.queue}/tasks/${packetMark(packetId)}-`;
    const found: string[] = [];
    const request = { parent: this.#settings.queue, pageSize: TASKS_A_LEAF, pageToken: '' };
    do {
      const [tasks, , answer] = await again(() => this.#client.listTasks(request, LEAF)).catch(unless());
      for (const { name } of tasks ?? []) if (name?.startsWith(mark)) found.push(name);
      request.pageToken = answer?.nextPageToken ?? '';
    } while (request.pageToken !== '');
    return found;
  }

  async forget(packetId: string): Promise<number> {
    const names = await this.traces(packetId);
    for (const name of names) await again(() => this.#client.deleteTask({ name }, ONCE)).catch(unless(grpc.status.NOT_FOUND));
    return names.length;
  }

  async close(): Promise<void> {
    await this.#client.close();
  }
}
