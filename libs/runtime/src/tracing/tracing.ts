/** What may stand on a span: ids, figures and words of closed sets. Never text, names or keys of a borrower. */
export type SpanFacts = Record<string, string | number | boolean | undefined>;

export type SpanKind = 'server' | 'client' | 'producer' | 'consumer' | 'internal';

export interface SpanOptions {
  kind: SpanKind;
  facts?: SpanFacts;
  /** Trace context that came in with a request or a job; the span at hand is the parent where there is none. */
  parent?: string;
  /** Only as a part of something that is traced: what a timer does by itself makes no trace. */
  onlyWithin?: boolean;
}

/** A span under way, for what is known only in its course. */
export interface OpenSpan {
  add(facts: SpanFacts): void;
  /** Marks it as failed, by the code of what happened. Messages stay out: they may quote a page. */
  fail(code: string): void;
}

/** Spans of this process. With tracing off nothing is measured or kept, and the SDK is never loaded. */
export interface Tracing {
  isOn: boolean;
  /** Runs `work` in a span, which ends when a returned promise settles. What is thrown goes on to the caller. */
  span<T>(name: string, options: SpanOptions, work: (span: OpenSpan) => T): T;
  /** Sends what is left. */
  close(): Promise<void>;
}

const NO_SPAN: OpenSpan = { add: () => {}, fail: () => {} };

export const noTracing: Tracing = {
  isOn: false,
  span: (_name, _options, work) => work(NO_SPAN),
  close: async () => {},
};
