import { setTimeout as pause } from 'node:timers/promises';
import { CloudTasksClient } from '@google-cloud/tasks';
import { grpc } from 'google-gax';
import { failure } from '#domain/failure/catalogue.js';
import type { DelayedWake, Wake } from '#ports/wake/delayed-wake.js';
import { type CallbackSettings, wakeTask } from './wake-task.js';

export interface CloudTasksSettings extends CallbackSettings {
  /** `host:port` of an emulator, asked without TLS and credentials; null: Google's own. */
  endpoint: string | null;
}

/** What Cloud Tasks allows (https://cloud.google.com/tasks/docs/quotas). */
const FARTHEST_MS = 30 * 86_400_000;
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 200;
const CALL_MS = 10_000;

/** gRPC's words for what passes: asked again, a named task is still one task. */
const PASSING: ReadonlySet<number> = new Set([
  grpc.status.UNAVAILABLE,
  grpc.status.DEADLINE_EXCEEDED,
  grpc.status.RESOURCE_EXHAUSTED,
  grpc.status.ABORTED,
  grpc.status.INTERNAL,
]);

const statusOf = (error: unknown): number => Number((error as { code?: unknown } | null)?.code ?? -1);

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
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#client.createTask(request, { timeout: CALL_MS, maxRetries: 0 });
        return;
      } catch (error) {
        const status = statusOf(error);
        if (status === grpc.status.ALREADY_EXISTS) return;
        const seen = `Cloud Tasks answered ${grpc.status[status] ?? 'nothing'}`;
        if (attempt >= ATTEMPTS || !PASSING.has(status)) throw failure('wake.unavailable', seen, { cause: error });
        await pause(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
      }
    }
  }

  async close(): Promise<void> {
    await this.#client.close();
  }
}
