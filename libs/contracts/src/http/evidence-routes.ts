import { z } from 'zod';
import { erasureView, lineageQuery, lineageView, provView, signedHeadView, signingKeyView } from './evidence.js';
import { packetParams } from './ids.js';
import { defineRoute, json } from './route.js';

const getAudit = defineRoute({
  operationId: 'getAudit',
  tag: 'evidence',
  method: 'get',
  path: '/v1/packets/{packetId}/audit',
  access: 'evidence:read',
  summary: 'Export the audit chain',
  description: 'One record a line, from `seq` 1; check it with `docyard audit verify FILE`. Stays after the packet is deleted.',
  params: packetParams,
  answers: { 200: { description: 'The chain.', content: { 'application/jsonl': null } } },
  problems: ['resource.missing'],
});

const getAuditHead = defineRoute({
  operationId: 'getAuditHead',
  tag: 'evidence',
  method: 'get',
  path: '/v1/packets/{packetId}/audit/head',
  access: 'evidence:read',
  summary: 'Get the signed end of the audit chain',
  description:
    'Keep it elsewhere: `docyard audit verify FILE --head HEAD --key KEY` then also finds a tail that was cut off and a chain that was made anew. Only a chain that holds is signed.',
  params: packetParams,
  answers: { 200: { description: 'The head as it is now.', content: json(signedHeadView) } },
  problems: ['resource.missing', 'resource.not-ready', 'audit.broken'],
});

const getAuditKey = defineRoute({
  operationId: 'getAuditKey',
  tag: 'evidence',
  method: 'get',
  path: '/v1/audit/key',
  access: 'anyone',
  summary: 'Get the public key of signed heads',
  answers: { 200: { description: 'The key that signs now.', content: json(signingKeyView) } },
  problems: [],
});

const getLineage = defineRoute({
  operationId: 'getLineage',
  tag: 'evidence',
  method: 'get',
  path: '/v1/packets/{packetId}/lineage',
  access: 'evidence:read',
  summary: 'Tell where outputs come from and what sources became',
  description: 'Of a packet on its way: as far as it has come. Gone with the packet; what decided it stays in the audit chain.',
  params: packetParams,
  query: lineageQuery,
  answers: { 200: { description: 'The lineage.', content: json(z.union([lineageView, provView])) } },
  problems: ['resource.missing'],
});

const getErasure = defineRoute({
  operationId: 'getErasure',
  tag: 'evidence',
  method: 'get',
  path: '/v1/packets/{packetId}/erasure',
  access: 'evidence:read',
  summary: 'Prove that a deleted packet is gone',
  description:
    'Searches storage, records and the queue for anything that names the packet. Reads every kept answer of the tenant: for proofs, not for polling.',
  params: packetParams,
  answers: { 200: { description: 'What was found.', content: json(erasureView) } },
  problems: ['resource.missing'],
});

export const evidenceRoutes = { getAudit, getAuditHead, getAuditKey, getLineage, getErasure };
