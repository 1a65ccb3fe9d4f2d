import { Readable } from 'node:stream';
import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { SigningKeyView } from '#contracts/http/evidence.js';
import { packetParams } from '#contracts/http/ids.js';
import { routes } from '#contracts/http/routes.js';
import type { SignedHead } from '#domain/audit/signed-head.js';
import { ownChain } from '#pipeline/audit/own-chain.js';
import { type SignDeps, signHead } from '#pipeline/audit/sign-head.js';
import { Binds } from '../http/binds.js';
import { tenantOf } from '../http/tenant.js';
import { valid } from '../http/valid.js';
import { EVIDENCE_DEPS } from '../tokens.js';
import { linesOf } from './chain-lines.js';

type PacketParams = z.output<typeof packetParams>;

/** Audit chains, their signed heads, and the key to check these with. */
@Controller()
export class AuditController {
  constructor(@Inject(EVIDENCE_DEPS) private readonly deps: SignDeps) {}

  @Binds(routes.getAudit)
  async chain(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param(valid(packetParams)) { packetId }: PacketParams,
  ): Promise<void> {
    const records = await ownChain({ tenant: tenantOf(request), packetId }, this.deps);
    reply.type('application/jsonl').header('content-disposition', `attachment; filename="${packetId}.audit.jsonl"`);
    await reply.send(Readable.from(linesOf(records)));
  }

  @Binds(routes.getAuditHead)
  head(@Req() request: FastifyRequest, @Param(valid(packetParams)) { packetId }: PacketParams): Promise<SignedHead> {
    return signHead({ tenant: tenantOf(request), packetId }, this.deps);
  }

  @Binds(routes.getAuditKey)
  async key(): Promise<SigningKeyView> {
    const { keyId, publicKeyPem } = await this.deps.signer.key();
    return { keyId, algorithm: 'Ed25519', publicKey: publicKeyPem };
  }
}
