import type { Packet } from '../packet/packet.js';
import type { ReviewPolicy } from '../taxonomy/taxonomy.js';

type Told = Pick<Packet, 'metadata' | 'createdAt'>;

const HOUR_MS = 3_600_000;
/** A deadline this far away presses no more than one still farther. */
const HORIZON_HOURS = 7 * 24;
const SHARE = { deadline: 60, value: 30, severity: 10 } as const;
const GRAVITY = { info: 0, warning: 0.5, error: 1 } as const;

/** When the packet should be settled: as its metadata say, else so many hours after it came. */
export const deadlineOf = ({ metadata, createdAt }: Told, { deadlineFrom, hours }: ReviewPolicy): string => {
  const told = Date.parse(metadata[deadlineFrom] ?? '');
  return new Date(Number.isNaN(told) ? Date.parse(createdAt) + hours * HOUR_MS : told).toISOString();
};

const worthOf = ({ metadata }: Told, { valueFrom }: ReviewPolicy): number => {
  const value = Number((metadata[valueFrom] ?? '').replaceAll(/[^\d.]/g, ''));
  return Number.isFinite(value) ? value : 0;
};

/**
 * 0..100 from how near the deadline was when the packet came, what the loan is worth and how grave the matter is. It does
 * not change with the hour: a list that is read leaf by leaf must hold still. Ties go to whoever waited longest.
 */
export const priorityOf = (packet: Told, severity: keyof typeof GRAVITY, policy: ReviewPolicy): number => {
  const hoursLeft = Math.max(0, (Date.parse(deadlineOf(packet, policy)) - Date.parse(packet.createdAt)) / HOUR_MS);
  const pressing = 1 - Math.min(hoursLeft, HORIZON_HOURS) / HORIZON_HOURS;
  const worth = Math.min(worthOf(packet, policy) / policy.highValue, 1);
  return Math.round(SHARE.deadline * pressing + SHARE.value * worth + SHARE.severity * GRAVITY[severity]);
};
