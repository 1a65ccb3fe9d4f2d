import type { DelayedWake } from '#ports/wake/delayed-wake.js';
import type { WakeCaller } from '#ports/wake/wake-caller.js';
import type { Config } from '#runtime/config/config.js';

/** Who may call when parked jobs are due; null where nobody is asked to. */
export const openWakeCaller = async ({ delays }: Config): Promise<WakeCaller | null> => {
  if (delays.kind === 'queue') return null;
  const { GoogleCaller } = await import('#adapters/delay-cloud-tasks/google-caller.js');
  return new GoogleCaller(delays);
};

/** Who calls, for taking calls back when a packet is erased; null where nobody is asked to. */
export const openWakes = async ({ delays }: Config): Promise<DelayedWake | null> => {
  if (delays.kind === 'queue') return null;
  const { CloudTasksWake } = await import('#adapters/delay-cloud-tasks/cloud-tasks-wake.js');
  return CloudTasksWake.open(delays);
};
