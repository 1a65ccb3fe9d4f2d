import type { DelayedWake, Wake } from '#ports/wake/delayed-wake.js';

/** Takes orders for calls, keeps them to be looked at, and calls nobody: as if every call were lost. */
export class MemoryWakes implements DelayedWake {
  readonly ordered: Wake[] = [];

  async schedule(wake: Wake): Promise<void> {
    this.ordered.push(wake);
  }

  async traces(packetId: string): Promise<string[]> {
    return this.ordered.flatMap(({ jobId }) => (jobId.startsWith(`${packetId}.`) ? [`call for ${jobId}`] : []));
  }

  async forget(packetId: string): Promise<number> {
    const before = this.ordered.length;
    const others = this.ordered.filter(({ jobId }) => !jobId.startsWith(`${packetId}.`));
    this.ordered.splice(0, before, ...others);
    return before - others.length;
  }

  async close(): Promise<void> {}
}
