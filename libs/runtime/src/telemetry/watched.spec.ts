import { describe, expect, it } from '@jest/globals';
import { failure } from '#domain/failure/catalogue.js';
import { createMetrics } from '../metrics/metrics.js';
import { noTracing } from '../tracing/tracing.js';
import { watched } from './watched.js';

class Base {
  async ping(): Promise<void> {}
}

class Store extends Base {
  readonly #secret = 7;
  fault: unknown = null;
  async read(add: number): Promise<number> {
    if (this.fault) throw this.fault;
    return this.#secret + add;
  }
  async *list(): AsyncIterable<number> {
    yield this.#secret;
  }
}

const watchStore = () => {
  const store = new Store();
  const metrics = createMetrics({ withProcess: false });
  const port = watched(store, { service: 'blobs', backend: 'folder' }, { metrics, tracing: noTracing });
  const errors = async (): Promise<string[]> =>
    (await metrics.registry.metrics()).split('\n').filter((line) => line.startsWith('docyard_service_errors_total'));
  return { store, port, metrics, errors };
};

describe('a watched port', () => {
  it('does what the port does, inherited methods and streams included', async () => {
    const { port, metrics } = watchStore();
    expect(await port.read(1)).toBe(8);
    await port.ping();
    const listed: number[] = [];
    for await (const each of port.list()) listed.push(each);
    expect(listed).toEqual([7]);
    const text = await metrics.registry.metrics();
    expect(text).toContain('docyard_service_call_seconds_count{service="blobs",backend="folder"} 2');
  });

  it('tells of each operation from the start, and counts what is the fault of the service', async () => {
    const { store, port, errors } = watchStore();
    expect(await errors()).toContain('docyard_service_errors_total{service="blobs",backend="folder",operation="read"} 0');
    for (const fault of [
      new Error('down'),
      failure('service.unavailable', 'x'),
      failure('blob.missing', 'x'),
      failure('resource.missing', 'x'),
    ]) {
      store.fault = fault;
      await expect(port.read(1)).rejects.toBe(fault);
    }
    expect(await errors()).toContain('docyard_service_errors_total{service="blobs",backend="folder",operation="read"} 2');
  });
});
