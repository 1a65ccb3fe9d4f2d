// Loaded only where traces are wanted, and bundled into a file of its own by the build: nothing else imports OpenTelemetry.
import {
  type Attributes,
  context,
  DiagLogLevel,
  diag,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';
import { startNodeSdk } from '@opentelemetry/sdk-node';
import type { Logger } from '../logging/logger.js';
import type { TraceScope } from './trace-scope.js';
import type { OpenSpan, SpanFacts, SpanOptions, Tracing } from './tracing.js';

const KINDS = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} as const;

const attributesOf = (facts: SpanFacts = {}): Attributes =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Attributes;

const codeOf = (thrown: unknown): string => {
  const { code, id } = (thrown ?? {}) as { code?: unknown; id?: unknown };
  return [code, id].find((each) => typeof each === 'string') ?? (thrown instanceof Error ? thrown.name : 'unknown');
};

const openSpan = (span: Span): OpenSpan => ({
  add: (facts) => void span.setAttributes(attributesOf(facts)),
  fail: (code) => void span.setAttribute('error.type', code).setStatus({ code: SpanStatusCode.ERROR }),
});

const isPromise = (value: unknown): value is Promise<unknown> => value instanceof Promise;

/** Ends the span with the work, whether that is done at once or by a promise. */
const endWith = <T>(span: Span, work: (open: OpenSpan) => T): T => {
  const open = openSpan(span);
  const failed = (thrown: unknown): never => {
    open.fail(codeOf(thrown));
    span.end();
    throw thrown;
  };
  try {
    const result = work(open);
    if (!isPromise(result)) span.end();
    if (!isPromise(result)) return result;
    return result.then((value) => {
      span.end();
      return value;
    }, failed) as T;
  } catch (thrown) {
    return failed(thrown);
  }
};

/** The SDK's own troubles, in our log and without its words: they may hold addresses and credentials. */
const hear = (logger: Logger): void => {
  const say = () => logger.warn('spans could not be handed on: see OTEL_EXPORTER_OTLP_ENDPOINT and its receiver');
  const quiet = () => {};
  const listener = { error: say, warn: quiet, info: quiet, debug: quiet, verbose: quiet };
  diag.setLogger(listener, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
};

const parentOf = ({ parent }: SpanOptions) =>
  parent === undefined ? context.active() : propagation.extract(context.active(), { traceparent: parent });

const scopeOf = (span: Span): TraceScope => {
  const { traceId, spanId, traceFlags } = span.spanContext();
  const isSampled = (traceFlags & TraceFlags.SAMPLED) !== 0;
  return { traceId, isSampled, traceparent: `00-${traceId}-${spanId}-${isSampled ? '01' : '00'}` };
};

export interface SdkOptions {
  service: string;
  build: string;
  logger: Logger;
  withTrace: typeof import('./trace-scope.js').withTrace;
}

/** Starts the SDK as the OTEL_* variables say: exporter, protocol, sampler, limits. Metrics and logs go their own ways. */
export const startSdk = ({ service, build, logger, withTrace }: SdkOptions): Tracing => {
  const named = { 'service.name': service, 'service.namespace': 'docyard', 'service.version': build };
  // Detectors of host and process would send user names and command lines.
  const options = {
    resourceAttributes: named,
    resourceDetectors: [],
    metricReaders: [],
    logRecordProcessors: [],
    logLevel: 'none',
  };
  const sdk = startNodeSdk(options);
  hear(logger);
  const tracer = trace.getTracer('docyard', build);
  const span = <T>(name: string, given: SpanOptions, work: (open: OpenSpan) => T): T => {
    const within = parentOf(given);
    if (given.onlyWithin && !trace.getSpan(within)) return work({ add: () => {}, fail: () => {} });
    const started = tracer.startSpan(name, { kind: KINDS[given.kind], attributes: attributesOf(given.facts) }, within);
    const scope = scopeOf(started);
    return context.with(trace.setSpan(within, started), () => withTrace(scope, () => endWith(started, work)));
  };
  return { isOn: true, span, close: () => sdk.shutdown() };
};
