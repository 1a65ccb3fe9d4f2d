import { Readable } from 'node:stream';
import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { packetParams } from '#contracts/http/ids.js';
import type { ProgressView } from '#contracts/http/packets.js';
import { routes } from '#contracts/http/routes.js';
import { readProgress } from '#pipeline/progress/progress.js';
import { ownPacket } from '#pipeline/submit/own-packet.js';
import type { ProgressChannel } from '#ports/queue/job-queue.js';
import type { RecordStore } from '#ports/records/record-store.js';
import { Binds } from '../http/binds.js';
import { EndOfStreams } from '../http/end-of-streams.js';
import { tenantOf } from '../http/tenant.js';
import { valid } from '../http/valid.js';
import type { ApiSettings } from '../settings.js';
import { PROGRESS, RECORDS, SETTINGS } from '../tokens.js';
import { progressStream } from './progress-stream.js';
import { SharedReads } from './shared-reads.js';
import { StreamSeats } from './stream-seats.js';

const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };

@Controller()
export class EventsController {
  readonly #reads: SharedReads<ProgressView | null>;
  readonly #seats: StreamSeats;

  constructor(
    @Inject(RECORDS) private readonly records: RecordStore,
    @Inject(PROGRESS) private readonly progress: ProgressChannel,
    @Inject(EndOfStreams) private readonly streams: EndOfStreams,
    @Inject(SETTINGS) settings: ApiSettings,
  ) {
    this.#reads = new SharedReads((packetId) => readProgress(packetId, this.records));
    this.#seats = new StreamSeats(settings.maxEventStreams);
  }

  @Binds(routes.followPacket)
  async follow(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param(valid(packetParams)) { packetId }: z.output<typeof packetParams>,
  ): Promise<void> {
    await ownPacket({ tenant: tenantOf(request), packetId }, this.records);
    // HEAD comes here too; a stream that lasts as long as the packet would keep it waiting.
    if (request.method === 'HEAD') return void (await reply.headers(headers).send());
    const gone = new AbortController();
    const leave = this.#seats.take(tenantOf(request));
    reply.raw.once('close', () => {
      leave();
      gone.abort();
    });
    const deps = {
      read: () => this.#reads.get(packetId),
      subscribe: (onChange: () => void) => this.progress.subscribe(packetId, onChange),
    };
    const events = progressStream(deps, AbortSignal.any([gone.signal, this.streams.signal]));
    await reply.headers(headers).send(Readable.from(events));
  }
}
