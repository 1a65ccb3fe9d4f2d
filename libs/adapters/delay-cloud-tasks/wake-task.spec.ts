import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CallbackSettings, packetMark, wakeTask } from './wake-task.js';

const settings: CallbackSettings = {
  queue: 'projects/p/locations/l/queues/q',
  callbackUrl: 'https://docyard.example/v1/wakes',
  serviceAccount: 'waker@p.iam.gserviceaccount.com',
  audience: 'https://docyard.example',
};
const wakes = fc.record({
  queue: fc.constantFrom('render' as const, 'consult' as const),
  jobId: fc.string({ minLength: 1 }),
  dueAt: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
});

it('has one name for one job at one time, and it is one that the service takes', () => {
  fc.assert(
    fc.property(wakes, wakes, (one, other) => {
      const { name } = wakeTask(one, settings);
      expect(name).toMatch(/^projects\/p\/locations\/l\/queues\/q\/tasks\/[0-9a-f]{16}-[0-9a-f]{64}$/);
      expect(name).toContain(`/tasks/${packetMark(one.jobId.split('.')[0] ?? '')}-`);
      expect(wakeTask({ ...one, dueAt: new Date(one.dueAt) }, settings).name).toBe(name);
      const same = one.queue === other.queue && one.jobId === other.jobId && +one.dueAt === +other.dueAt;
      expect(wakeTask(other, settings).name === name).toBe(same);
    }),
  );
});

it('is due to the millisecond, and carries ids only', () => {
  const dueAt = new Date('2026-11-22T05:00:00.250Z');
  const { scheduleTime, httpRequest } = wakeTask({ queue: 'consult', jobId: 'p.1.consult.9', dueAt }, settings);
  expect(scheduleTime.seconds * 1_000 + scheduleTime.nanos / 1e6).toBe(dueAt.getTime());
  expect(JSON.parse(httpRequest.body.toString())).toEqual({ queue: 'consult', jobId: 'p.1.consult.9' });
  expect(httpRequest.oidcToken).toEqual({ serviceAccountEmail: settings.serviceAccount, audience: settings.audience });
});
