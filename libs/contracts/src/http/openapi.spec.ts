import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { openapiDocument } from './openapi.js';
import type { Route } from './route.js';
import { routes } from './routes.js';

const root = new URL('../../../../', import.meta.url);

describe('the OpenAPI document', () => {
  it('is checked in as the routes make it (npm run docs)', async () => {
    const checkedIn = JSON.parse(await readFile(new URL('docs/openapi.json', root), 'utf8'));
    expect(JSON.parse(JSON.stringify(openapiDocument()))).toEqual(checkedIn);
  });

  it('has every operation once, under its own name', () => {
    const ids = Object.entries(routes).map(([key, route]) => [key, route.operationId]);
    for (const [key, operationId] of ids) expect(operationId).toBe(key);
    expect(new Set(Object.values(routes).map((route) => `${route.method} ${route.path}`)).size).toBe(ids.length);
  });

  it('names a path parameter for every brace', () => {
    for (const route of Object.values<Route>(routes)) {
      const braces = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const params = route.params ? Object.keys(route.params.shape) : [];
      expect(params).toEqual(braces);
    }
  });
});
