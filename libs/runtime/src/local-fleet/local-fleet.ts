import { join } from 'node:path';
import { ensureLocalKey, localKeyPath, readLocalKey } from '../access/local-key.js';
import { LocalProcess } from './local-process.js';
import { freePort } from './ports.js';

export const FLEET_MEMBERS = ['api', 'worker-render', 'worker-classify', 'worker-assemble'] as const;
export type FleetMember = (typeof FLEET_MEMBERS)[number];

export interface LocalFleetOptions {
  /** Folder that holds dist/ and taxonomies/. */
  projectFolder: string;
  dataFolder: string;
  logFolder: string;
  redisUrl: string;
  /** 0 takes a free one. */
  apiPort?: number;
  /** Members to start; all when left out. */
  members?: readonly FleetMember[];
  /** Further variables for every member. */
  variables?: Record<string, string>;
  inherited: Record<string, string | undefined>;
}

/** The fleet's key of all roles: the one that is mounted, else one beside its data, made here so that no log ever holds it. */
const keyFor = async ({ inherited, dataFolder }: LocalFleetOptions): Promise<LocalKey> => {
  const mounted = inherited.DOCYARD_LOCAL_KEY_FILE;
  if (!mounted) return { path: localKeyPath(dataFolder), ...(await ensureLocalKey(localKeyPath(dataFolder))) };
  const key = await readLocalKey(mounted);
  if (key === null) throw new Error(`There is no API key at ${mounted}; mount it there, or unset DOCYARD_LOCAL_KEY_FILE`);
  return { path: mounted, key, isNew: false };
};

interface LocalKey {
  path: string;
  key: string;
  /** Made by this start. */
  isNew: boolean;
}

const answersOk = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
};

/** glibc keeps what is freed, a heap for each thread: 60 MB of the render worker. One heap, and large blocks given back at once. */
const GIVEN_BACK_BYTES = String(64 * 1024);
const ALLOCATOR = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: GIVEN_BACK_BYTES,
  MALLOC_TRIM_THRESHOLD_: GIVEN_BACK_BYTES,
  MALLOC_TOP_PAD_: GIVEN_BACK_BYTES,
};

/** A worker that hands bytes on makes next to nothing that lasts: a small nursery takes 25 MB less, at no CPU that shows. */
const NODE_FLAGS: Partial<Record<FleetMember, string[]>> = { 'worker-render': ['--max-semi-space-size=4'] };

/** The fleet as separate processes on this machine: for the demo, `npm start`, fault tests and measurements. */
export class LocalFleet {
  private readonly running = new Map<FleetMember, LocalProcess>();

  private constructor(
    private readonly options: LocalFleetOptions,
    /** Where the member serves /healthz, /readyz and /metrics. */
    private readonly healthPortOf: ReadonlyMap<FleetMember, number>,
    private readonly apiPort: number,
    readonly localKey: LocalKey,
  ) {}

  static async start(options: LocalFleetOptions): Promise<LocalFleet> {
    const members = options.members ?? FLEET_MEMBERS;
    const ports = new Map<FleetMember, number>();
    for (const member of members) ports.set(member, await freePort());
    const fleet = new LocalFleet(options, ports, options.apiPort || (await freePort()), await keyFor(options));
    // All are waited for: one that is still starting when another fails would be left running.
    const starts = await Promise.allSettled(members.map((member) => fleet.startMember(member)));
    const failed = starts.find((start) => start.status === 'rejected');
    if (!failed) return fleet;
    await fleet.stop();
    throw failed.reason;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.apiPort}`;
  }

  /** Opens everything to tenant `default`. */
  get apiKey(): string {
    return this.localKey.key;
  }

  /** Where the member serves /healthz, /readyz and /metrics. */
  urlOf(member: FleetMember): string {
    return `http://127.0.0.1:${this.healthPortOf.get(member)}`;
  }

  pidOf(member: FleetMember): number | undefined {
    return this.running.get(member)?.pid;
  }

  /** SIGKILL: no clean-up, as a node that dies. */
  async kill(member: FleetMember): Promise<void> {
    await this.running.get(member)?.kill();
  }

  /** Starts the member at the port that it had; resolves when it is ready. */
  async startMember(member: FleetMember): Promise<void> {
    const { projectFolder, logFolder } = this.options;
    const started = await LocalProcess.start({
      name: member,
      command: process.execPath,
      args: [
        '--enable-source-maps',
        ...(NODE_FLAGS[member] ?? []),
        join(projectFolder, 'dist', 'apps', member, 'src', 'main.js'),
      ],
      env: this.variablesOf(member),
      logFile: join(logFolder, `${member}.log`),
      isReady: () => answersOk(`${member === 'api' ? this.apiUrl : this.urlOf(member)}/readyz`),
    });
    this.running.set(member, started);
  }

  /** SIGTERM to all; workers finish what they have in hand. */
  async stop(): Promise<void> {
    await Promise.all([...this.running.values()].map((member) => member.stop()));
  }

  private variablesOf(member: FleetMember): Record<string, string | undefined> {
    const { inherited, variables, redisUrl, dataFolder, projectFolder } = this.options;
    return {
      ...ALLOCATOR,
      ...inherited,
      DOCYARD_TAXONOMY_DIR: inherited.DOCYARD_TAXONOMY_DIR ?? join(projectFolder, 'taxonomies'),
      ...variables,
      REDIS_URL: redisUrl,
      DOCYARD_DATA_DIR: dataFolder,
      DOCYARD_LOCAL_KEY_FILE: this.localKey.path,
      DOCYARD_HEALTH_PORT: String(this.healthPortOf.get(member)),
      ...(member === 'api' && { DOCYARD_API_PORT: String(this.apiPort) }),
    };
  }
}
