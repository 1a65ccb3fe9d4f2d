import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Telemetry } from '#runtime/telemetry/watched.js';
import { currentTrace, withTrace } from '#runtime/tracing/trace-scope.js';
import { traceIdOf } from '#runtime/tracing/traceparent.js';
import type { OpenSpan } from '#runtime/tracing/tracing.js';

/** Puts all that follows from a request into its trace, and measures its answer. */
export interface RequestWatch {
  /** Calls `next` in the request's trace; the request's id is the trace's from then on. */
  begin(request: FastifyRequest, next: () => void): void;
  end(request: FastifyRequest, reply: FastifyReply): void;
}

/** Probes, scrapes and streams that live as long as a packet say nothing about how fast we answer. */
const UNMEASURED = /^\/(healthz|readyz|metrics)$|\/events$/;

const isProbe = (url: string): boolean => /^\/(healthz|readyz|metrics)(\?|$)/.test(url);

const sentTraceparent = ({ headers }: FastifyRequest): string | undefined => {
  const { traceparent } = headers;
  return typeof traceparent === 'string' && traceIdOf(traceparent) !== null ? traceparent : undefined;
};

interface Under {
  span: OpenSpan;
  ended: () => void;
}

/** Of an app's requests: a server span each where tracing is on, and the time of each answer by its route's pattern. */
export const watchedRequests = ({ metrics, tracing }: Telemetry): RequestWatch => {
  const underWay = new WeakMap<FastifyRequest, Under>();
  const inSpan = (request: FastifyRequest, next: () => void): void => {
    const facts = { 'http.request.method': request.method, 'http.route': request.routeOptions.url ?? 'none' };
    const name = `${request.method} ${facts['http.route']}`;
    const { promise, resolve } = Promise.withResolvers<void>();
    void tracing.span(name, { kind: 'server', facts, parent: sentTraceparent(request) }, (span) => {
      request.id = currentTrace()?.traceId ?? request.id;
      underWay.set(request, { span, ended: resolve });
      next();
      return promise;
    });
  };
  const begin = (request: FastifyRequest, next: () => void): void => {
    if (isProbe(request.url)) next();
    else if (tracing.isOn) inSpan(request, next);
    else withTrace({ traceId: request.id, isSampled: false }, next);
  };
  const end = (request: FastifyRequest, reply: FastifyReply): void => {
    const route = request.routeOptions.url ?? 'none';
    const { span, ended } = underWay.get(request) ?? {};
    span?.add({ 'http.response.status_code': reply.statusCode });
    if (reply.statusCode >= 500) span?.fail(String(reply.statusCode));
    if (!UNMEASURED.test(route)) {
      const status = `${Math.floor(reply.statusCode / 100)}xx`;
      metrics.requestAnswered({ method: request.method, route, status }, reply.elapsedTime / 1_000);
    }
    ended?.();
  };
  return { begin, end };
};

/** Where nobody measures: the trace id is in the log all the same. */
export const unwatchedRequests: RequestWatch = {
  begin: (request, next) => withTrace({ traceId: request.id, isSampled: false }, next),
  end: () => {},
};
