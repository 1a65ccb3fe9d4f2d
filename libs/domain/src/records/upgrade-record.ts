/** The shape that records are written in now. Every stored record carries the one it was written in. */
export const RECORD_SCHEMA = 2;

type Body = Record<string, unknown>;
type Upgrade = (body: Body) => Body;

/**
 * What a record of one shape lacks for the next, by its kind; kinds that did not change are left out. 1 → 2: packets say
 * who may decide their pages; before there were models, signals alone did.
 */
const upgrades: Record<number, Record<string, Upgrade>> = {
  1: {
    packet: (body) => ({ engine: 'signals', ...body }),
  },
};

/**
 * A stored body in today's shape. Bodies of a newer shape are left as they are: contracts only grow, and a rollout has
 * both. Pure; the record in the store is not touched, it keeps the shape that its audit digest was made of.
 */
export const upgradeRecord = (kind: string, schema: number, body: Body): Body => {
  let upgraded = body;
  for (let from = schema; from < RECORD_SCHEMA; from += 1) upgraded = upgrades[from]?.[kind]?.(upgraded) ?? upgraded;
  return upgraded;
};
