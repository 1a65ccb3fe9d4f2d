import { Controller, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { packetParams, pageParams } from '#contracts/http/ids.js';
import { type PageList, type PageView, pageQuery } from '#contracts/http/pages.js';
import { routes } from '#contracts/http/routes.js';
import { pageCosts } from '#domain/cost/page-costs.js';
import { failure } from '#domain/failure/catalogue.js';
import { ownPacket } from '#pipeline/submit/own-packet.js';
import type { RecordStore } from '#ports/records/record-store.js';
import { Binds } from '../http/binds.js';
import { tenantOf } from '../http/tenant.js';
import { valid } from '../http/valid.js';
import { RECORDS } from '../tokens.js';
import { findPage } from './find-page.js';
import { pageView } from './page-view.js';

type PageQuery = z.output<typeof pageQuery>;

/** The cursor is the last page's number: pages are numbered through and never move. */
const pageAfter = ({ cursor }: PageQuery): number => {
  if (cursor === undefined) return 1;
  if (!/^\d{1,7}$/.test(cursor)) throw failure('request.invalid', 'cursor: is not one of this list');
  return Number(cursor) + 1;
};

@Controller()
export class PagesController {
  constructor(@Inject(RECORDS) private readonly records: RecordStore) {}

  @Binds(routes.listPages)
  async list(
    @Req() request: FastifyRequest,
    @Param(valid(packetParams)) { packetId }: z.output<typeof packetParams>,
    @Query(valid(pageQuery)) query: PageQuery,
  ): Promise<PageList> {
    const packet = await ownPacket({ tenant: tenantOf(request), packetId }, this.records);
    const from = pageAfter(query);
    const range = { from, to: from + query.limit - 1 };
    const [plan, pages, decisions, calls] = await Promise.all([
      this.records.plan(packetId, packet.run),
      this.records.pages(packetId, packet.run, range),
      this.records.decisions(packetId, packet.run, range),
      this.records.modelCalls(packetId, packet.run),
    ]);
    const total = plan.reduce((sum, source) => sum + source.pages, 0);
    const byPage = Map.groupBy(decisions, ({ page }) => page);
    const costs = pageCosts(calls);
    return {
      items: pages.map((facts) => pageView(facts, byPage.get(facts.page) ?? [], costs.get(facts.page))),
      cursor: range.to < total ? String(range.to) : null,
    };
  }

  @Binds(routes.getPage)
  async get(@Req() request: FastifyRequest, @Param(valid(pageParams)) params: z.output<typeof pageParams>): Promise<PageView> {
    const { packet, facts } = await findPage({ tenant: tenantOf(request), ...params }, this.records);
    const { id, run } = packet;
    const [decisions, calls] = await Promise.all([
      this.records.decisions(id, run, { from: params.page, to: params.page }),
      this.records.modelCalls(id, run),
    ]);
    return pageView(facts, decisions, pageCosts(calls).get(params.page));
  }
}
