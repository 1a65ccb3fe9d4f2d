import Table from 'cli-table3';
import type { KeyView } from '#contracts/http/api-keys.js';
import { type ApiOptions, clientOf } from '../client/client-of.js';

const plain = { head: [], border: [] };

const stateOf = ({ revokedAt, expiresAt }: KeyView): string => {
  if (revokedAt !== null) return `revoked ${revokedAt}`;
  if (expiresAt === null) return 'good until revoked';
  return Date.parse(expiresAt) <= Date.now() ? `expired ${expiresAt}` : `good until ${expiresAt}`;
};

/** Prints the tenant's keys as a table. */
export const listKeys = async (options: ApiOptions): Promise<void> => {
  const { items } = await (await clientOf(options)).keys();
  const table = new Table({ head: ['Key', 'Label', 'Roles', 'Scopes', 'State'], style: plain });
  for (const key of items)
    table.push([key.id, key.label, key.roles.join(', '), key.scopes?.join(', ') ?? 'all of theirs', stateOf(key)]);
  process.stdout.write(`${table.toString()}\n`);
};

export const revokeKey = async (id: string, options: ApiOptions): Promise<void> => {
  const key = await (await clientOf(options)).revokeKey(id);
  process.stdout.write(`${key.id} ${stateOf(key)}\n`);
};
