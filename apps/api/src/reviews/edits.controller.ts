import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  type ArrangementView,
  type ChecklistView,
  editHeaders,
  editRequest,
  type ReassemblyView,
  undoRequest,
} from '#contracts/http/edits.js';
import { packetParams } from '#contracts/http/ids.js';
import { routes } from '#contracts/http/routes.js';
import { checklistOf } from '#domain/review/checklist.js';
import { type EditCall, type Edited, editPacket, undoEdit } from '#pipeline/review/edit-packet.js';
import { etagOf, loadReview } from '#pipeline/review/load-review.js';
import { previewOf } from '#pipeline/review/preview.js';
import { reassemblePacket } from '#pipeline/review/reassemble.js';
import type { ReviewDeps } from '#pipeline/review/review-deps.js';
import { ownPacket } from '#pipeline/submit/own-packet.js';
import type { Masks } from '../access/masks.js';
import { personOf } from '../http/actor.js';
import { Binds } from '../http/binds.js';
import { tenantOf } from '../http/tenant.js';
import { parseRequest, valid } from '../http/valid.js';
import { MASKS, REVIEW_DEPS } from '../tokens.js';
import { arrangementView } from './arrangement-view.js';

type PacketParams = z.output<typeof packetParams>;

const callOf = (request: FastifyRequest, { packetId }: PacketParams): Omit<EditCall, 'dryRun'> => ({
  tenant: tenantOf(request),
  packetId,
  person: personOf(request),
  ifMatch: parseRequest(editHeaders, request.headers)['if-match'],
});

/** What people do to a packet's documents. */
@Controller()
export class EditsController {
  constructor(
    @Inject(REVIEW_DEPS) private readonly deps: ReviewDeps,
    @Inject(MASKS) private readonly masks: Masks,
  ) {}

  @Binds(routes.getEdits)
  async get(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param(valid(packetParams)) { packetId }: PacketParams,
  ): Promise<ArrangementView> {
    return this.#answer(await this.#look(request, packetId), false, request, reply);
  }

  @Binds(routes.editPacket)
  async edit(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param(valid(packetParams)) params: PacketParams,
  ): Promise<ArrangementView> {
    await this.#own(request, params);
    const { operations, dryRun } = parseRequest(editRequest, request.body);
    const edited = await editPacket({ ...callOf(request, params), operations, dryRun }, this.deps);
    return this.#answer(edited, dryRun, request, reply);
  }

  @Binds(routes.undoEdit)
  async undo(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param(valid(packetParams)) params: PacketParams,
  ): Promise<ArrangementView> {
    await this.#own(request, params);
    const { dryRun } = parseRequest(undoRequest, request.body ?? {});
    return this.#answer(await undoEdit({ ...callOf(request, params), dryRun }, this.deps), dryRun, request, reply);
  }

  @Binds(routes.reassemblePacket)
  reassemble(@Req() request: FastifyRequest, @Param(valid(packetParams)) params: PacketParams): Promise<ReassemblyView> {
    return reassemblePacket(callOf(request, params), this.deps);
  }

  @Binds(routes.getChecklist)
  async checklist(
    @Req() request: FastifyRequest,
    @Param(valid(packetParams)) { packetId }: PacketParams,
  ): Promise<ChecklistView> {
    const { state, preview } = await this.#look(request, packetId);
    const { documents, rules, now } = preview;
    const { taxonomy } = state.published;
    return { packetId, ...checklistOf({ documents, rules, requests: now.requests, taxonomy }) };
  }

  /** Before the body is looked at: of a packet that is not there, a mended body is no help. */
  #own(request: FastifyRequest, { packetId }: PacketParams): Promise<unknown> {
    return ownPacket({ tenant: tenantOf(request), packetId }, this.deps.records);
  }

  async #answer(edited: Edited, dryRun: boolean, request: FastifyRequest, reply: FastifyReply): Promise<ArrangementView> {
    const document = await this.masks.documents(edited.state.packet, request);
    reply.header('etag', etagOf(edited.state));
    return arrangementView(edited, dryRun, { value: this.masks.of(request), document });
  }

  async #look(request: FastifyRequest, packetId: string): Promise<Edited> {
    const state = await loadReview({ tenant: tenantOf(request), packetId }, this.deps);
    return { state, preview: await previewOf(state, state.now, this.deps) };
  }
}
