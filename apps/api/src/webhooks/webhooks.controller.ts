import { Controller, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { routes } from '#contracts/http/routes.js';
import {
  type DeliveryList,
  type DeliveryView,
  deliveryParams,
  deliveryQuery,
  type MadeWebhook,
  type WebhookList,
  type WebhookView,
  webhookParams,
  webhookRequest,
} from '#contracts/http/webhooks.js';
import type { Delivery } from '#domain/webhooks/delivery.js';
import type { Webhook } from '#domain/webhooks/webhook.js';
import { makeWebhook, ownWebhook, removeWebhook, replayDelivery, type WebhookDeps } from '#pipeline/webhooks/manage-webhooks.js';
import { Binds } from '../http/binds.js';
import { actorOf, tenantOf } from '../http/tenant.js';
import { parseRequest, valid } from '../http/valid.js';
import { WEBHOOK_DEPS } from '../tokens.js';

type WebhookParams = z.output<typeof webhookParams>;

const webhookView = ({ id, url, events, createdAt, createdBy }: Webhook): WebhookView => ({
  id,
  url,
  events,
  createdAt,
  createdBy,
});

const deliveryView = ({ id, event, createdAt, state, attempts, nextAt, replayOf }: Delivery): DeliveryView => {
  return { id, type: event.type, packetId: event.packetId, createdAt, state, attempts, nextAt, replayOf };
};

const asked = (request: FastifyRequest) => ({ tenant: tenantOf(request), actor: actorOf(request) });

/** The tenant's own webhooks and what they were told. */
@Controller()
export class WebhooksController {
  constructor(@Inject(WEBHOOK_DEPS) private readonly deps: WebhookDeps) {}

  @Binds(routes.createWebhook)
  async create(@Req() request: FastifyRequest): Promise<MadeWebhook> {
    const webhook = await makeWebhook({ ...asked(request), ...parseRequest(webhookRequest, request.body) }, this.deps);
    return { ...webhookView(webhook), secret: webhook.secret };
  }

  @Binds(routes.listWebhooks)
  async list(@Req() request: FastifyRequest): Promise<WebhookList> {
    return { items: (await this.deps.webhooks.webhooks(tenantOf(request))).map(webhookView) };
  }

  @Binds(routes.deleteWebhook)
  async remove(@Req() request: FastifyRequest, @Param(valid(webhookParams)) { webhookId }: WebhookParams): Promise<void> {
    await removeWebhook({ ...asked(request), id: webhookId }, this.deps);
  }

  @Binds(routes.listDeliveries)
  async log(
    @Req() request: FastifyRequest,
    @Param(valid(webhookParams)) { webhookId }: WebhookParams,
    @Query(valid(deliveryQuery)) query: z.output<typeof deliveryQuery>,
  ): Promise<DeliveryList> {
    await ownWebhook({ tenant: tenantOf(request), id: webhookId }, this.deps);
    const { items, cursor } = await this.deps.webhooks.deliveries({ webhookId, ...query });
    return { items: items.map(deliveryView), cursor };
  }

  @Binds(routes.replayDelivery)
  async replay(
    @Req() request: FastifyRequest,
    @Param(valid(deliveryParams)) { webhookId, deliveryId }: z.output<typeof deliveryParams>,
  ): Promise<DeliveryView> {
    return deliveryView(await replayDelivery({ ...asked(request), id: webhookId, deliveryId }, this.deps));
  }
}
