import type { Role, Scope } from '#domain/access/scope.js';
import { type ApiOptions, clientOf } from '../client/client-of.js';

export interface CreateOptions extends ApiOptions {
  role: Role[];
  scope?: Scope[];
  expiresInDays?: number;
  /** Given: past the API. */
  tenant?: string;
}

/** Makes a key and prints it alone on stdout, so that it can be piped to where it is kept. */
export const createKey = async (label: string, options: CreateOptions): Promise<void> => {
  const { role: roles, scope: scopes, expiresInDays, tenant } = options;
  const asked = { label, roles, ...(scopes && { scopes }), ...(expiresInDays && { expiresInDays }) };
  const made = tenant
    ? await (await import('./create-for-tenant.js')).createForTenant(tenant, asked)
    : await (await clientOf(options)).createKey(asked);
  process.stderr.write(`Key ${made.id} for ${roles.join(', ')}; it is told this once:\n`);
  process.stdout.write(`${made.key}\n`);
};
