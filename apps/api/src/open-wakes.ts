import type { WakeCaller } from '#ports/wake/wake-caller.js';
import type { Config } from '#runtime/config/config.js';

/** Who may call when parked jobs are due; null where nobody is asked to. */
export const openWakeCaller = async ({ delays }: Config): Promise<WakeCaller | null> => {
  if (delays.kind === 'queue') return null;
  const { GoogleCaller } = await import('#adapters/delay-cloud-tasks/google-caller.js');
  return new GoogleCaller(delays);
};
