import { readFile } from 'node:fs/promises';

const PAGE_BYTES = 4_096;

/** Resident memory of a process in bytes; 0 where the system does not tell (then the heap's own bound must do). */
export const residentMemoryOf = async (pid: number): Promise<number> => {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(statm.split(' ')[1] ?? 0) * PAGE_BYTES;
};
