import { Worker } from 'node:worker_threads';

// Runs while the main thread is lost in a hostile file. Plain JavaScript: a thread started from text needs no file beside it.
const WATCH = `
const { workerData } = require('node:worker_threads');
const { parent, memoryLimitBytes } = workerData;
setInterval(() => {
  if (process.ppid !== parent || process.memoryUsage.rss() > memoryLimitBytes) process.kill(process.pid, 'SIGKILL');
}, 50);
`;

/** Ends this process when the one that started it is gone or memory runs away, whatever it is busy with. */
export const startWatchdog = (memoryLimitBytes: number): void => {
  const workerData = { parent: process.ppid, memoryLimitBytes };
  new Worker(WATCH, { eval: true, workerData, resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
};
