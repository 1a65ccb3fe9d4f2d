import { sumUsd } from '#domain/cost/prices.js';
import type { Packet } from '#domain/packet/packet.js';
import type { RecordStore } from '#ports/records/record-store.js';

export interface Budget {
  packetBudgetUsd: number;
  tenantBudgetUsd: number;
}

const startOfDay = (now: Date): string => `${now.toISOString().slice(0, 10)}T00:00:00.000Z`;

/**
 * USD that models may still cost: the lesser of what is left for the packet's run and for its tenant today (UTC). Windows that
 * are asked at the same moment do not see each other's calls: it can be overrun by as many as are in flight.
 */
export const usdLeft = async (packet: Packet, budget: Budget, records: RecordStore, now: Date): Promise<number> => {
  const [calls, tenantUsd] = await Promise.all([
    records.modelCalls(packet.id, packet.run),
    records.usdSpent(packet.tenant, startOfDay(now)),
  ]);
  const packetUsd = sumUsd(calls.map(({ usd }) => usd));
  return Math.max(0, Math.min(budget.packetBudgetUsd - packetUsd, budget.tenantBudgetUsd - tenantUsd));
};
