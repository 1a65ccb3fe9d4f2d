import type { Environment } from './settings.js';

/** Who wakes jobs that wait long. */
export type DelaysConfig =
  | { kind: 'queue' }
  | {
      kind: 'cloud-tasks';
      /** Full name of the Cloud Tasks queue. */
      queue: string;
      callbackUrl: string;
      serviceAccount: string;
      audience: string;
      /** Where the keys are published that the calls' tokens are signed with; null: Google's own. */
      certsUrl: string | null;
      /** `host:port` of an emulator; null for the service itself. */
      endpoint: string | null;
      parkAfterMs: number;
    };

type DelaySettings = Pick<
  Environment,
  | 'DOCYARD_DELAYS'
  | 'DOCYARD_PARK_AFTER_MS'
  | 'DOCYARD_TASKS_QUEUE'
  | 'DOCYARD_TASKS_CALLBACK_URL'
  | 'DOCYARD_TASKS_SERVICE_ACCOUNT'
  | 'DOCYARD_TASKS_AUDIENCE'
  | 'DOCYARD_TASKS_CERTS_URL'
  | 'DOCYARD_TASKS_ENDPOINT'
>;

const NEEDED = ['DOCYARD_TASKS_QUEUE', 'DOCYARD_TASKS_CALLBACK_URL', 'DOCYARD_TASKS_SERVICE_ACCOUNT'] as const;

/** Throws a sentence that names what Cloud Tasks needs and is not set. */
export const delaysConfigFrom = (env: DelaySettings): DelaysConfig => {
  if (env.DOCYARD_DELAYS === 'queue') return { kind: 'queue' };
  const missing = NEEDED.filter((name) => env[name] === undefined);
  if (missing.length > 0)
    throw new Error(`The configuration does not fit: DOCYARD_DELAYS=cloud-tasks needs ${missing.join(', ')}.`);
  const callbackUrl = env.DOCYARD_TASKS_CALLBACK_URL ?? '';
  return {
    kind: 'cloud-tasks',
    queue: env.DOCYARD_TASKS_QUEUE ?? '',
    callbackUrl,
    serviceAccount: env.DOCYARD_TASKS_SERVICE_ACCOUNT ?? '',
    audience: env.DOCYARD_TASKS_AUDIENCE ?? callbackUrl,
    certsUrl: env.DOCYARD_TASKS_CERTS_URL ?? null,
    endpoint: env.DOCYARD_TASKS_ENDPOINT ?? null,
    parkAfterMs: env.DOCYARD_PARK_AFTER_MS,
  };
};
