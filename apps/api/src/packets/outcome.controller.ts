import { Controller, Inject, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ExceptionList } from '#contracts/http/documents.js';
import { packetParams } from '#contracts/http/ids.js';
import { routes } from '#contracts/http/routes.js';
import { effectiveDecisions } from '#domain/classification/effective-decisions.js';
import { failure } from '#domain/failure/catalogue.js';
import { clearedByDecisions } from '#domain/failure/cleared-by-decisions.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import { ownPacket } from '#pipeline/submit/own-packet.js';
import type { RecordStore } from '#ports/records/record-store.js';
import type { Masks } from '../access/masks.js';
import { Binds } from '../http/binds.js';
import { tenantOf } from '../http/tenant.js';
import { valid } from '../http/valid.js';
import { MASKS, RECORDS } from '../tokens.js';
import { exceptionView } from './exception-view.js';

type PacketParams = z.output<typeof packetParams>;

/** What a packet became. */
@Controller()
export class OutcomeController {
  constructor(
    @Inject(RECORDS) private readonly records: RecordStore,
    @Inject(MASKS) private readonly masks: Masks,
  ) {}

  @Binds(routes.getManifest)
  async manifest(@Req() request: FastifyRequest, @Param(valid(packetParams)) { packetId }: PacketParams): Promise<Manifest> {
    const packet = await ownPacket({ tenant: tenantOf(request), packetId }, this.records);
    const manifest = await this.records.manifest(packetId, packet.run);
    if (!manifest) throw failure('resource.not-ready', `the packet is ${packet.status}; its manifest comes at its end`);
    const mask = this.masks.of(request);
    const sources = manifest.packet.sources.map((source) => ({ ...source, name: mask(source.name, 'personal') }));
    const documents = manifest.documents.map(await this.masks.documents(packet, request));
    return { ...manifest, packet: { ...manifest.packet, sources }, documents };
  }

  @Binds(routes.listExceptions)
  async exceptions(
    @Req() request: FastifyRequest,
    @Param(valid(packetParams)) { packetId }: PacketParams,
  ): Promise<ExceptionList> {
    const packet = await ownPacket({ tenant: tenantOf(request), packetId }, this.records);
    const [raised, decisions] = await Promise.all([
      this.records.exceptions(packetId, packet.run),
      this.records.decisions(packetId, packet.run),
    ]);
    return { items: clearedByDecisions(raised, effectiveDecisions(decisions)).map(exceptionView) };
  }
}
