import type { Parking } from '#adapters/queue-bullmq/parking.js';
import type { Config } from '#runtime/config/config.js';
import { type Telemetry, watched } from '#runtime/telemetry/watched.js';

/** Who wakes jobs that wait long. The client of Cloud Tasks is loaded only where it is used: it costs a start. */
export const openParking = async ({ delays }: Config, telemetry: Telemetry): Promise<Parking | undefined> => {
  if (delays.kind === 'queue') return undefined;
  const { CloudTasksWake } = await import('#adapters/delay-cloud-tasks/cloud-tasks-wake.js');
  const wake = watched(CloudTasksWake.open(delays), { service: 'wake', backend: delays.kind }, telemetry);
  return { wake, thresholdMs: delays.parkAfterMs };
};
