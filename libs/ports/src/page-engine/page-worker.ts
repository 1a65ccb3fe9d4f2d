import type { RenderedPage, RenderPageOptions } from './page-engine.js';
import type { ByteSource, OpenOptions } from './page-reader.js';

/** A source as the process that reads its pages sees it; equal keys mean equal bytes. */
export interface WorkerSource extends OpenOptions {
  key: string;
  content: ByteSource;
}

export interface PageTask {
  source: WorkerSource;
  /** Number in the source, from 1. */
  page: number;
  options: RenderPageOptions;
  /** Engines that this page already hung or crashed. */
  avoid: string[];
}

/** What the task is busy with: recognition may take longer than drawing. */
export type PagePhase = 'read' | 'recognise';

/** Reads pages in its own process, one at a time; the supervisor guards its time and memory. */
export interface PageWorker {
  countPages(source: WorkerSource, avoid: string[]): Promise<number>;
  readPage(task: PageTask, onPhase: (phase: PagePhase, engine: string) => void): Promise<RenderedPage>;
  close(): Promise<void>;
}
