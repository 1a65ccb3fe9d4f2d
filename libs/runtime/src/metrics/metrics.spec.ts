import { expect, it } from '@jest/globals';
import { createMetrics } from './metrics.js';

it('counts what the reconciler found and asked for', async () => {
  const metrics = createMetrics({ withProcess: false });
  metrics.reconciled(2, 5);
  metrics.reconciled(1, 0);
  const text = await metrics.registry.metrics();
  expect(text).toContain('docyard_reconciled_total{what="packet"} 3');
  expect(text).toContain('docyard_reconciled_total{what="job"} 5');
});
