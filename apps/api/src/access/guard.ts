import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { Access, Route } from '#contracts/http/route.js';
import type { Principal } from '#domain/access/principal.js';
import { rolesWith } from '#domain/access/scope.js';
import { failure } from '#domain/failure/catalogue.js';
import { type AuthenticateDeps, authenticate } from '#pipeline/access/authenticate.js';
import { type ForeignDeps, refuseForeign } from '#pipeline/access/refuse-foreign.js';
import type { RateLimiter } from '#ports/access/rate-limiter.js';
import { countRequest } from './count-request.js';
import { accessByRoute, routeName } from './route-access.js';

export interface GuardDeps extends AuthenticateDeps, ForeignDeps {
  rates: RateLimiter;
}

/** Answers to a browser that asks beforehand whether it may ask; who may is said by the CORS plug-in. */
const isPreflight = ({ method, url }: Pick<RouteOptions, 'method' | 'url'>): boolean => method === 'OPTIONS' && url === '*';

const requireScope = (principal: Principal, access: Access): void => {
  if (access === 'public' || access === 'cloud-tasks' || access === 'anyone' || principal.scopes.has(access)) return;
  throw failure('access.denied', `needs ${access}, which these roles have: ${rolesWith(access).join(', ')}`);
};

/** Which packet the address names, if any. */
const packetIn = ({ params }: FastifyRequest): string | undefined => (params as { packetId?: string } | null)?.packetId;

/**
 * Stands before every route: credentials, the tenant's rate, the scope, and whose packet it is; before a byte of the body is
 * read. A route that the table does not know can not be registered, so that none is open by being forgotten.
 */
export const guard = (server: FastifyInstance, routes: readonly Route[], deps: GuardDeps): void => {
  const accessOf = accessByRoute(routes);
  server.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat())
      if (!accessOf.has(routeName(one, url)) && !isPreflight({ method: one, url }))
        throw new Error(`${one} ${url} is not in the table of routes: nobody says who may call it`);
  });
  server.decorateRequest('principal', null);
  server.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    const access = accessOf.get(routeName(request.method, request.routeOptions.url ?? ''));
    // What is no route is answered 404 to anybody; the wakes have their own check.
    if (access === undefined || access === 'public' || access === 'cloud-tasks') return;
    const principal = await authenticate(request.headers.authorization, deps);
    request.principal = principal;
    await countRequest(principal.tenant, reply, deps.rates);
    requireScope(principal, access);
    const packetId = packetIn(request);
    if (packetId !== undefined) await refuseForeign({ principal, packetId }, deps);
  });
};
