import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './api-types.js';

/** A shape of the OpenAPI document by its name: `Schema<'Review'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** The HTTP API, typed by its own OpenAPI document: `api.GET('/v1/reviews', { params: { query: { assignee: 'none' } } })`. */
export type ApiClient = Client<paths>;

/** What went wrong, as the API says it; `status` 0 and code `service.unavailable` are for the caller to make where nobody answers. */
export class ApiProblem extends Error {
  readonly problem: Schema<'Problem'>;

  constructor(problem: Schema<'Problem'>) {
    super(`${problem.code}: ${problem.detail}`);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/** `baseUrl`: where the API is; `key`: an API key or a bearer token. */
export const apiClient = ({ baseUrl, key }: { baseUrl: string; key: string | null }): ApiClient =>
  createClient<paths>({
    baseUrl: baseUrl.replace(/\/+$/, ''),
    ...(key !== null && { headers: { authorization: `Bearer ${key}` } }),
  });

/** The answer's body, or an `ApiProblem`. */
export const answered = async <Data>(asked: Promise<{ data?: Data; error?: unknown; response: Response }>): Promise<Data> => {
  const { data, error, response } = await asked;
  if (response.ok) return data as Data;
  throw new ApiProblem(error as Schema<'Problem'>);
};
