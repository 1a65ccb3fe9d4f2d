import type { Redis } from 'ioredis';
import type { ProgressChannel } from '#ports/queue/job-queue.js';
import { connectProducer, connectWorker, type RedisSettings } from './redis.js';

type Listeners = Map<string, Set<() => void>>;

/** Progress by Redis pub/sub: nothing is kept, followers poll the records as well. One subscription, whoever listens. */
export class RedisProgress implements ProgressChannel {
  #subscriber: Redis | null = null;
  readonly #listeners: Listeners = new Map();
  readonly #publisher: Redis;

  readonly #settings: RedisSettings;

  constructor(settings: RedisSettings, publisher?: Redis) {
    this.#settings = settings;
    this.#publisher = publisher ?? connectProducer(settings);
    // Best effort: a follower who misses a change sees it at the next poll.
    this.#publisher.on('error', () => {});
  }

  #channel(packetId: string): string {
    return `${this.#settings.prefix}:progress:${packetId}`;
  }

  async publish(packetId: string): Promise<void> {
    try {
      await this.#publisher.publish(this.#channel(packetId), '');
    } catch {
      // Best effort by contract.
    }
  }

  async subscribe(packetId: string, onChange: () => void): Promise<() => Promise<void>> {
    const channel = this.#channel(packetId);
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(onChange));
    await this.#connected().subscribe(channel);
    return async () => {
      listeners.delete(onChange);
      if (listeners.size > 0 || this.#listeners.get(channel) !== listeners) return;
      this.#listeners.delete(channel);
      await this.#subscriber?.unsubscribe(channel);
    };
  }

  #connected(): Redis {
    if (this.#subscriber) return this.#subscriber;
    const subscriber = connectWorker(this.#settings);
    subscriber.on('error', () => {});
    subscriber.on('message', (channel: string) => {
      for (const onChange of this.#listeners.get(channel) ?? []) onChange();
    });
    this.#subscriber = subscriber;
    return subscriber;
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    this.#subscriber?.disconnect();
    this.#publisher.disconnect();
  }
}
