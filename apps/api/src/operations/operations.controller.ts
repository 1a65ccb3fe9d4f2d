import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Readiness } from '#contracts/http/health.js';
import { openapiDocument } from '#contracts/http/openapi.js';
import { routes } from '#contracts/http/routes.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { JobQueue } from '#ports/queue/job-queue.js';
import type { RecordStore } from '#ports/records/record-store.js';
import { Binds } from '../http/binds.js';
import { EndOfStreams } from '../http/end-of-streams.js';
import type { MetricsSource } from '../settings.js';
import { BLOBS, METRICS, QUEUE, RECORDS } from '../tokens.js';
import { readinessOf } from './readiness.js';

/** For probes, Prometheus and tools. */
@Controller()
export class OperationsController {
  #openapi: ReturnType<typeof openapiDocument> | undefined;

  constructor(
    @Inject(QUEUE) private readonly queue: JobQueue,
    @Inject(RECORDS) private readonly records: RecordStore,
    @Inject(BLOBS) private readonly blobs: BlobStore,
    @Inject(METRICS) private readonly source: MetricsSource,
    @Inject(EndOfStreams) private readonly streams: EndOfStreams,
  ) {}

  @Binds(routes.getHealth)
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Binds(routes.getReadiness)
  async readiness(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await readinessOf(this.queue, this.records, this.blobs);
    const isReady = readiness.status === 'ok' && !this.streams.signal.aborted;
    reply.code(isReady ? 200 : 503);
    return { ...readiness, status: isReady ? 'ok' : 'failed' };
  }

  @Binds(routes.getMetrics)
  async metrics(@Res() reply: FastifyReply): Promise<void> {
    await reply.header('content-type', this.source.contentType).send(await this.source.metrics());
  }

  @Binds(routes.getOpenapi)
  openapi(): ReturnType<typeof openapiDocument> {
    this.#openapi ??= openapiDocument();
    return this.#openapi;
  }
}
