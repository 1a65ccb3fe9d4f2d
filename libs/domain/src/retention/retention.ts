import type { Packet } from '../packet/packet.js';

/** How long the packets of a tenant and product are kept after their end. `*` stands for any. */
export interface RetentionRule {
  tenant: string;
  product: string;
  days: number;
}

const DAY_MS = 24 * 3_600_000;
const RULE = /^([A-Za-z0-9_-]+|\*)\/([A-Za-z0-9._-]+|\*)=(\d{1,5})$/;

const ruleOf = (text: string): RetentionRule => {
  const [, tenant, product, days] = RULE.exec(text) ?? [];
  if (!tenant || !product || !days) throw new RangeError(`${text} is no tenant/product=days; * stands for any`);
  return { tenant, product, days: Number(days) };
};

/** Rules from their text, `acme/purchase=30, acme/*=90`. Throws a RangeError that names what is none, or is said twice. */
export const parseRetention = (text: string): RetentionRule[] => {
  const parts = text.split(',').map((part) => part.trim());
  const rules = parts.filter((part) => part !== '').map(ruleOf);
  const scopes = rules.map(({ tenant, product }) => `${tenant}/${product}`);
  const twice = scopes.find((scope, index) => scopes.indexOf(scope) !== index);
  if (twice) throw new RangeError(`${twice} has two terms`);
  return rules;
};

const fits = (wanted: string, given: string): boolean => wanted === '*' || wanted === given;

/** The tenant counts for more than the product: a tenant's own term for all is closer than everybody's for one product. */
const closeness = ({ tenant, product }: RetentionRule): number => (tenant === '*' ? 0 : 2) + (product === '*' ? 0 : 1);

/** The one rule that holds for a packet: the closest of those that fit; null where it is kept until somebody deletes it. */
export const retentionOf = (
  { tenant, product }: Pick<Packet, 'tenant' | 'product'>,
  rules: readonly RetentionRule[],
): RetentionRule | null => {
  const fitting = rules.filter((rule) => fits(rule.tenant, tenant) && fits(rule.product, product ?? ''));
  return fitting.toSorted((a, b) => closeness(b) - closeness(a))[0] ?? null;
};

/** The rule by which a packet's time is over now, else null. An unfinished packet's time has not begun. */
export const expiredBy = (
  packet: Pick<Packet, 'tenant' | 'product' | 'finishedAt'>,
  rules: readonly RetentionRule[],
  now: Date,
): RetentionRule | null => {
  const rule = retentionOf(packet, rules);
  if (!rule || packet.finishedAt === null) return null;
  return now.getTime() - Date.parse(packet.finishedAt) >= rule.days * DAY_MS ? rule : null;
};

/** No packet that ended after this (ISO time) can be over its term; null where no rule says anything. */
export const earliestExpiry = (rules: readonly RetentionRule[], now: Date): string | null => {
  if (rules.length === 0) return null;
  const shortest = Math.min(...rules.map(({ days }) => days));
  return new Date(now.getTime() - shortest * DAY_MS + 1).toISOString();
};
