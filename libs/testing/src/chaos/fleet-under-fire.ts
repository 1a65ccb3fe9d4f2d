import { join } from 'node:path';
import { type FleetMember, LocalFleet } from '#runtime/local-fleet/local-fleet.js';
import { type LocalRedis, startRedis } from '#runtime/local-fleet/local-redis.js';
import { freePort } from '#runtime/local-fleet/ports.js';

/** A fleet of its own with a Redis of its own, in a folder of its own. */
export class FleetUnderFire {
  private constructor(
    readonly fleet: LocalFleet,
    private redis: LocalRedis,
    private readonly redisPort: number,
    private readonly folder: string,
  ) {}

  static async start(
    projectFolder: string,
    folder: string,
    inherited: Record<string, string | undefined>,
    more: Record<string, string> = {},
  ): Promise<FleetUnderFire> {
    const redisPort = await freePort();
    const redis = await startRedis(join(folder, 'redis'), redisPort);
    // Short clocks: what a fleet would notice in a quarter of a minute is to be noticed here in seconds.
    const variables = {
      DOCYARD_LOCK_MS: '3000',
      DOCYARD_RECONCILE_MS: '1000',
      DOCYARD_STALE_MS: '2000',
      DOCYARD_RANGE_PAGES: '4',
      // Long ones for pages: what is looked for is not how busy this machine is.
      DOCYARD_READ_LIMIT_MS: '120000',
      DOCYARD_RECOGNISE_LIMIT_MS: '240000',
      ...more,
    };
    const fleet = await LocalFleet.start({
      projectFolder,
      dataFolder: join(folder, 'data'),
      logFolder: join(folder, 'logs'),
      redisUrl: redis.url,
      variables,
      inherited,
    });
    return new FleetUnderFire(fleet, redis, redisPort, folder);
  }

  get redisUrl(): string {
    return this.redis.url;
  }

  async killMember(member: FleetMember): Promise<void> {
    await this.fleet.kill(member);
    await this.fleet.startMember(member);
  }

  /** Redis dies with all it holds and comes back empty at the same port. */
  async loseRedis(): Promise<void> {
    await this.redis.process?.kill();
    this.redis = await startRedis(join(this.folder, 'redis'), this.redisPort);
  }

  async stop(): Promise<void> {
    await this.fleet.stop();
    await this.redis.stop();
  }
}
