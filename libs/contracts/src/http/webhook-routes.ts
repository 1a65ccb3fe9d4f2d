import { defineRoute, json } from './route.js';
import {
  deliveryList,
  deliveryParams,
  deliveryQuery,
  deliveryView,
  madeWebhook,
  webhookList,
  webhookParams,
  webhookRequest,
} from './webhooks.js';

const createWebhook = defineRoute({
  operationId: 'createWebhook',
  tag: 'access',
  method: 'post',
  path: '/v1/webhooks',
  access: 'webhooks:manage',
  summary: 'Be told of events by HTTP',
  description:
    'Messages are signed as Standard Webhooks has it, and hold ids and status only. What is not answered 2xx is sent again for a day. Redirects are not followed.',
  body: json(webhookRequest),
  answers: { 201: { description: 'The webhook and its secret.', content: json(madeWebhook) } },
  problems: [],
});

const listWebhooks = defineRoute({
  operationId: 'listWebhooks',
  tag: 'access',
  method: 'get',
  path: '/v1/webhooks',
  access: 'webhooks:manage',
  summary: 'List webhooks, the latest first',
  answers: { 200: { description: 'The list.', content: json(webhookList) } },
  problems: [],
});

const deleteWebhook = defineRoute({
  operationId: 'deleteWebhook',
  tag: 'access',
  method: 'delete',
  path: '/v1/webhooks/{webhookId}',
  access: 'webhooks:manage',
  summary: 'Remove a webhook with its log',
  params: webhookParams,
  answers: { 204: { description: 'Removed.' } },
  problems: ['resource.missing'],
});

const listDeliveries = defineRoute({
  operationId: 'listDeliveries',
  tag: 'access',
  method: 'get',
  path: '/v1/webhooks/{webhookId}/deliveries',
  access: 'webhooks:manage',
  summary: 'See what a webhook was told, the latest first',
  params: webhookParams,
  query: deliveryQuery,
  answers: { 200: { description: 'A leaf of the log.', content: json(deliveryList) } },
  problems: ['resource.missing'],
});

const replayDelivery = defineRoute({
  operationId: 'replayDelivery',
  tag: 'access',
  method: 'post',
  path: '/v1/webhooks/{webhookId}/deliveries/{deliveryId}/replay',
  access: 'webhooks:manage',
  summary: 'Tell an event again, as a message of its own',
  params: deliveryParams,
  answers: { 202: { description: 'The new delivery.', content: json(deliveryView) } },
  problems: ['resource.missing'],
});

export const webhookRoutes = { createWebhook, listWebhooks, deleteWebhook, listDeliveries, replayDelivery };
