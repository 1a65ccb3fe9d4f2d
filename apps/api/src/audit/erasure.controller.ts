import { Controller, Inject, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ErasureView } from '#contracts/http/evidence.js';
import { packetParams } from '#contracts/http/ids.js';
import { routes } from '#contracts/http/routes.js';
import { type VerifyDeps, verifyErasure } from '#pipeline/erasure/verify-erasure.js';
import { Binds } from '../http/binds.js';
import { tenantOf } from '../http/tenant.js';
import { valid } from '../http/valid.js';
import { EVIDENCE_DEPS } from '../tokens.js';

/** The proof that a deleted packet is gone. */
@Controller()
export class ErasureController {
  constructor(@Inject(EVIDENCE_DEPS) private readonly deps: VerifyDeps) {}

  @Binds(routes.getErasure)
  erasure(
    @Req() request: FastifyRequest,
    @Param(valid(packetParams)) { packetId }: z.output<typeof packetParams>,
  ): Promise<ErasureView> {
    return verifyErasure({ tenant: tenantOf(request), packetId }, this.deps);
  }
}
