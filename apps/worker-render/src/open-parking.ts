import type { Parking } from '#adapters/queue-bullmq/parking.js';
import type { Config } from '#runtime/config/config.js';

/** Who wakes jobs that wait long. The client of Cloud Tasks is loaded only where it is used: it costs a start. */
export const openParking = async ({ delays }: Config): Promise<Parking | undefined> => {
  if (delays.kind === 'queue') return undefined;
  const { CloudTasksWake } = await import('#adapters/delay-cloud-tasks/cloud-tasks-wake.js');
  return { wake: CloudTasksWake.open(delays), thresholdMs: delays.parkAfterMs };
};
