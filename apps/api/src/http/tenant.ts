import type { FastifyRequest } from 'fastify';

const SINGLE_TENANT = 'default';

/** Whose request this is. The one place where it is said; everything after is told. */
export const tenantOf = (_request: FastifyRequest): string => SINGLE_TENANT;

/** Who acts, as the audit has it. */
export const actorOf = (request: FastifyRequest): string => `client:${tenantOf(request)}`;
