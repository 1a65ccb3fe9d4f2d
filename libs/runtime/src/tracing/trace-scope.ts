import { AsyncLocalStorage } from 'node:async_hooks';

/** The trace that the work at hand belongs to. */
export interface TraceScope {
  traceId: string;
  /** Whether spans of it are kept somewhere: only then is its id worth a link. */
  isSampled: boolean;
  /** W3C trace context of the span at hand; none with tracing off. */
  traceparent?: string;
}

const scope = new AsyncLocalStorage<TraceScope>();

/** Whatever `work` logs and measures belongs to this trace, also after its first await. */
export const withTrace = <T>(trace: TraceScope | null, work: () => T): T => (trace ? scope.run(trace, work) : work());

export const currentTrace = (): TraceScope | undefined => scope.getStore();

/** Labels that tie a measurement to its trace; none where nobody keeps the trace. */
export const exemplarLabels = (): Record<string, string> => {
  const trace = currentTrace();
  return trace?.isSampled ? { trace_id: trace.traceId } : {};
};
