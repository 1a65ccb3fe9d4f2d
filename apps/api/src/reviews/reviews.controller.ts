import { Controller, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type ResolvedView, type ReviewList, type ReviewView, reviewParams, reviewQuery } from '#contracts/http/reviews.js';
import { routes } from '#contracts/http/routes.js';
import { claimReview, ownReview, type ReviewCall, releaseReview, renewReview } from '#pipeline/review/hold-review.js';
import { resolveReview } from '#pipeline/review/resolve-review.js';
import type { ReviewDeps } from '#pipeline/review/review-deps.js';
import type { ReviewQuery } from '#ports/reviews/review-store.js';
import { personOf } from '../http/actor.js';
import { Binds } from '../http/binds.js';
import { tenantOf } from '../http/tenant.js';
import { valid } from '../http/valid.js';
import { REVIEW_DEPS } from '../tokens.js';
import { reviewView } from './review-view.js';

type ReviewParams = z.output<typeof reviewParams>;
type Asked = z.output<typeof reviewQuery>;

const MINUTE_MS = 60_000;

const heldBy = (assignee: string | undefined, me: string, at: string): Pick<ReviewQuery, 'heldBy'> => {
  if (assignee === undefined) return {};
  const person = assignee === 'none' ? null : assignee === 'me' ? me : assignee;
  return { heldBy: { person, at } };
};

const queryOf = (request: FastifyRequest, asked: Asked, now: Date): ReviewQuery => {
  const { state, reason, product, packet, assignee, priority, olderThanMinutes, limit, cursor } = asked;
  const before = olderThanMinutes === undefined ? undefined : new Date(now.getTime() - olderThanMinutes * MINUTE_MS);
  return {
    tenant: tenantOf(request),
    states: state === undefined ? ['open', 'awaiting_approval'] : [state],
    ...(reason !== undefined && { reason }),
    ...(product !== undefined && { product }),
    ...(packet !== undefined && { packetId: packet }),
    ...heldBy(assignee, personOf(request).id, now.toISOString()),
    ...(priority !== undefined && { leastPriority: priority }),
    ...(before !== undefined && { createdBefore: before.toISOString() }),
    limit,
    ...(cursor !== undefined && { cursor }),
  };
};

/** What people are asked, and who is at it. */
@Controller()
export class ReviewsController {
  constructor(@Inject(REVIEW_DEPS) private readonly deps: ReviewDeps) {}

  @Binds(routes.listReviews)
  async list(@Req() request: FastifyRequest, @Query(valid(reviewQuery)) asked: Asked): Promise<ReviewList> {
    const now = this.deps.now();
    const { items, cursor } = await this.deps.reviews.listTasks(queryOf(request, asked, now));
    return { items: items.map((task) => reviewView(task, now)), cursor };
  }

  @Binds(routes.getReview)
  async get(@Req() request: FastifyRequest, @Param(valid(reviewParams)) params: ReviewParams): Promise<ReviewView> {
    return reviewView(await ownReview(this.#call(request, params), this.deps), this.deps.now());
  }

  @Binds(routes.claimReview)
  async claim(@Req() request: FastifyRequest, @Param(valid(reviewParams)) params: ReviewParams): Promise<ReviewView> {
    return reviewView(await claimReview(this.#call(request, params), this.deps), this.deps.now());
  }

  @Binds(routes.renewReview)
  async renew(@Req() request: FastifyRequest, @Param(valid(reviewParams)) params: ReviewParams): Promise<ReviewView> {
    return reviewView(await renewReview(this.#call(request, params), this.deps), this.deps.now());
  }

  @Binds(routes.releaseReview)
  async release(@Req() request: FastifyRequest, @Param(valid(reviewParams)) params: ReviewParams): Promise<ReviewView> {
    return reviewView(await releaseReview(this.#call(request, params), this.deps), this.deps.now());
  }

  @Binds(routes.resolveReview)
  async resolve(@Req() request: FastifyRequest, @Param(valid(reviewParams)) params: ReviewParams): Promise<ResolvedView> {
    const { review, left, assembling } = await resolveReview(this.#call(request, params), this.deps);
    return { review: reviewView(review, this.deps.now()), left, assembling };
  }

  #call(request: FastifyRequest, { reviewId }: ReviewParams): ReviewCall {
    return { tenant: tenantOf(request), reviewId, person: personOf(request) };
  }
}
