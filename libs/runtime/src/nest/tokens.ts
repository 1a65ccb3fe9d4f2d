/** What RuntimeModule provides to every app, and what an app's own module binds for the bootstrap to find. */
export const CONFIG = Symbol('Config');
export const LOGGER = Symbol('Logger');
export const METRICS = Symbol('Metrics');
export const SHUTDOWN = Symbol('Shutdown');
/** A WorkerParts: see run-worker.ts. */
export const WORKER = Symbol('WorkerParts');
