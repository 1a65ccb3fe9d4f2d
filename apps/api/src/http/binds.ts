import { applyDecorators, HttpCode, RequestMapping, RequestMethod } from '@nestjs/common';
import type { Route } from '#contracts/http/route.js';

const methods = { get: RequestMethod.GET, post: RequestMethod.POST, delete: RequestMethod.DELETE } as const;

/** Binds a handler to a route of the table; its usual status is the first success that the table names. */
export const Binds = (route: Route): MethodDecorator => {
  const success =
    Object.keys(route.answers)
      .map(Number)
      .find((status) => status >= 200 && status < 300) ?? 200;
  const path = route.path.replace(/\{(\w+)\}/g, ':$1');
  return applyDecorators(RequestMapping({ path, method: methods[route.method] }), HttpCode(success));
};
