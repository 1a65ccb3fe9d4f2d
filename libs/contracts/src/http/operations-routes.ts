import { z } from 'zod';
import { liveness, readiness } from './health.js';
import { defineRoute, json } from './route.js';

const getHealth = defineRoute({
  operationId: 'getHealth',
  tag: 'operations',
  method: 'get',
  path: '/healthz',
  access: 'public',
  summary: 'Is the process alive?',
  answers: { 200: { description: 'It is.', content: json(liveness) } },
  problems: [],
});

const getReadiness = defineRoute({
  operationId: 'getReadiness',
  tag: 'operations',
  method: 'get',
  path: '/readyz',
  access: 'public',
  summary: 'Can it take requests?',
  answers: {
    200: { description: 'Queue, records and storage answer.', content: json(readiness) },
    503: { description: 'One of them does not, or the process is on its way down.', content: json(readiness) },
  },
  problems: [],
});

const getMetrics = defineRoute({
  operationId: 'getMetrics',
  tag: 'operations',
  method: 'get',
  path: '/metrics',
  access: 'metrics:read',
  summary: 'Prometheus metrics',
  answers: { 200: { description: 'Text exposition format.', content: { 'text/plain': null } } },
  problems: [],
});

const getOpenapi = defineRoute({
  operationId: 'getOpenapi',
  tag: 'operations',
  method: 'get',
  path: '/openapi.json',
  access: 'anyone',
  summary: 'This document',
  answers: { 200: { description: 'OpenAPI 3.1.', content: json(z.record(z.string(), z.unknown())) } },
  problems: [],
});

export const operationsRoutes = { getHealth, getReadiness, getMetrics, getOpenapi };
