import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { routes } from '#contracts/http/routes.js';
import { type TaxonomyList, taxonomyParams, taxonomyVersionParams } from '#contracts/http/taxonomies.js';
import { failure } from '#domain/failure/catalogue.js';
import { Failure } from '#domain/failure/failure.js';
import type { PublishedTaxonomy, TaxonomyStore } from '#ports/taxonomies/taxonomy-store.js';
import { Binds } from '../http/binds.js';
import { valid } from '../http/valid.js';
import { TAXONOMIES } from '../tokens.js';
import { taxonomyView } from './taxonomy-view.js';

/** A published version never changes, and is nobody's secret. */
const FOREVER = 'public, max-age=31536000, immutable';

const wantsYaml = ({ headers }: FastifyRequest): boolean => /\b(application|text)\/(x-)?yaml\b/.test(headers.accept ?? '');

const send = async (request: FastifyRequest, reply: FastifyReply, published: PublishedTaxonomy): Promise<void> => {
  reply.header('vary', 'accept');
  if (wantsYaml(request)) await reply.type('application/yaml; charset=utf-8').send(published.yaml);
  else await reply.type('application/json; charset=utf-8').send(JSON.stringify(taxonomyView(published)));
};

@Controller()
export class TaxonomiesController {
  constructor(@Inject(TAXONOMIES) private readonly taxonomies: TaxonomyStore) {}

  @Binds(routes.listTaxonomies)
  async list(): Promise<TaxonomyList> {
    return { items: await this.taxonomies.list() };
  }

  @Binds(routes.getTaxonomy)
  async highest(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param(valid(taxonomyParams)) { taxonomyId }: z.output<typeof taxonomyParams>,
  ): Promise<void> {
    await send(request, reply, await this.#find(taxonomyId));
  }

  @Binds(routes.getTaxonomyVersion)
  async version(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param(valid(taxonomyVersionParams)) { taxonomyId, version }: z.output<typeof taxonomyVersionParams>,
  ): Promise<void> {
    const published = await this.#find(taxonomyId, version);
    await send(request, reply.header('cache-control', FOREVER), published);
  }

  /** Here the taxonomy is what the path names, so it is missing; in a submission it is a wrong value. */
  async #find(id: string, version?: string): Promise<PublishedTaxonomy> {
    try {
      return await this.taxonomies.get(id, version);
    } catch (thrown) {
      const isUnknown = thrown instanceof Failure && thrown.code === 'taxonomy.unknown';
      throw isUnknown ? failure('resource.missing', 'no such taxonomy or version') : thrown;
    }
  }
}
