import type { FastifyRequest } from 'fastify';
import type { Person } from '#pipeline/review/review-deps.js';
import { principalOf } from './tenant.js';

/** Which person acts, and whether they may be the second one. */
export const personOf = (request: FastifyRequest): Person => {
  const { actor, scopes } = principalOf(request);
  return { id: actor, mayApprove: scopes.has('reviews:approve') };
};
