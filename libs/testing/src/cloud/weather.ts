import type { GrpcFault } from '../emulators/grpc-proxy.js';
import type { Rng } from '../generator/rng/rng.js';
import type { CallFault } from '../google/cloud-tasks-caller.js';
import type { Fault } from '../http/faulty-proxy.js';
import type { CloudServices } from './cloud-services.js';

export const CLOUDS = ['storage', 'firestore', 'tasks', 'callbacks'] as const;
export type Cloud = (typeof CLOUDS)[number];

const SLOW_MS = 700;

const HTTP_FAULTS: Fault[] = [
  { kind: 'status', status: 503 },
  { kind: 'cut-request' },
  { kind: 'cut-answer', afterBytes: 100 },
  { kind: 'lose-answer' },
  { kind: 'slow', ms: SLOW_MS },
];
const GRPC_FAULTS: GrpcFault[] = [
  { kind: 'unavailable' },
  { kind: 'cut' },
  { kind: 'lose-answer' },
  { kind: 'slow', ms: SLOW_MS },
];
const CALL_FAULTS: { kind: CallFault }[] = [{ kind: 'status' }, { kind: 'lose-call' }, { kind: 'call-twice' }];

export interface Weather {
  /** How often each fault has struck, by `service kind`. */
  struck: Record<string, number>;
  /** From now on every call to the service is refused, until `recover`. */
  failAll(cloud: Exclude<Cloud, 'callbacks'>): void;
  recover(): void;
  /** No faults any more. */
  clear(): void;
}

/** Lets faults strike a share (0 to 1) of all that passes between a fleet and each cloud service. */
export const badWeather = ({ storage, firestore, tasks, caller }: CloudServices, rng: Rng, share: number): Weather => {
  const struck: Record<string, number> = {};
  let down: Cloud | null = null;
  const note = <F extends { kind: string }>(cloud: Cloud, fault: F): F => {
    const name = `${cloud} ${fault.kind}`;
    struck[name] = (struck[name] ?? 0) + 1;
    return fault;
  };
  const draw = <F extends { kind: string }>(cloud: Cloud, faults: readonly F[], refusal: F): (() => F | null) => {
    const own = rng.fork(cloud);
    return () => {
      if (down === cloud) return note(cloud, refusal);
      return own.real(0, 1) < share ? note(cloud, own.pick(faults)) : null;
    };
  };
  const calls = draw<{ kind: CallFault }>('callbacks', CALL_FAULTS, { kind: 'status' });
  storage.network.faults = draw('storage', HTTP_FAULTS, HTTP_FAULTS[0]!);
  firestore.faults = draw('firestore', GRPC_FAULTS, GRPC_FAULTS[0]!);
  tasks.faults = draw('tasks', GRPC_FAULTS, GRPC_FAULTS[0]!);
  caller.faults = () => calls()?.kind ?? null;
  return {
    struck,
    failAll: (cloud) => {
      down = cloud;
    },
    recover: () => {
      down = null;
    },
    clear: () => {
      storage.network.faults = firestore.faults = tasks.faults = caller.faults = () => null;
    },
  };
};
