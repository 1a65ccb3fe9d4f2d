import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { pageParams } from '#contracts/http/ids.js';
import { routes } from '#contracts/http/routes.js';
import { failure } from '#domain/failure/catalogue.js';
import { type PageText, pageTextOf } from '#domain/page/page-text.js';
import { pagePicture } from '#pipeline/render/page-picture.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { PageEngine } from '#ports/page-engine/page-engine.js';
import type { RecordStore } from '#ports/records/record-store.js';
import { Binds } from '../http/binds.js';
import { sendBlob } from '../http/send-blob.js';
import { tenantOf } from '../http/tenant.js';
import { valid } from '../http/valid.js';
import { BLOBS, PAGE_ENGINE, RECORDS } from '../tokens.js';
import { findPage } from './find-page.js';

type PageParams = z.output<typeof pageParams>;

const wantsPlain = ({ headers }: FastifyRequest): boolean => {
  const accept = headers.accept ?? '';
  return accept.includes('text/plain') && !accept.includes('application/json');
};

/** What is on a page: its picture and its words. */
@Controller()
export class PageContentController {
  constructor(
    @Inject(RECORDS) private readonly records: RecordStore,
    @Inject(BLOBS) private readonly blobs: BlobStore,
    @Inject(PAGE_ENGINE) private readonly engine: PageEngine,
  ) {}

  @Binds(routes.getPageImage)
  async image(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param(valid(pageParams)) params: PageParams,
  ): Promise<void> {
    const { records, blobs, engine } = this;
    const { packet } = await findPage({ tenant: tenantOf(request), ...params }, records);
    const picture = await pagePicture({ packet, page: params.page }, { records, blobs, engine });
    await sendBlob(request, reply, blobs, { key: picture.blobKey, mediaType: picture.mediaType });
  }

  @Binds(routes.getPageText)
  async text(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param(valid(pageParams)) params: PageParams,
  ): Promise<void> {
    const { facts } = await findPage({ tenant: tenantOf(request), ...params }, this.records);
    if (!facts.textKey) throw failure('resource.missing', `page ${params.page} could not be read`);
    const text = await this.blobs.read(facts.textKey);
    reply.header('vary', 'accept');
    if (!wantsPlain(request)) return void (await reply.type('application/json; charset=utf-8').send(text.toString('utf8')));
    const words = JSON.parse(text.toString('utf8')) as PageText;
    await reply.type('text/plain; charset=utf-8').send(pageTextOf(words));
  }
}
