import type { Logger } from '../logging/logger.js';

/** In this order: nothing new comes in, what runs ends, what is owed is written, connections go. */
export const shutdownGroups = ['intake', 'drain', 'flush', 'disconnect'] as const;
export type ShutdownGroup = (typeof shutdownGroups)[number];

export interface Shutdown {
  add(group: ShutdownGroup, name: string, stop: () => Promise<unknown>): void;
  /** Runs the groups one after the other, the parts of a group at once. A part that fails or hangs does not stop the rest. */
  run(): Promise<void>;
}

const settled = async (work: Promise<unknown>, limitMs: number): Promise<void> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('took too long')), limitMs);
  await Promise.race([work, promise]).finally(() => clearTimeout(timer));
};

/** `partLimitMs`: how long one part may take, drain included; the parts themselves should end sooner. */
export const createShutdown = (logger: Logger, partLimitMs: number): Shutdown => {
  const parts: { group: ShutdownGroup; name: string; stop: () => Promise<unknown> }[] = [];
  let running: Promise<void> | null = null;
  const stopPart = async (name: string, stop: () => Promise<unknown>): Promise<void> => {
    try {
      await settled(stop(), partLimitMs);
    } catch (thrown) {
      logger.warn({ part: name, err: thrown }, 'did not stop cleanly');
    }
  };
  const runAll = async (): Promise<void> => {
    for (const group of shutdownGroups) {
      const members = parts.filter((part) => part.group === group);
      await Promise.all(members.map(({ name, stop }) => stopPart(name, stop)));
    }
  };
  return {
    add: (group, name, stop) => void parts.push({ group, name, stop }),
    run: () => {
      running ??= runAll();
      return running;
    },
  };
};

/** Runs the shutdown on SIGTERM and SIGINT and ends the process; a second signal ends it at once. */
export const shutdownOnSignal = (shutdown: Shutdown, logger: Logger): void => {
  let isStopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    logger.info({ signal }, 'stopping');
    void shutdown.run().finally(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
};
