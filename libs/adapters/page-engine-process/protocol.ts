import type { LostPage, RenderedPage, RenderPageOptions, SourceHandle } from '#ports/page-engine/page-engine.js';
import type { PagePhase } from '#ports/page-engine/page-worker.js';

/** What the supervisor asks of a page process. One task at a time. */
export type TaskMessage =
  | { kind: 'count'; task: number; source: SourceHandle; avoid: string[] }
  | { kind: 'page'; task: number; source: SourceHandle; page: number; options: RenderPageOptions; avoid: string[] };

export type ToChild = TaskMessage;

/** A failure in a form that crosses processes. */
export interface WireFailure {
  code: string;
  seen: string;
}

/** `read` is answered by a frame of bytes, not by a message. */
export type ToParent =
  | { kind: 'ready' }
  | { kind: 'read'; read: number; key: string; start: number; end: number }
  | { kind: 'phase'; task: number; phase: PagePhase; engine: string }
  | { kind: 'counted'; task: number; pages: number }
  | { kind: 'rendered'; task: number; page: RenderedPage }
  | { kind: 'failed'; task: number; failure: WireFailure; cpuMs: number };

export type PageOutcome = RenderedPage | LostPage;
