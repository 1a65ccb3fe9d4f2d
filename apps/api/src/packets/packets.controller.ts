import { Controller, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { packetParams } from '#contracts/http/ids.js';
import { type PacketList, type PacketView, type PacketWithProgress, packetQuery } from '#contracts/http/packets.js';
import { routes } from '#contracts/http/routes.js';
import { submissionHeaders } from '#contracts/http/submission.js';
import { failure } from '#domain/failure/catalogue.js';
import { readProgress } from '#pipeline/progress/progress.js';
import { type DeleteDeps, deletePacket } from '#pipeline/submit/delete-packet.js';
import { ownPacket } from '#pipeline/submit/own-packet.js';
import type { SubmitDeps } from '#pipeline/submit/submit-deps.js';
import { submitPacket } from '#pipeline/submit/submit-packet.js';
import type { RecordStore } from '#ports/records/record-store.js';
import type { Masks } from '../access/masks.js';
import { Binds } from '../http/binds.js';
import { actorOf, tenantOf } from '../http/tenant.js';
import { traceparentOf } from '../http/trace-context.js';
import { parseRequest, valid } from '../http/valid.js';
import type { ApiSettings } from '../settings.js';
import { MASKS, RECORDS, SETTINGS, SUBMIT_DEPS } from '../tokens.js';
import { watchPace } from './slow-uploads.js';
import { refuseUnread, uploadParts } from './upload-parts.js';
import { packetPath, packetView } from './views.js';

type PacketParams = z.output<typeof packetParams>;

@Controller()
export class PacketsController {
  constructor(
    @Inject(RECORDS) private readonly records: RecordStore,
    @Inject(SUBMIT_DEPS) private readonly deps: SubmitDeps & DeleteDeps,
    @Inject(MASKS) private readonly masks: Masks,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Binds(routes.submitPacket)
  async submit(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<PacketView> {
    const headers = parseRequest(submissionHeaders, request.headers);
    refuseUnread(request, this.deps.limits.maxBytes);
    const input = {
      tenant: tenantOf(request),
      actor: actorOf(request),
      idempotencyKey: headers['idempotency-key'] ?? null,
      parts: uploadParts(request),
      traceparent: traceparentOf(request.id),
    };
    const stopWatching = watchPace(request, this.settings.uploadPace);
    const { packet, created } = await submitPacket(input, this.deps).finally(stopWatching);
    reply.code(created ? 202 : 200).header('location', packetPath(packet.id));
    return packetView(packet, this.masks.of(request));
  }

  @Binds(routes.listPackets)
  async list(
    @Req() request: FastifyRequest,
    @Query(valid(packetQuery)) query: z.output<typeof packetQuery>,
  ): Promise<PacketList> {
    const { items, cursor } = await this.records.listPackets({ tenant: tenantOf(request), ...query });
    const mask = this.masks.of(request);
    return { items: items.map((packet) => packetView(packet, mask)), cursor };
  }

  @Binds(routes.getPacket)
  async get(@Req() request: FastifyRequest, @Param(valid(packetParams)) { packetId }: PacketParams): Promise<PacketWithProgress> {
    const packet = await ownPacket({ tenant: tenantOf(request), packetId }, this.records);
    const progress = await readProgress(packetId, this.records);
    if (!progress) throw failure('resource.missing', 'no such packet');
    return { ...packetView(packet, this.masks.of(request)), progress };
  }

  @Binds(routes.deletePacket)
  async delete(@Req() request: FastifyRequest, @Param(valid(packetParams)) { packetId }: PacketParams): Promise<void> {
    await deletePacket({ tenant: tenantOf(request), packetId, actor: actorOf(request) }, this.deps);
  }
}
