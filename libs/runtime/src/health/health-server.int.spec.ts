import { afterEach, describe, expect, it } from '@jest/globals';
import { createMetrics } from '../metrics/metrics.js';
import { type HealthServer, startHealthServer } from './health-server.js';

let server: HealthServer;
afterEach(() => server.close());

const ask = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${server.port}${path}`);

describe('the health server', () => {
  it('says what is wrong, and serves the metrics', async () => {
    const { registry } = createMetrics({ withProcess: false });
    const checks = { healthz: async () => 'takes no jobs', readyz: async () => null, registry };
    server = await startHealthServer(checks, '127.0.0.1', 0);
    expect((await ask('/healthz')).status).toBe(503);
    expect(await (await ask('/healthz')).json()).toMatchObject({ detail: 'takes no jobs' });
    expect((await ask('/readyz')).status).toBe(200);
    expect(await (await ask('/metrics')).text()).toContain('docyard_queue_depth');
    expect((await ask('/etc/passwd')).status).toBe(404);
  });

  it('is not ready when a check throws', async () => {
    const { registry } = createMetrics({ withProcess: false });
    const readyz = async (): Promise<null> => Promise.reject(new Error('secret host'));
    server = await startHealthServer({ healthz: async () => null, readyz, registry }, '127.0.0.1', 0);
    const answer = await ask('/readyz');
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('secret');
  });
});
