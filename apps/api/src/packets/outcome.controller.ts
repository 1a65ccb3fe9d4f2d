import { Readable } from 'node:stream';
import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ExceptionList } from '#contracts/http/documents.js';
import { packetParams } from '#contracts/http/ids.js';
import { routes } from '#contracts/http/routes.js';
import type { AuditRecord } from '#domain/audit/audit-record.js';
import { effectiveDecisions } from '#domain/classification/effective-decisions.js';
import { failure } from '#domain/failure/catalogue.js';
import { clearedByDecisions } from '#domain/failure/cleared-by-decisions.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import { ownPacket } from '#pipeline/submit/own-packet.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import type { RecordStore } from '#ports/records/record-store.js';
import { Binds } from '../http/binds.js';
import { tenantOf } from '../http/tenant.js';
import { valid } from '../http/valid.js';
import { AUDIT, RECORDS } from '../tokens.js';
import { exceptionView } from './exception-view.js';

type PacketParams = z.output<typeof packetParams>;

async function* linesFrom(first: AuditRecord, rest: AsyncIterator<AuditRecord>): AsyncGenerator<string> {
  yield `${JSON.stringify(first)}\n`;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield `${JSON.stringify(next.value)}\n`;
}

/** What a packet became, and the evidence of how. */
@Controller()
export class OutcomeController {
  constructor(
    @Inject(RECORDS) private readonly records: RecordStore,
    @Inject(AUDIT) private readonly audit: AuditLog,
  ) {}

  @Binds(routes.getManifest)
  async manifest(@Req() request: FastifyRequest, @Param(valid(packetParams)) { packetId }: PacketParams): Promise<Manifest> {
    const packet = await ownPacket({ tenant: tenantOf(request), packetId }, this.records);
    const manifest = await this.records.manifest(packetId, packet.run);
    if (!manifest) throw failure('resource.not-ready', `the packet is ${packet.status}; its manifest comes at its end`);
    return manifest;
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

  @Binds(routes.getAudit)
  async chain(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param(valid(packetParams)) { packetId }: PacketParams,
  ): Promise<void> {
    const records = this.audit.read(packetId)[Symbol.asyncIterator]();
    const first = await records.next();
    // The chain outlives its packet: then it must say itself whose it is.
    const tenant = (await this.records.getPacket(packetId))?.tenant ?? (first.done ? null : first.value.detail.tenant);
    if (first.done || tenant !== tenantOf(request)) throw failure('resource.missing', 'no such packet');
    reply.type('application/jsonl').header('content-disposition', `attachment; filename="${packetId}.audit.jsonl"`);
    await reply.send(Readable.from(linesFrom(first.value, records)));
  }
}
