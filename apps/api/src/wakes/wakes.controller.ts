import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { routes } from '#contracts/http/routes.js';
import { type WakeView, wakeRequest } from '#contracts/http/wakes.js';
import { failure } from '#domain/failure/catalogue.js';
import type { JobQueue } from '#ports/queue/job-queue.js';
import type { WakeCaller } from '#ports/wake/wake-caller.js';
import { Binds } from '../http/binds.js';
import { parseRequest } from '../http/valid.js';
import { QUEUE, WAKE_CALLER } from '../tokens.js';

/** Of `Authorization: Bearer …`. Asked for before anything else is: who has none costs us no look at Google's keys. */
const bearerToken = ({ headers }: FastifyRequest): string => {
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (!token) throw failure('request.unauthenticated', 'no bearer token');
  return token;
};

/** Called by Cloud Tasks when a parked job is due: the job then waits where autoscalers look, and they wake its pool. */
@Controller()
export class WakesController {
  constructor(
    @Inject(QUEUE) private readonly queue: JobQueue,
    @Inject(WAKE_CALLER) private readonly caller: WakeCaller | null,
  ) {}

  @Binds(routes.wakeJob)
  async wake(@Req() request: FastifyRequest): Promise<WakeView> {
    if (!this.caller) throw failure('resource.missing', 'no such route');
    // First of all: strangers are not told what a proper body looks like.
    await this.caller.verify(bearerToken(request));
    const { queue, jobId } = parseRequest(wakeRequest, request.body);
    return { woken: await this.queue.promote(queue, jobId) };
  }
}
