import { z } from 'zod';

/** What may be done, one word for each kind of thing. Every route asks for one of them; roles and API keys are made of them. */
export const scopes = {
  'packets:submit': 'Submit packets',
  'packets:read': 'See packets, pages and documents as data, fields as the role may see them',
  'packets:delete': 'Delete packets',
  'content:read': 'See the papers themselves: pictures and words of pages, PDFs',
  'evidence:read': 'Read audit chains, lineage and proofs of erasure',
  'reviews:read': 'See reviews',
  'reviews:decide': 'Claim reviews and decide them',
  'reviews:approve': 'Be the second person where four eyes are asked for',
  'taxonomies:read': 'Read published taxonomies',
  'metrics:read': 'Read metrics',
  'keys:manage': 'Make, list and revoke API keys',
  'webhooks:manage': 'Make, list, remove and replay webhooks',
} as const;

export type Scope = keyof typeof scopes;
export const scope = z.enum(Object.keys(scopes) as [Scope, ...Scope[]]);

/** Roles and what each may do. An admin runs the tenant and does not see its papers; an auditor sees evidence, masked. */
const scopesByRole = {
  submitter: ['packets:submit', 'packets:read', 'packets:delete', 'content:read', 'evidence:read', 'taxonomies:read'],
  reviewer: ['packets:read', 'content:read', 'taxonomies:read', 'reviews:read', 'reviews:decide'],
  approver: ['packets:read', 'content:read', 'taxonomies:read', 'reviews:read', 'reviews:decide', 'reviews:approve'],
  auditor: ['packets:read', 'evidence:read', 'taxonomies:read', 'reviews:read'],
  admin: [
    ...(['packets:read', 'packets:delete', 'evidence:read', 'taxonomies:read', 'reviews:read'] as const),
    ...(['metrics:read', 'keys:manage', 'webhooks:manage'] as const),
  ],
} as const satisfies Record<string, readonly Scope[]>;

export type Role = keyof typeof scopesByRole;
export const role = z.enum(Object.keys(scopesByRole) as [Role, ...Role[]]);
export const roles: readonly Role[] = role.options;

/** All that any of the roles may do. */
export const scopesOf = (held: readonly Role[]): Set<Scope> => new Set(held.flatMap((one) => scopesByRole[one]));

/** The roles of which each may do this by itself. */
export const rolesWith = (wanted: Scope): Role[] => roles.filter((one) => scopesOf([one]).has(wanted));
