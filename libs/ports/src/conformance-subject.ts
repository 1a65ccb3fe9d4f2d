/** What a conformance suite is given: an adapter on empty storage, and further handles on the same storage. */
export interface ConformanceSubject<Adapter> {
  adapter: Adapter;
  /** A handle as another process would open it. */
  another(): Promise<Adapter>;
  dispose(): Promise<void>;
}

export type MakeSubject<Adapter> = () => Promise<ConformanceSubject<Adapter>>;
