import { Counter } from 'prom-client';
import { type FleetRegistry, linkedHistogram, type Observe } from './seconds.js';

const CALL_SECONDS = [0.002, 0.005, 0.02, 0.05, 0.2, 0.5, 2, 5, 20, 60];

/** What the fleet calls upon, by port. */
export const serviceNames = ['records', 'audit', 'blobs', 'queue', 'wake', 'model'] as const;
export type ServiceName = (typeof serviceNames)[number];

export interface ServiceMetrics {
  serviceErrors: Counter<'service' | 'backend' | 'operation'>;
  serviceCalled: Observe<'service' | 'backend'>;
}

export const serviceMetrics = (registers: FleetRegistry[]): ServiceMetrics => ({
  serviceErrors: new Counter({
    name: 'docyard_service_errors_total',
    help: 'Calls of a service (records, audit, blobs, queue, wake, model) that failed by its fault; 0 from the start for each operation.',
    labelNames: ['service', 'backend', 'operation'],
    registers,
  }),
  serviceCalled: linkedHistogram(registers, {
    name: 'docyard_service_call_seconds',
    help: 'Time of a call of a service, whatever came of it.',
    labelNames: ['service', 'backend'],
    buckets: CALL_SECONDS,
  }),
});
