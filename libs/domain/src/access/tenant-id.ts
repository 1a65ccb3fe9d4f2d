import { z } from 'zod';

/** A tenant's name: it is part of storage keys, so it is a plain word. Ours (`_system`) can not be taken. */
export const tenantId = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'must be a tenant’s name');

/** Whose everything is where nobody says otherwise: the tenant of the local key. */
export const DEFAULT_TENANT = 'default';
