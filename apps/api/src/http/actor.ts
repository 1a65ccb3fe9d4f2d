import type { FastifyRequest } from 'fastify';
import type { Person } from '#pipeline/review/review-deps.js';
import { actorOf } from './tenant.js';

/** What a request knows of who asks, where credentials are checked. */
interface Identified {
  principal?: { actor: string; scopes: ReadonlySet<string> } | null;
}

/** Which person acts, and whether they may be the second one. Where nobody is asked for credentials, the local one may do all. */
export const personOf = (request: FastifyRequest): Person => {
  const { principal } = request as Identified;
  return principal
    ? { id: principal.actor, mayApprove: principal.scopes.has('reviews:approve') }
    : { id: actorOf(request), mayApprove: true };
};
