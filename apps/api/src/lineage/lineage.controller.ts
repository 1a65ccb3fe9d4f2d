import { Controller, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { lineageQuery } from '#contracts/http/evidence.js';
import { packetParams } from '#contracts/http/ids.js';
import { routes } from '#contracts/http/routes.js';
import type { Lineage } from '#domain/lineage/lineage.js';
import type { ProvDocument } from '#domain/lineage/prov-document.js';
import { toProv } from '#domain/lineage/to-prov.js';
import { readLineage } from '#pipeline/lineage/read-lineage.js';
import type { RecordStore } from '#ports/records/record-store.js';
import { Binds } from '../http/binds.js';
import { tenantOf } from '../http/tenant.js';
import { valid } from '../http/valid.js';
import { RECORDS } from '../tokens.js';

/** Where each output comes from, and what each source became. */
@Controller()
export class LineageController {
  constructor(@Inject(RECORDS) private readonly records: RecordStore) {}

  @Binds(routes.getLineage)
  async lineage(
    @Req() request: FastifyRequest,
    @Param(valid(packetParams)) { packetId }: z.output<typeof packetParams>,
    @Query(valid(lineageQuery)) { format, ...narrow }: z.output<typeof lineageQuery>,
  ): Promise<Lineage | ProvDocument> {
    const found = await readLineage({ tenant: tenantOf(request), packetId, ...narrow }, this.records);
    return format === 'prov' ? toProv(found) : found;
  }
}
