import type { FastifyRequest } from 'fastify';
import type { Principal } from '#domain/access/principal.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard where a route asks for credentials; null elsewhere. */
    principal: Principal | null;
  }
}

/** Who is asking. Throws where a route that is open to all asks for it: that is our fault, and no default may hide it. */
export const principalOf = ({ principal, routeOptions }: FastifyRequest): Principal => {
  if (!principal) throw new Error(`nobody was let in at ${routeOptions.url}`);
  return principal;
};

/** Whose request this is: the tenant of its credentials. The one place where it is said; everything after is told. */
export const tenantOf = (request: FastifyRequest): string => principalOf(request).tenant;

/** Who acts, as the audit has it. */
export const actorOf = (request: FastifyRequest): string => principalOf(request).actor;
