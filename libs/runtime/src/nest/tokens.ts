/** What RuntimeModule provides to every app, and what an app's own module binds for the bootstrap to find. */
export const CONFIG = Symbol('Config');
export const LOGGER = Symbol('Logger');
export const METRICS = Symbol('Metrics');
/** Metrics and Tracing together: what a watched port tells. */
export const TELEMETRY = Symbol('Telemetry');
export const TRACING = Symbol('Tracing');
export const SHUTDOWN = Symbol('Shutdown');
/** A WorkerParts: see run-worker.ts. */
export const WORKER = Symbol('WorkerParts');
