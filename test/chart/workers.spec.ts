import { expect, it } from '@jest/globals';
import { type Pool, pools, queues } from '#contracts/queues/catalogue.js';
import { configFrom } from '#runtime/config/config.js';
import { describeChart } from './support/describe-chart.js';
import { examples, type Manifest, ofKind, only, PROMETHEUS_OPERATOR, type Rendering, render } from './support/helm.js';

const poolNames = Object.keys(pools) as Pool[];
const longestTimeoutSeconds = (pool: Pool): number => Math.max(...pools[pool].map((name) => queues[name].timeoutMs / 1_000));
const worker = (pool: Pool, rendering: Rendering = {}): Manifest =>
  only(render(rendering), 'Deployment', `test-docyard-worker-${pool}`);
const api = (rendering: Rendering = {}): Manifest => only(render(rendering), 'Deployment', 'test-docyard-api');
const container = (manifest: Manifest) => manifest.spec.template.spec.containers[0];

const NO_TEST_KEY = { tests: { keySecret: { name: '' } } };

interface Port {
  targetPort: string;
}
interface Endpoint {
  port: string;
  path: string;
}

/** What a container would find in its environment, secrets by the words that stand in for them. */
const environmentOf = (manifests: Manifest[], deployment: Manifest): Record<string, string> => {
  const { envFrom = [], env = [] } = container(deployment);
  const shared = envFrom.map(
    (from: { configMapRef: { name: string } }) => only(manifests, 'ConfigMap', from.configMapRef.name).data,
  );
  const own = env.map(({ name, value }: { name: string; value?: string }) => [name, value ?? 'from-a-secret']);
  return Object.assign({}, ...shared, Object.fromEntries(own));
};

