import { Readable } from 'node:stream';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { routes } from '#contracts/http/routes.js';
import { accessChain } from '#pipeline/access/access-chain.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import { linesOf } from '../audit/chain-lines.js';
import { Binds } from '../http/binds.js';
import { tenantOf } from '../http/tenant.js';
import { AUDIT } from '../tokens.js';

/** Who was let in and who was not. */
@Controller()
export class AccessAuditController {
  constructor(@Inject(AUDIT) private readonly audit: AuditLog) {}

  @Binds(routes.getAccessAudit)
  async chain(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    reply.type('application/jsonl').header('content-disposition', 'attachment; filename="access.audit.jsonl"');
    await reply.send(Readable.from(linesOf(this.audit.read(accessChain(tenantOf(request))))));
  }
}
