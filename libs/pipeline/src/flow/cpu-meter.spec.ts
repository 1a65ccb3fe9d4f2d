import { expect, it } from '@jest/globals';
import { createCpuMeter } from './cpu-meter.js';

it('counts each moment once, however many pieces of work run at a time', () => {
  let now = 100;
  const meter = createCpuMeter(() => now);
  const endFirst = meter.start();
  now = 110;
  const endSecond = meter.start();
  now = 130;
  expect(endFirst()).toBe(20);
  now = 135;
  expect(endSecond()).toBe(15);
});

it('leaves out what is spent between pieces of work', () => {
  let now = 0;
  const meter = createCpuMeter(() => now);
  meter.start()();
  now = 50;
  const end = meter.start();
  now = 53;
  expect([end(), end()]).toEqual([3, 3]);
});
