import type { Access, Route } from '#contracts/http/route.js';

/** A route as the server has it: `GET /v1/packets/:packetId`. */
export type RouteName = string;

export const routeName = (method: string, url: string): RouteName => `${method === 'HEAD' ? 'GET' : method} ${url}`;

/** Who may call which route, from the table that the OpenAPI document is made of. Throws where a route does not say. */
export const accessByRoute = (routes: readonly Route[]): ReadonlyMap<RouteName, Access> =>
  new Map(
    routes.map(({ method, path, operationId, access }) => {
      if (!access) throw new Error(`the route ${operationId} does not say who may call it`);
      return [routeName(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1')), access];
    }),
  );
