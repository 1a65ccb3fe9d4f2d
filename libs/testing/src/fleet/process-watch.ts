import { readdir, readFile } from 'node:fs/promises';

const SAMPLE_MS = 100;
const PAGE_BYTES = 4096;

interface Seen {
  pid: number;
  parent: number;
  /** Command line, for whoever reads the findings. */
  command: string;
  rssBytes: number;
}

export interface Peak {
  pid: number;
  command: string;
  rssBytes: number;
}

const look = async (pid: number): Promise<Seen | null> => {
  try {
    const [stat, statm, command] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/statm`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ]);
    // The name stands in brackets and may hold anything; the parent is the second field after it.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { pid, parent, command: command.replaceAll('\0', ' ').trim(), rssBytes: Number(statm.split(' ')[1]) * PAGE_BYTES };
  } catch {
    return null;
  }
};

/** Processes below `roots`, they themselves among them. Linux only: empty elsewhere. */
export const processTree = async (roots: number[]): Promise<Seen[]> => {
  const names = await readdir('/proc').catch(() => [] as string[]);
  const all = (await Promise.all(names.filter((name) => /^\d+$/.test(name)).map((name) => look(Number(name))))).filter(
    (seen) => seen !== null,
  );
  const members = new Set(roots);
  for (let before = -1; before !== members.size; ) {
    before = members.size;
    for (const { pid, parent } of all) if (members.has(parent)) members.add(pid);
  }
  return all.filter(({ pid }) => members.has(pid));
};

/** Samples the resident memory of a process tree until it is stopped. What lives shorter than a tenth of a second may be missed. */
export class ProcessWatch {
  readonly #roots: number[];
  readonly #peaks = new Map<number, Peak>();
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(roots: number[]) {
    this.#roots = roots;
    void this.#sample();
  }

  /** The highest seen since the last call, by process, largest first. */
  takePeaks(): Peak[] {
    const peaks = [...this.#peaks.values()].sort((a, b) => b.rssBytes - a.rssBytes);
    this.#peaks.clear();
    return peaks;
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  async #sample(): Promise<void> {
    for (const { pid, command, rssBytes } of await processTree(this.#roots)) {
      const known = this.#peaks.get(pid);
      if (!known || known.rssBytes < rssBytes) this.#peaks.set(pid, { pid, command, rssBytes });
    }
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#sample(), SAMPLE_MS);
  }
}
