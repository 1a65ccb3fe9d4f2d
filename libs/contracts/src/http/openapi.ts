import type { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { rolesWith } from '#domain/access/scope.js';
import { catalogue, type FailureCode } from '#domain/failure/catalogue.js';
import { PROBLEM_MEDIA_TYPE, problem } from './problem.js';
import { httpStatusOf } from './problem-status.js';
import type { Access, Answer, Route } from './route.js';
import { routes } from './routes.js';

const binary = { schema: { type: 'string' as const, format: 'binary' } };

const contentOf = (content: Record<string, z.ZodType | null>) =>
  Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, schema ? { schema } : binary]));

const headersOf = (headers: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' as const } }]),
  );

const answerOf = (answer: Answer) => ({
  description: answer.description,
  ...(answer.content && { content: contentOf(answer.content) }),
  ...(answer.headers && { headers: headersOf(answer.headers) }),
});

/** What the guard answers before the route does. */
const accessProblems = (access: Access): FailureCode[] =>
  access === 'public' || access === 'cloud-tasks'
    ? []
    : ['request.unauthenticated', ...(access === 'anyone' ? [] : (['access.denied'] as const)), 'access.rate-limited'];

/** Problems that share a status are told apart by `code`. */
const problemsOf = (route: Route): ZodOpenApiResponsesObject => {
  const codes: FailureCode[] = [
    ...(route.params || route.query || route.body ? (['request.invalid'] as const) : []),
    ...route.problems,
    ...accessProblems(route.access),
    'unknown',
  ];
  const byStatus = Map.groupBy(codes, httpStatusOf);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      String(status) as '500',
      {
        description: group.map((code) => `\`${code}\`: ${catalogue[code].title}`).join('; '),
        content: { [PROBLEM_MEDIA_TYPE]: { schema: problem } },
      },
    ]),
  );
};

/** The credentials that a route takes, the scope it asks for, and the roles that have it. */
const securityOf = (access: Access): Pick<ZodOpenApiOperationObject, 'security'> & Record<`x-${string}`, unknown> => {
  if (access === 'public') return { security: [], 'x-docyard-access': access };
  if (access === 'cloud-tasks') return { security: [{ 'cloud-tasks': [] }], 'x-docyard-access': access };
  const needed = access === 'anyone' ? [] : [access];
  const roles = access === 'anyone' ? {} : { 'x-docyard-roles': rolesWith(access) };
  return { security: [{ 'api-key': needed }, { oidc: needed }], 'x-docyard-access': access, ...roles };
};

const operationOf = (route: Route): ZodOpenApiOperationObject => ({
  operationId: route.operationId,
  tags: [route.tag],
  summary: route.summary,
  ...(route.description && { description: route.description }),
  ...securityOf(route.access),
  requestParams: {
    ...(route.params && { path: route.params }),
    ...(route.query && { query: route.query }),
    ...(route.headers && { header: route.headers }),
  },
  ...(route.body && { requestBody: { required: true, content: contentOf(route.body) } }),
  responses: {
    ...problemsOf(route),
    ...Object.fromEntries(Object.entries(route.answers).map(([status, answer]) => [status as '200', answerOf(answer)])),
  },
});

const googleToken = {
  type: 'http' as const,
  scheme: 'bearer',
  bearerFormat: 'OIDC token of Google’s, for DOCYARD_TASKS_SERVICE_ACCOUNT and DOCYARD_TASKS_AUDIENCE',
};

const apiKey = {
  type: 'http' as const,
  scheme: 'bearer',
  bearerFormat: 'API key (`dyk_…`)',
};

const oidcToken = {
  type: 'http' as const,
  scheme: 'bearer',
  bearerFormat: 'JWT of DOCYARD_OIDC_ISSUER for DOCYARD_OIDC_AUDIENCE, with claims for tenant and roles',
};

const pathsOf = (all: Route[]): ZodOpenApiPathsObject => {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of all) paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  return paths;
};

/** The OpenAPI 3.1 document of the whole API, made from the route table. */
export const openapiDocument = () =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Docyard',
      version: '1.0.0',
      description:
        'Takes in a loan packet and gives back the documents in it. Errors are RFC 9457 problems with a code and advice.',
    },
    tags: [
      { name: 'packets', description: 'Submit packets, follow them, fetch what they became.' },
      { name: 'evidence', description: 'Audit chains, lineage, proofs of erasure.' },
      { name: 'taxonomies', description: 'The published definitions that packets are decided by.' },
      { name: 'operations', description: 'For probes, Prometheus and tools.' },
      { name: 'access', description: 'API keys, and the chain of who was let in.' },
      { name: 'reviews', description: 'What people are asked, and what they decide.' },
    ],
    components: { securitySchemes: { 'cloud-tasks': googleToken, 'api-key': apiKey, oidc: oidcToken } },
    paths: pathsOf(Object.values(routes)),
  });
