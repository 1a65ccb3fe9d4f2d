import { Failure } from '#domain/failure/failure.js';
import type { Metrics } from '../metrics/metrics.js';
import type { ServiceName } from '../metrics/service-metrics.js';
import type { Tracing } from '../tracing/tracing.js';

export interface Telemetry {
  metrics: Metrics;
  tracing: Tracing;
}

export interface Watched {
  service: ServiceName;
  /** What stands behind the port: `sqlite`, `firestore`, `gcs` … */
  backend: string;
}

type Method = (...args: unknown[]) => unknown;

const methodsOf = (port: object): string[] => {
  const names = new Set<string>();
  for (let at: object | null = port; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at))
      if (name !== 'constructor' && typeof (port as Record<string, unknown>)[name] === 'function') names.add(name);
  return [...names];
};

/** An answer that says no (there is no such blob) is no fault of the service; nor is being told to stop. */
const isAnswer = (thrown: unknown): boolean =>
  thrown instanceof Failure && (thrown.kind === 'fatal' || thrown.code === 'blob.missing');

const isServiceFault = (thrown: unknown): boolean =>
  !isAnswer(thrown) && !(thrown instanceof Error && /^(AbortError|Released)$/.test(thrown.name));

const watchedMethod = (port: object, name: string, { service, backend }: Watched, { metrics, tracing }: Telemetry): Method => {
  const method = (port as Record<string, Method>)[name] as Method;
  const operation = { service, backend, operation: name };
  metrics.serviceErrors.inc(operation, 0);
  const facts = { 'peer.service': backend };
  return (...args) => {
    const startedAt = performance.now();
    const settled = (): void => metrics.serviceCalled({ service, backend }, (performance.now() - startedAt) / 1_000);
    const failed = (thrown: unknown): never => {
      settled();
      if (isServiceFault(thrown)) metrics.serviceErrors.inc(operation);
      throw thrown;
    };
    const result = tracing.span(`${service}.${name}`, { kind: 'client', facts, onlyWithin: true }, () =>
      method.apply(port, args),
    );
    // What is read bit by bit (a chain, a list of blobs) is not timed: its reader's own work would count.
    if (!(result instanceof Promise)) return result;
    return result.then((value) => {
      settled();
      return value;
    }, failed);
  };
};

/**
 * The same port, with every call of it timed, its faults counted, and a span around it where something is traced. All methods
 * must be on the object or its classes; none may be added later.
 */
export const watched = <T extends object>(port: T, about: Watched, telemetry: Telemetry): T => {
  const methods = methodsOf(port).map((name) => [name, watchedMethod(port, name, about, telemetry)]);
  return Object.fromEntries(methods) as T;
};
