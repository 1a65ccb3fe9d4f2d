// What processes and all that they start take of memory and CPU, as Linux accounts for them.
import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;
const SAMPLE_MS = 200;

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended.
    return '';
  }
};

/** Parent and CPU of a process; `waited` is of the children that it has waited for. Null when it is gone. */
const statOf = (pid) => {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === '') return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system, waitedUser, waitedSystem] = fields.slice(11, 15).map((ticks) => Number(ticks) * TICK_MS);
  return { parent: Number(fields[1]), ownMs: user + system, waitedMs: waitedUser + waitedSystem };
};

const memoryOf = (pid) => {
  const status = read(`/proc/${pid}/status`);
  const megabytes = (field) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { rssMb: megabytes('VmRSS'), peakMb: megabytes('VmHWM') };
};

/** Resident memory with its share only of what processes have in common, such as Node itself. */
const proportionalMb = (pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;

/** What a process is, by its command: the script that Node runs, else the command's name. */
const kindOf = (pid) => {
  const words = read(`/proc/${pid}/cmdline`).split('\0').filter(Boolean);
  const script = words.find((word) => /\.[cm]?js$/.test(word)) ?? words[0] ?? '?';
  return script
    .split('/')
    .at(-1)
    .replace(/\.[cm]?js$/, '');
};

const everyProcess = () => {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return new Map(pids.map((pid) => [pid, statOf(pid)]).filter(([, stat]) => stat !== null));
};

const descendants = (root, processes) => {
  const found = [];
  for (let parents = new Set([root]); parents.size > 0; ) {
    const children = [...processes].filter(([pid, { parent }]) => parents.has(parent) && pid !== root).map(([pid]) => pid);
    found.push(...children);
    parents = new Set(children);
  }
  return found;
};

const totalCpuMs = (root, processes) => {
  const cpuOf = (pid) => (processes.get(pid)?.ownMs ?? 0) + (processes.get(pid)?.waitedMs ?? 0);
  return [root, ...descendants(root, processes)].reduce((sum, pid) => sum + cpuOf(pid), 0);
};

/** CPU (ms) that a process and all that it started have taken so far. */
export const treeCpuMs = (root) => totalCpuMs(root, everyProcess());

const highest = (map, key, value) => map.set(key, Math.max(map.get(key) ?? 0, value));

/** Peak memory and CPU of named processes and of all that they start, from `start` to `stop`. */
export class ProcessWatch {
  #roots;
  #peaks = new Map();
  #before = new Map();
  #timer = null;

  /** `roots`: pid of each process by its name. */
  constructor(roots) {
    this.#roots = roots;
  }

  start() {
    for (const [name, cpuMs] of this.#cpu()) this.#before.set(name, cpuMs);
    this.#sample();
    this.#timer = setInterval(() => this.#sample(), SAMPLE_MS);
    return this;
  }

  /** By name: CPU (ms, children included) since the start; peak MB of the process itself, of its largest child of each kind, and of all together (shared memory counted once). */
  stop() {
    clearInterval(this.#timer);
    this.#sample();
    const cpu = this.#cpu();
    return Object.fromEntries(
      Object.keys(this.#roots).map((name) => {
        const { own, together, children } = this.#peaks.get(name);
        const cpuMs = cpu.get(name) - this.#before.get(name);
        return [name, { cpuMs, ownPeakMb: own, togetherPeakMb: together, children: Object.fromEntries(children) }];
      }),
    );
  }

  #cpu() {
    const processes = everyProcess();
    return new Map(Object.entries(this.#roots).map(([name, pid]) => [name, totalCpuMs(pid, processes)]));
  }

  #sample() {
    const processes = everyProcess();
    for (const [name, root] of Object.entries(this.#roots)) {
      const peak = this.#peaks.get(name) ?? { own: 0, together: 0, children: new Map() };
      const own = memoryOf(root);
      let together = proportionalMb(root);
      for (const child of descendants(root, processes)) {
        const memory = memoryOf(child);
        together += proportionalMb(child);
        highest(peak.children, kindOf(child), memory.peakMb);
      }
      peak.own = Math.max(peak.own, own.peakMb);
      peak.together = Math.max(peak.together, together);
      this.#peaks.set(name, peak);
    }
  }
}

/** Share of all cores (0 to 1) that was busy between two readings of `busyTicks`. */
export const busyTicks = () => {
  const ticks = read('/proc/stat').split('\n')[0].split(/\s+/).slice(1).map(Number);
  const idle = ticks[3] + ticks[4];
  const all = ticks.slice(0, 8).reduce((sum, value) => sum + value, 0);
  return { busyMs: (all - idle) * TICK_MS, allMs: all * TICK_MS };
};
