import { z } from 'zod';
import { role, scope, scopes } from '#domain/access/scope.js';
import { timestamp } from './ids.js';

const LONGEST_DAYS = 3_650;

export const keyId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'must be the id of an API key')
  .meta({ description: 'Id of an API key.', example: '01JZX3T5W0D4V7Q9Z2K8M1B6CE' });
export const keyParams = z.object({ keyId });

const label = z.string().min(1).max(100).meta({ description: 'By which people tell it in the list.' });
const heldRoles = z.array(role).min(1).meta({ description: 'What it may do is what any of these may.' });
const narrowed = z
  .array(scope)
  .min(1)
  .meta({ description: `Of that, only this: ${Object.keys(scopes).join(', ')}.` });

export const keyRequest = z
  .strictObject({
    label,
    roles: heldRoles,
    scopes: narrowed.optional(),
    expiresInDays: z.number().int().min(1).max(LONGEST_DAYS).optional().meta({ description: 'Left out: until it is revoked.' }),
  })
  .meta({ id: 'ApiKeyRequest' });
export type KeyRequest = z.output<typeof keyRequest>;

export const keyView = z
  .object({
    id: keyId,
    label,
    roles: heldRoles,
    scopes: narrowed.nullable(),
    createdAt: timestamp,
    createdBy: z.string().meta({ description: 'As audit chains name it.' }),
    expiresAt: timestamp.nullable(),
    revokedAt: timestamp.nullable(),
  })
  .meta({ id: 'ApiKey', description: 'An API key, without the key.' });
export type KeyView = z.output<typeof keyView>;

export const keyList = z.object({ items: z.array(keyView) });
export type KeyList = z.output<typeof keyList>;

export const madeKey = keyView
  .extend({ key: z.string().meta({ description: 'The key itself, `dyk_…`. Told this once: nobody can tell it again.' }) })
  .meta({ id: 'MadeApiKey', description: 'A key that was just made.' });
export type MadeKey = z.output<typeof madeKey>;
