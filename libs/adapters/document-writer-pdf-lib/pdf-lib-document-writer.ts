import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type {
  DocumentPlan,
  DocumentWriter,
  PagePicture,
  UnwrittenDocument,
  WriteRequest,
  WriterSource,
  WrittenDocument,
} from '#ports/document-writer/document-writer.js';
import type { StagedSource } from './protocol.js';
import { type TaskEnd, WriterProcess, type WriterProcessOptions } from './writer-process.js';

const DEFAULTS: WriterProcessOptions = {
  entry: new URL('./serve-writer.js', import.meta.url),
  execArgv: [],
  env: {},
  heapMb: 640,
  memoryLimitBytes: 800 * 1024 * 1024,
  silenceMs: 15_000,
  documentMs: 120_000,
};

/** Sources copied to disk for the child, each when the first document needs it. */
class Staging {
  readonly #folder: string;
  readonly #staged = new Map<string, StagedSource>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async of(sources: WriterSource[], document: DocumentPlan): Promise<StagedSource[]> {
    const wanted = new Set(document.pages.map((page) => page.sourceId));
    const staged: StagedSource[] = [];
    for (const source of sources)
      if (wanted.has(source.id)) staged.push(this.#staged.get(source.id) ?? (await this.#stage(source)));
    return staged;
  }

  async #stage({ id, mediaType, sha256, pages, open }: WriterSource): Promise<StagedSource> {
    const path = join(this.#folder, `source-${this.#staged.size}`);
    await pipeline(await open(), createWriteStream(path));
    const staged = { id, mediaType, sha256, pages, path };
    this.#staged.set(id, staged);
    return staged;
  }
}

type Picture = (page: number) => Promise<PagePicture | null>;

/** Writes documents with pdf-lib in a child process of its own for each packet, so that memory goes back when it is done. */
export class PdfLibDocumentWriter implements DocumentWriter {
  readonly #options: WriterProcessOptions;

  constructor(options: Partial<WriterProcessOptions> = {}) {
    this.#options = { ...DEFAULTS, ...options };
  }

  async *write(
    request: WriteRequest,
    picture: Picture,
    signal?: AbortSignal,
  ): AsyncIterable<WrittenDocument | UnwrittenDocument> {
    const folder = await mkdtemp(join(tmpdir(), 'docyard-write-'));
    const session = new Session(request, picture, folder, this.#options, signal);
    try {
      for (const document of request.documents) yield await session.write(document);
    } finally {
      session.end();
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** The writing of one packet: its child process, replaced when lost, and the sources that have cost one. */
class Session {
  readonly #request: WriteRequest;
  readonly #picture: Picture;
  readonly #options: WriterProcessOptions;
  readonly #signal: AbortSignal | undefined;
  readonly #staging: Staging;
  readonly #out: string;
  readonly #uncopyable = new Set<string>();
  #process: WriterProcess | null = null;

  constructor(request: WriteRequest, picture: Picture, folder: string, options: WriterProcessOptions, signal?: AbortSignal) {
    this.#request = request;
    this.#picture = picture;
    this.#options = options;
    this.#signal = signal;
    this.#staging = new Staging(folder);
    this.#out = join(folder, 'document.pdf');
  }

  async write(document: DocumentPlan): Promise<WrittenDocument | UnwrittenDocument> {
    const { id } = document;
    const end = await this.#attempt(document);
    if (end.kind === 'lost') return { id, reason: 'the writer died of it', cpuMs: 0 };
    if (end.kind === 'failed') return { id, reason: end.reason, cpuMs: end.cpuMs };
    const { bytes, sha256, rebuilt, missing, cpuMs } = end;
    return { id, bytes, sha256, rebuilt, missing, cpuMs, open: () => createReadStream(this.#out) };
  }

  end(): void {
    this.#process?.kill();
  }

  /** A source that the process died over is not copied from again; the document is tried without it, once for each source. */
  async #attempt(document: DocumentPlan): Promise<TaskEnd> {
    for (;;) {
      this.#signal?.throwIfAborted();
      const sources = await this.#staging.of(this.#request.sources, document);
      const { packetId } = this.#request;
      const task = { packetId, document, sources, uncopyable: [...this.#uncopyable], out: this.#out };
      const end = await this.#running().run(task, this.#picture, this.#signal);
      const isNews = end.kind === 'lost' && end.source !== null && !this.#uncopyable.has(end.source);
      if (!isNews) return end;
      this.#uncopyable.add(end.source as string);
    }
  }

  #running(): WriterProcess {
    if (!this.#process?.alive) this.#process = new WriterProcess(this.#options);
    return this.#process;
  }
}
