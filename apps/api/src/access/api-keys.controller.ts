import { Controller, Inject, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type KeyList, type KeyView, keyParams, keyRequest, type MadeKey } from '#contracts/http/api-keys.js';
import { routes } from '#contracts/http/routes.js';
import type { ApiKey } from '#domain/access/api-key.js';
import { type KeyDeps, makeKey, revokeKey } from '#pipeline/access/manage-keys.js';
import { Binds } from '../http/binds.js';
import { actorOf, tenantOf } from '../http/tenant.js';
import { parseRequest, valid } from '../http/valid.js';
import { KEY_DEPS } from '../tokens.js';

const keyView = ({ id, label, roles, scopes, createdAt, createdBy, expiresAt, revokedAt }: ApiKey): KeyView => {
  return { id, label, roles, scopes, createdAt, createdBy, expiresAt, revokedAt };
};

/** The tenant's own API keys. */
@Controller()
export class ApiKeysController {
  constructor(@Inject(KEY_DEPS) private readonly deps: KeyDeps) {}

  @Binds(routes.createApiKey)
  async create(@Req() request: FastifyRequest): Promise<MadeKey> {
    const { label, roles, scopes, expiresInDays } = parseRequest(keyRequest, request.body);
    const asked = { label, roles, scopes: scopes ?? null, expiresInDays: expiresInDays ?? null };
    const { key, secret } = await makeKey({ tenant: tenantOf(request), actor: actorOf(request), ...asked }, this.deps);
    return { ...keyView(key), key: secret };
  }

  @Binds(routes.listApiKeys)
  async list(@Req() request: FastifyRequest): Promise<KeyList> {
    return { items: (await this.deps.keys.list(tenantOf(request))).map(keyView) };
  }

  @Binds(routes.revokeApiKey)
  async revoke(@Req() request: FastifyRequest, @Param(valid(keyParams)) { keyId }: z.output<typeof keyParams>): Promise<KeyView> {
    return keyView(await revokeKey({ tenant: tenantOf(request), actor: actorOf(request), id: keyId }, this.deps));
  }
}
