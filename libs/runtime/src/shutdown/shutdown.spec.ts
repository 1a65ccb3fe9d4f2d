import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../logging/logger.js';
import { createShutdown } from './shutdown.js';

const logger = createLogger({ level: 'silent', service: 'test' });

describe('shutdown', () => {
  it('goes by groups, whatever the order of registration, and once', async () => {
    const order: string[] = [];
    const shutdown = createShutdown(logger, 1_000);
    for (const group of ['disconnect', 'flush', 'intake', 'drain'] as const) {
      shutdown.add(group, group, async () => order.push(group));
    }
    await Promise.all([shutdown.run(), shutdown.run()]);
    expect(order).toEqual(['intake', 'drain', 'flush', 'disconnect']);
  });

  it('goes on past a part that fails, and one that hangs', async () => {
    let isDisconnected = false;
    const shutdown = createShutdown(logger, 5);
    shutdown.add('intake', 'fails', () => Promise.reject(new Error('no')));
    shutdown.add('drain', 'hangs', () => new Promise(() => {}));
    shutdown.add('disconnect', 'redis', async () => {
      isDisconnected = true;
    });
    await shutdown.run();
    expect(isDisconnected).toBe(true);
  });
});
