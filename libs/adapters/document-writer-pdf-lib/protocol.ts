import type { DocumentPlan, PagePicture } from '#ports/document-writer/document-writer.js';

/** A source as the child finds it: a file on disk. */
export interface StagedSource {
  id: string;
  mediaType: string;
  sha256: string;
  pages: number;
  path: string;
}

export interface WriteTask {
  packetId: string;
  document: DocumentPlan;
  sources: StagedSource[];
  /** Sources from which nothing is copied any more: they have cost a process. */
  uncopyable: string[];
  /** Where the file goes. */
  out: string;
}

export type ToChild = { kind: 'write'; task: WriteTask } | { kind: 'picture'; picture: PagePicture | null };

export interface Written {
  kind: 'written';
  bytes: number;
  sha256: string;
  rebuilt: number[];
  missing: number[];
  cpuMs: number;
}

export type ToParent =
  | { kind: 'ready' }
  /** Alive, and at work on this source; null between sources. */
  | { kind: 'alive'; source: string | null }
  | { kind: 'picture'; page: number }
  | Written
  | { kind: 'failed'; reason: string; cpuMs: number };
