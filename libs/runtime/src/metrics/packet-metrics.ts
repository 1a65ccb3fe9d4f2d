import { Counter, Gauge } from 'prom-client';
import type { Observer } from '#ports/telemetry/observer.js';
import { type FleetRegistry, linkedHistogram } from './seconds.js';

const PACKET_SECONDS = [1, 3, 10, 30, 60, 120, 300, 600, 1_800, 3_600];

type PacketObserver = Pick<Observer, 'pagesRead' | 'pagesDecided' | 'exceptionRaised' | 'packetEnded' | 'reconciled'>;

/** What is known of the packets that are not done with: by the API, from the records. */
export interface BacklogGauges {
  packets: Gauge<'status'>;
  oldestAge: Gauge<'status'>;
  sloSeconds: Gauge;
}

export const backlogGauges = (registers: FleetRegistry[]): BacklogGauges => ({
  packets: new Gauge({
    name: 'docyard_packets',
    help: 'Packets that wait for something: `received` and `processing` for the fleet, `needs_review` for a person. Take the max.',
    labelNames: ['status'],
    registers,
  }),
  oldestAge: new Gauge({
    name: 'docyard_packets_oldest_age_seconds',
    help: 'Age of the oldest of these packets: since submission, or (`needs_review`) since the fleet was done with it. 0 where none.',
    labelNames: ['status'],
    registers,
  }),
  sloSeconds: new Gauge({
    name: 'docyard_packet_slo_seconds',
    help: 'Time within which a packet should be at its end: DOCYARD_PACKET_SLO_MS.',
    registers,
  }),
});

const counters = (registers: FleetRegistry[]) => ({
  read: new Counter({
    name: 'docyard_pages_read_total',
    help: 'Pages read, by where their words come from. Each page of a packet counts once a run.',
    labelNames: ['text'],
    registers,
  }),
  decided: new Counter({
    name: 'docyard_pages_total',
    help: 'Decisions about pages, by tier; a page that went from tier to tier counts in each.',
    labelNames: ['tier'],
    registers,
  }),
  exceptions: new Counter({
    name: 'docyard_exceptions_total',
    help: 'Exceptions by code of the catalogue.',
    labelNames: ['code'],
    registers,
  }),
  slo: new Counter({
    name: 'docyard_packets_slo_total',
    help: 'Packets that ended, by whether the SLO was `met`; `missed`: too late, or failed because a step was given up. A file that nobody could read misses nothing.',
    labelNames: ['verdict'],
    registers,
  }),
  reconciled: new Counter({
    name: 'docyard_reconciled_total',
    help: 'Packets that the reconciler found untouched, at each turn anew, and jobs that it asked for again; most are in the queue already.',
    labelNames: ['what'],
    registers,
  }),
});

/** Tells of packets as they move. `sloMs`: what a packet may take from submission to its end. */
export const packetMetrics = (registers: FleetRegistry[], sloMs: number): PacketObserver => {
  const { read, decided, exceptions, slo, reconciled } = counters(registers);
  const ended = linkedHistogram(registers, {
    name: 'docyard_packet_duration_seconds',
    help: "From submission to the packet's end, by status.",
    labelNames: ['status'],
    buckets: PACKET_SECONDS,
  });
  // A burn rate needs both from the start: what appears with its first 1 has no increase.
  for (const verdict of ['met', 'missed']) slo.inc({ verdict }, 0);
  for (const what of ['packet', 'job']) reconciled.inc({ what }, 0);
  return {
    pagesRead: (text, pages) => read.inc({ text }, pages),
    pagesDecided: (tier, pages) => decided.inc({ tier }, pages),
    exceptionRaised: (code) => exceptions.inc({ code }),
    packetEnded: (status, wallMs, gaveUp) => {
      ended({ status }, wallMs / 1_000);
      slo.inc({ verdict: gaveUp || wallMs > sloMs ? 'missed' : 'met' });
    },
    reconciled: (packets, jobs) => {
      reconciled.inc({ what: 'packet' }, packets);
      reconciled.inc({ what: 'job' }, jobs);
    },
  };
};
