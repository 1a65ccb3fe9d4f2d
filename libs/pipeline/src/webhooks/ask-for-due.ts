import { type AnnounceDeps, askFor } from './announce.js';

/** Longer than the queue and a parked job's grace are late by themselves. */
const OVERDUE_MS = 30_000;

/** Asks again for deliveries whose job was lost with Redis. Idempotent. Returns how many. */
export const askForDue = async (deps: AnnounceDeps, limit: number): Promise<number> => {
  const before = new Date(deps.now().getTime() - OVERDUE_MS).toISOString();
  const due = (await deps.webhooks?.dueDeliveries(before, limit)) ?? [];
  for (const delivery of due) await askFor(delivery, deps);
  return due.length;
};
