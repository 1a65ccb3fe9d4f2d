// CPU and memory as Linux accounts for them; the bench needs /proc.
import { readFileSync } from 'node:fs';

const TICK_MS = 10;

const fieldsOf = (pid) => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
};

/** User and system time of a process and of the children it has waited for, in milliseconds. */
export const cpuMsOf = (pid) => {
  const fields = fieldsOf(pid);
  return (fields[11] + fields[12] + fields[13] + fields[14]) * TICK_MS;
};

/** User and system time of all children that this process has waited for, in milliseconds. */
export const waitedChildrenCpuMs = () => {
  const fields = fieldsOf('self');
  return (fields[13] + fields[14]) * TICK_MS;
};

/** Highest resident memory that a living process has had, in megabytes. */
export const peakMbOf = (pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
