import { describe, expect, it } from '@jest/globals';
import { withTrace } from '../tracing/trace-scope.js';
import { createMetrics } from './metrics.js';

describe('the metrics of a process', () => {
  it('count what the reconciler found and asked for', async () => {
    const metrics = createMetrics({ withProcess: false });
    metrics.reconciled(2, 5);
    metrics.reconciled(1, 0);
    const text = await metrics.registry.metrics();
    expect(text).toContain('docyard_reconciled_total{what="packet"} 3');
    expect(text).toContain('docyard_reconciled_total{what="job"} 5');
  });

  it('tell which packets met the SLO: in time, and not given up', async () => {
    const metrics = createMetrics({ withProcess: false, sloMs: 1_000 });
    expect(await metrics.registry.metrics()).toContain('docyard_packets_slo_total{verdict="missed"} 0');
    metrics.packetEnded('completed', 900, false);
    metrics.packetEnded('needs_review', 1_000, false);
    metrics.packetEnded('failed', 10, false);
    metrics.packetEnded('completed', 1_001, false);
    metrics.packetEnded('failed', 10, true);
    const text = await metrics.registry.metrics();
    expect(text).toContain('docyard_packets_slo_total{verdict="met"} 3');
    expect(text).toContain('docyard_packets_slo_total{verdict="missed"} 2');
    expect(text).toContain('docyard_packet_slo_seconds 1');
  });

  it('link a latency to its trace, where that is kept', async () => {
    const metrics = createMetrics({ withProcess: false });
    withTrace({ traceId: 'abc', isSampled: true }, () => metrics.stepWaited({ stage: 'render' }, 2));
    withTrace({ traceId: 'xyz', isSampled: false }, () => metrics.stepWaited({ stage: 'render' }, 0.02));
    const text = await metrics.registry.metrics();
    expect(text).toMatch(/docyard_step_wait_seconds_bucket\{le="3",stage="render"\} 2 # \{trace_id="abc"\} 2 /);
    expect(text).not.toContain('xyz');
    expect(text).toMatch(/# EOF\n$/);
  });
});
