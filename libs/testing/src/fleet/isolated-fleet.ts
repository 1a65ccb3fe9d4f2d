import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FLEET_MEMBERS, type FleetMember, LocalFleet } from '#runtime/local-fleet/local-fleet.js';
import { type LocalRedis, startRedis } from '#runtime/local-fleet/local-redis.js';

const LOG_LIMIT_MS = 30_000;
const LOOK_AGAIN_MS = 20;

/** A whole fleet in a temporary folder with a Redis of its own; nothing of it is left when it stops. */
export class IsolatedFleet {
  private constructor(
    readonly fleet: LocalFleet,
    private readonly redis: LocalRedis,
    readonly folder: string,
  ) {}

  static async start(
    projectFolder: string,
    inherited: Record<string, string | undefined>,
    variables: Record<string, string> = {},
  ): Promise<IsolatedFleet> {
    const folder = mkdtempSync(join(tmpdir(), 'docyard-fleet-'));
    const redis = await startRedis(join(folder, 'redis'));
    try {
      const fleet = await LocalFleet.start({
        projectFolder,
        dataFolder: join(folder, 'data'),
        logFolder: join(folder, 'logs'),
        redisUrl: redis.url,
        variables,
        inherited,
      });
      return new IsolatedFleet(fleet, redis, folder);
    } catch (failed) {
      await redis.stop();
      throw failed;
    }
  }

  get apiUrl(): string {
    return this.fleet.apiUrl;
  }

  get apiKey(): string {
    return this.fleet.apiKey;
  }

  get redisUrl(): string {
    return this.redis.url;
  }

  pids(): Record<FleetMember, number | undefined> {
    const entries = FLEET_MEMBERS.map((member) => [member, this.fleet.pidOf(member)]);
    return Object.fromEntries(entries) as Record<FleetMember, number | undefined>;
  }

  /** Every file under the blobs' folder, as relative paths. */
  async blobFiles(): Promise<string[]> {
    const root = join(this.folder, 'data', 'blobs');
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  }

  /** What the members have logged so far, by member. */
  async logs(): Promise<Map<string, string>> {
    const root = join(this.folder, 'logs');
    const names = await readdir(root);
    return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(root, name), 'utf8')] as const)));
  }

  /** A packet is at its end a moment before its last worker says so in its log. */
  async untilLogged(member: FleetMember, isThere: (log: string) => boolean): Promise<void> {
    const file = join(this.folder, 'logs', `${member}.log`);
    const deadline = Date.now() + LOG_LIMIT_MS;
    while (!isThere(await readFile(file, 'utf8'))) {
      if (Date.now() > deadline) throw new Error(`the log of ${member} does not tell of it`);
      await pause(LOOK_AGAIN_MS);
    }
  }

  async stop(): Promise<void> {
    await this.fleet.stop();
    await this.redis.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
