import { keyList, keyParams, keyRequest, keyView, madeKey } from './api-keys.js';
import { defineRoute, json } from './route.js';

const createApiKey = defineRoute({
  operationId: 'createApiKey',
  tag: 'access',
  method: 'post',
  path: '/v1/api-keys',
  access: 'keys:manage',
  summary: 'Make an API key for your tenant',
  description: 'The key is in this answer and nowhere else: what is kept of it opens nothing.',
  body: json(keyRequest),
  answers: { 201: { description: 'The key.', content: json(madeKey) } },
  problems: [],
});

const listApiKeys = defineRoute({
  operationId: 'listApiKeys',
  tag: 'access',
  method: 'get',
  path: '/v1/api-keys',
  access: 'keys:manage',
  summary: 'List API keys, the latest first',
  description: 'Revoked and expired ones too: audit chains name them.',
  answers: { 200: { description: 'The list.', content: json(keyList) } },
  problems: [],
});

const revokeApiKey = defineRoute({
  operationId: 'revokeApiKey',
  tag: 'access',
  method: 'delete',
  path: '/v1/api-keys/{keyId}',
  access: 'keys:manage',
  summary: 'Revoke an API key, for good',
  params: keyParams,
  answers: { 200: { description: 'The key as it is now.', content: json(keyView) } },
  problems: ['resource.missing'],
});

const getAccessAudit = defineRoute({
  operationId: 'getAccessAudit',
  tag: 'access',
  method: 'get',
  path: '/v1/audit/access',
  access: 'evidence:read',
  summary: "Export the tenant's chain of access",
  description:
    'Keys made and revoked, webhooks, strangers who asked for what is yours. Check it with `docyard audit verify FILE`.',
  answers: { 200: { description: 'The chain.', content: { 'application/jsonl': null } } },
  problems: [],
});

export const accessRoutes = { createApiKey, listApiKeys, revokeApiKey, getAccessAudit };
