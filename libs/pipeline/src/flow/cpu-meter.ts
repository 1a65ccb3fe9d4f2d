/** CPU of this process so far, in milliseconds, threads included and child processes not. */
const processCpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

export interface CpuMeter {
  /** Begins a piece of work; the answer ends it and tells its CPU in milliseconds. */
  start(): () => number;
}

/**
 * Shares the process's CPU out among the pieces of work that run interleaved: each moment is counted once, so that the
 * sum over all pieces is what was really spent. Which of two at the same time took it can not be told; each is given half.
 */
export const createCpuMeter = (nowMs: () => number = processCpuMs): CpuMeter => {
  const running = new Set<{ cpuMs: number }>();
  let sharedUntil = 0;
  const share = (): void => {
    const now = nowMs();
    for (const work of running) work.cpuMs += (now - sharedUntil) / running.size;
    sharedUntil = now;
  };
  return {
    start: () => {
      share();
      const work = { cpuMs: 0 };
      running.add(work);
      return () => {
        if (running.has(work)) share();
        running.delete(work);
        return work.cpuMs;
      };
    },
  };
};

/** One for the process, as its CPU is one. */
export const cpuMeter = createCpuMeter();
