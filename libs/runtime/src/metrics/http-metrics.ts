import { type FleetRegistry, linkedHistogram, type Observe } from './seconds.js';

const REQUEST_SECONDS = [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10, 30, 100];

export interface HttpMetrics {
  requestAnswered: Observe<'method' | 'route' | 'status'>;
}

export const httpMetrics = (registers: FleetRegistry[]): HttpMetrics => ({
  requestAnswered: linkedHistogram(registers, {
    name: 'docyard_http_request_seconds',
    help: 'Time of an answer of the API, uploads with their bodies; event streams, probes and scrapes are left out.',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_SECONDS,
  }),
});
