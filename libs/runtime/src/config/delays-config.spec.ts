import { expect, it } from '@jest/globals';
import { delaysConfigFrom } from './delays-config.js';
import { parseEnvironment } from './settings.js';

const from = (variables: Record<string, string>) => delaysConfigFrom(parseEnvironment(variables));
const tasks = {
  DOCYARD_DELAYS: 'cloud-tasks',
  DOCYARD_TASKS_QUEUE: 'projects/p/locations/l/queues/q',
  DOCYARD_TASKS_CALLBACK_URL: 'https://docyard.example/internal/v1/wakes',
  DOCYARD_TASKS_SERVICE_ACCOUNT: 'waker@p.iam.gserviceaccount.com',
};

it('waits are the queue’s own unless told otherwise', () => {
  expect(from({})).toEqual({ kind: 'queue' });
  expect(from({ ...tasks, DOCYARD_DELAYS: '' })).toEqual({ kind: 'queue' });
});

it('Cloud Tasks wakes what waits for half a minute, with tokens made out for the route itself', () => {
  const serviceAccount = tasks.DOCYARD_TASKS_SERVICE_ACCOUNT;
  const callbackUrl = tasks.DOCYARD_TASKS_CALLBACK_URL;
  const usual = { kind: 'cloud-tasks', queue: tasks.DOCYARD_TASKS_QUEUE, callbackUrl, serviceAccount, certsUrl: null };
  expect(from(tasks)).toEqual({ ...usual, audience: callbackUrl, endpoint: null, parkAfterMs: 30_000 });
  const certsUrl = 'http://127.0.0.1:9091/certs';
  const emulated = { DOCYARD_TASKS_ENDPOINT: '127.0.0.1:9090', DOCYARD_TASKS_CERTS_URL: certsUrl };
  const more = { ...emulated, DOCYARD_TASKS_AUDIENCE: 'docyard', DOCYARD_PARK_AFTER_MS: '500' };
  const expected = { ...usual, audience: 'docyard', endpoint: '127.0.0.1:9090', certsUrl, parkAfterMs: 500 };
  expect(from({ ...tasks, ...more })).toEqual(expected);
});

it('names all that Cloud Tasks needs and is not set', () => {
  expect(() => from({ DOCYARD_DELAYS: 'cloud-tasks', DOCYARD_TASKS_QUEUE: tasks.DOCYARD_TASKS_QUEUE })).toThrow(
    'The configuration does not fit: DOCYARD_DELAYS=cloud-tasks needs DOCYARD_TASKS_CALLBACK_URL, DOCYARD_TASKS_SERVICE_ACCOUNT.',
  );
  expect(() => from({ DOCYARD_TASKS_QUEUE: 'q' })).toThrow('DOCYARD_TASKS_QUEUE: not `projects/…/locations/…/queues/…`');
});