describeChart('a worker', () => {
  it.each(poolNames)('of %s has as long to end as the longest of its queues may take, and then some', (pool) => {
    const { spec } = worker(pool).spec.template;
    const shutdown = environmentOf(render(), worker(pool)).DOCYARD_SHUTDOWN_MS;
    expect(shutdown).toBe(String(longestTimeoutSeconds(pool) * 1_000));
    expect(spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(longestTimeoutSeconds(pool) + 15);
  });

  it('may be given less', () => {
    const hurried = { values: { workers: { render: { shutdownSeconds: 25 } } } };
    expect(worker('render', hurried).spec.template.spec.terminationGracePeriodSeconds).toBe(45);
    expect(environmentOf(render(hurried), worker('render', hurried)).DOCYARD_SHUTDOWN_MS).toBe('25000');
  });

  it.each(poolNames)('of %s is asked whether consumption is stuck, more than once before it is ended', (pool) => {
    const { livenessProbe, readinessProbe, startupProbe, ports } = container(worker(pool));
    expect(ports).toEqual([{ name: 'health', containerPort: 8081 }]);
    expect(livenessProbe.httpGet).toEqual({ path: '/healthz', port: 'health' });
    expect(readinessProbe.httpGet).toEqual({ path: '/readyz', port: 'health' });
    expect(startupProbe.httpGet).toEqual({ path: '/healthz', port: 'health' });
    // The count of waiting jobs is up to five seconds old, and the server's own checks take up to three.
    expect(livenessProbe.periodSeconds * (livenessProbe.failureThreshold - 1)).toBeGreaterThan(5);
    expect(livenessProbe.timeoutSeconds).toBeGreaterThan(3);
  });

  it('of render is given the processes and the memory that its limit was checked for', () => {
    const { DOCYARD_RENDER_PROCESSES, DOCYARD_PAGE_MEMORY_MB } = environmentOf(render(), worker('render'));
    expect([DOCYARD_RENDER_PROCESSES, DOCYARD_PAGE_MEMORY_MB]).toEqual(['2', '800']);
  });
});

describeChart('the API', () => {
  it('is asked how it is at a port without keys, which its Service does not lead to', () => {
    const { livenessProbe, readinessProbe, startupProbe, ports } = container(api());
    expect(ports).toContainEqual({ name: 'health', containerPort: 8081 });
    expect([startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet)).toEqual([
      { path: '/healthz', port: 'health' },
      { path: '/healthz', port: 'health' },
      { path: '/readyz', port: 'health' },
    ]);
    expect(only(render(), 'Service', 'test-docyard-api').spec.ports.map(({ targetPort }: Port) => targetPort)).toEqual(['http']);
  });

  it('is scraped there, as the workers are', () => {
    const { podMetricsEndpoints } = only(render({ apis: [PROMETHEUS_OPERATOR] }), 'PodMonitor').spec;
    expect(podMetricsEndpoints.map(({ port, path }: Endpoint) => [port, path])).toEqual([['health', '/metrics']]);
  });
});

describeChart('the packet of helm test', () => {
  const testPod = (rendering: Rendering) => ofKind(render(rendering), 'Pod')[0];

  it('is sent with the key on the volume, from the node that has it', () => {
    const { containers, volumes, affinity } = testPod({})?.spec ?? {};
    expect(containers[0].env).toContainEqual({ name: 'DOCYARD_LOCAL_KEY_FILE', value: '/data/local-key' });
    expect(containers[0].volumeMounts).toContainEqual({ name: 'data', mountPath: '/data', readOnly: true });
    expect(volumes).toContainEqual({ name: 'data', persistentVolumeClaim: { claimName: 'test-docyard-data' } });
    expect(affinity.podAffinity).toBeDefined();
  });

  it('is sent with the key of a Secret, the narrower one where there is one', () => {
    const first = { access: { keySecret: { name: 'first' } } };
    const keyOf = (values: Rendering['values']) => testPod({ values })?.spec.containers[0].env.at(-1).valueFrom.secretKeyRef;
    expect(keyOf(first)).toEqual({ name: 'first', key: 'local-key' });
    expect(keyOf({ ...first, tests: { keySecret: { name: 'own' } } })).toEqual({ name: 'own', key: 'api-key' });
  });

  it('is none where there is no key', () => expect(testPod({ example: 'gke-production', values: NO_TEST_KEY })).toBeUndefined());
});

describeChart('the environment of every container', () => {
  const deployments = (rendering: Rendering) =>
    ofKind(render(rendering), 'Deployment').filter(({ metadata }) => !metadata.name.endsWith('redis'));

  it.each(examples())('of %s is a configuration that the app takes', (example) => {
    for (const deployment of deployments({ example })) {
      const environment = environmentOf(render({ example }), deployment);
      expect(() => configFrom(environment)).not.toThrow();
    }
  });

  it('leads to the stores and the Redis that the values name', () => {
    const rendering = { example: 'gke-production' };
    const config = configFrom(environmentOf(render(rendering), worker('classify', rendering)));
    expect(config.redis.url).toBe('rediss://:from-a-secret@10.20.0.3:6378/0');
    expect(config.blobs).toMatchObject({ kind: 'gcs', bucket: 'acme-docyard-papers', prefix: 'prod' });
    expect(config.records).toMatchObject({ kind: 'firestore', projectId: 'acme-lending', emulatorHost: null });
    expect(config.delays).toMatchObject({ kind: 'cloud-tasks' });
    expect(config.models).toMatchObject({ engine: 'cascade', apiKey: 'from-a-secret', tokensPerMinute: 2_000_000 });
    expect([config.health, config.api.host]).toEqual([{ host: '0.0.0.0', port: 8081 }, '0.0.0.0']);
  });

  it('says to the API who may come in, how often, and who signs', () => {
    const rendering = { example: 'gke-production' };
    const { access, audit } = configFrom(environmentOf(render(rendering), api(rendering)));
    expect(access).toMatchObject({
      localKey: null,
      oidc: { issuer: 'https://login.acme.example', audience: 'docyard', keysUrl: null, algorithms: ['RS256', 'ES256'] },
      corsOrigins: ['https://review.acme.example'],
      requestsPerMinute: 6_000,
    });
    expect(audit.key).toMatchObject({ kind: 'kms', keyVersion: expect.stringContaining('/cryptoKeyVersions/1') });
    const inside = { example: 'air-gapped' };
    const own = configFrom(environmentOf(render(inside), api(inside))).access;
    expect([own.oidc?.rolesClaim, own.privateTargets]).toEqual(['realm_access.roles', ['10.1.4.0/24']]);
  });

  it('names the file of the first key to the API alone, which mounts it', () => {
    const rendering = { values: { access: { keySecret: { name: 'first' } } } };
    const { access } = configFrom(environmentOf(render(rendering), api(rendering)));
    expect(access.localKey).toEqual({ path: '/etc/docyard/access/local-key', makeIfAbsent: false });
    const holders = deployments(rendering).filter(({ spec }) => JSON.stringify(spec).includes('"secretName":"first"'));
    expect(holders.map(({ metadata }) => metadata.name)).toEqual(['test-docyard-api']);
    expect(container(api(rendering)).volumeMounts).toContainEqual({
      name: 'access-key',
      mountPath: '/etc/docyard/access',
      readOnly: true,
    });
  });

  it('has the API make one on the volume where none is named', () => {
    const { access } = configFrom(environmentOf(render(), api()));
    expect(access.localKey).toEqual({ path: '/data/local-key', makeIfAbsent: true });
  });

  it('holds the model’s key where models are asked, and nowhere else', () => {
    const rendering = { example: 'gke-production' };
    const holders = deployments(rendering).filter((one) => 'OPENAI_API_KEY' in environmentOf(render(rendering), one));
    expect(holders.map(({ metadata }) => metadata.name)).toEqual(['test-docyard-worker-classify']);
  });

  it('names the authorities that it mounts', () => {
    const rendering = { example: 'gke-production' };
    for (const deployment of deployments(rendering)) {
      const { NODE_EXTRA_CA_CERTS } = environmentOf(render(rendering), deployment);
      expect(NODE_EXTRA_CA_CERTS).toBe('/etc/docyard/authorities/ca.crt');
      expect(container(deployment).volumeMounts).toContainEqual({
        name: 'authorities',
        mountPath: '/etc/docyard/authorities',
        readOnly: true,
      });
    }
  });
});
