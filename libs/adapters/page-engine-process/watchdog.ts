import { Worker } from 'node:worker_threads';

const CHECK_MS = 50;

// Runs while the main thread is busy in native code and can not look after itself. Plain JavaScript: a thread started from
// text needs no compiled file beside it.
const WATCH = `
const { workerData } = require('node:worker_threads');
const { parent, memoryLimitBytes, checkMs } = workerData;
const end = () => { try { process.kill(-process.pid, 'SIGKILL'); } catch { process.kill(process.pid, 'SIGKILL'); } };
setInterval(() => {
  if (process.ppid !== parent || process.memoryUsage.rss() > memoryLimitBytes) end();
}, checkMs);
`;

/**
 * Ends this process and its children when the supervisor is gone or memory runs away, even in the middle of a native call.
 * The process must lead its own group.
 */
export const startWatchdog = (memoryLimitBytes: number): void => {
  const workerData = { parent: process.ppid, memoryLimitBytes, checkMs: CHECK_MS };
  new Worker(WATCH, { eval: true, workerData, resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
};

/** Ends this process and whatever it started, at once. */
export const endGroup = (): void => {
  process.kill(-process.pid, 'SIGKILL');
};
