import { createHash } from 'node:crypto';
import { type Role, type Scope, scopesOf } from './scope.js';

/** Who is asking, for which tenant, and what that one may do. Made where credentials are checked, and nowhere else. */
export interface Principal {
  tenant: string;
  /** As audit chains name it: `client:<key id>`, or `subject:<digest>` of a token's subject. Never a name or an address. */
  actor: string;
  roles: readonly Role[];
  scopes: ReadonlySet<Scope>;
}

const SUBJECT_DIGITS = 24;

/** Subjects are often e-mail addresses, so audit chains know them by digest only: stable, so that two people stay two. */
export const subjectActor = (issuer: string, subject: string): string =>
  `subject:${createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')
    .slice(0, SUBJECT_DIGITS)}`;

/** `narrowed`: of what the roles allow, only this; null for all of it. */
export const principalOf = (
  { tenant, actor, roles }: Pick<Principal, 'tenant' | 'actor' | 'roles'>,
  narrowed: readonly Scope[] | null,
): Principal => {
  const allowed = scopesOf(roles);
  return { tenant, actor, roles, scopes: narrowed ? new Set(narrowed.filter((one) => allowed.has(one))) : allowed };
};
