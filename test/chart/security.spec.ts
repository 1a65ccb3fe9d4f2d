import { describe, expect, it } from '@jest/globals';
import { describeChart } from './support/describe-chart.js';
import { examples, type Manifest, ofKind, only, render } from './support/helm.js';

const podsOf = (manifests: Manifest[]): { name: string; labels: Record<string, string>; spec: Manifest['spec'] }[] => [
  ...ofKind(manifests, 'Deployment').map(({ metadata, spec }) => ({
    name: metadata.name,
    labels: spec.template.metadata.labels,
    spec: spec.template.spec,
  })),
  ...ofKind(manifests, 'Pod').map(({ metadata, spec }) => ({ name: metadata.name, labels: metadata.labels ?? {}, spec })),
];

/** Volumes that Pod Security `restricted` allows. */
const ALLOWED_VOLUMES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

const selects = (policy: Manifest, labels: Record<string, string>): boolean =>
  Object.entries(policy.spec.podSelector.matchLabels ?? {}).every(([key, value]) => labels[key] === value);

describeChart('every pod', () => {
  describe.each(examples())('of %s', (example) => {
    it('keeps to Pod Security restricted, on a file system that it can not write', () => {
      for (const { name, spec } of podsOf(render({ example }))) {
        expect([name, spec.hostNetwork, spec.hostPID, spec.hostIPC, spec.initContainers]).toEqual([
          name,
          undefined,
          undefined,
          undefined,
          undefined,
        ]);
        expect(spec.securityContext).toMatchObject({
          runAsNonRoot: true,
          runAsUser: 10001,
          seccompProfile: { type: 'RuntimeDefault' },
        });
        for (const { securityContext } of spec.containers) {
          expect(securityContext).toMatchObject({
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
          });
          expect(securityContext.privileged ?? false).toBe(false);
        }
        const kinds = spec.volumes.flatMap((volume: object) => Object.keys(volume).filter((key) => key !== 'name'));
        expect(kinds.filter((kind: string) => !ALLOWED_VOLUMES.includes(kind))).toEqual([]);
      }
    });

    it('has requests, a limit of memory, and no token of Kubernetes', () => {
      for (const { spec } of podsOf(render({ example }))) {
        expect(spec.automountServiceAccountToken).toBe(false);
        for (const { resources } of spec.containers) {
          expect(Object.keys(resources.requests).sort()).toEqual(['cpu', 'memory']);
          expect(resources.limits.memory).toBeDefined();
          // A limit of CPU would only slow a page down.
          expect(resources.limits.cpu).toBeUndefined();
        }
      }
    });

    it('is denied all that no other policy allows', () => {
      const policies = ofKind(render({ example }), 'NetworkPolicy');
      const deny = policies.find(({ metadata }) => metadata.name === 'test-docyard-default') as Manifest;
      expect([deny.spec.policyTypes, deny.spec.ingress, deny.spec.egress]).toEqual([['Ingress', 'Egress'], undefined, undefined]);
      for (const { name, labels } of podsOf(render({ example }))) {
        expect([name, selects(deny, labels)]).toEqual([name, true]);
        expect([name, policies.filter((policy) => policy !== deny && selects(policy, labels)).length]).toEqual([name, 1]);
      }
    });
  });
});

/** Ports that a policy lets its pods reach. */
const portsOut = (policy: Manifest): number[] =>
  policy.spec.egress.flatMap(({ ports }: { ports: { port: number }[] }) => ports.map(({ port }) => port));

describeChart('the network of gke-production', () => {
  const policy = (app: string) => only(render({ example: 'gke-production' }), 'NetworkPolicy', `test-docyard-${app}`);

  it('lets workers reach names, Redis, Google and its tokens', () => {
    expect([...new Set(portsOut(policy('worker-render')))].sort((a, b) => a - b)).toEqual([53, 80, 443, 987, 988, 6378]);
    expect(policy('worker-render').spec.egress).toContainEqual({
      to: [{ ipBlock: { cidr: '10.20.0.3/32' } }],
      ports: [{ port: 6378, protocol: 'TCP' }],
    });
  });

  it.each([
    ['classify reach the model', 'modelCidrs', 'worker-classify'],
    ['assemble reach receivers of webhooks', 'webhookCidrs', 'worker-assemble'],
    ['the API reach the identity provider', 'identityCidrs', 'api'],
  ])('lets nobody but %s', (_, name, app) => {
    const manifests = render({ example: 'gke-production', values: { networkPolicy: { [name]: ['203.0.113.7/32'] } } });
    const reaching = ofKind(manifests, 'NetworkPolicy').filter(({ spec }) => JSON.stringify(spec).includes('203.0.113.7/32'));
    expect(reaching.map(({ metadata }) => metadata.name)).toEqual([`test-docyard-${app}`]);
  });

  it('lets callers and scrapers of the API each to their own port', () => {
    const [callers, scrapers] = [
      [{ podSelector: { matchLabels: { a: 'caller' } } }],
      [{ podSelector: { matchLabels: { a: 'prom' } } }],
    ];
    const values = { networkPolicy: { apiClients: callers, scrapers } };
    const { ingress } = only(render({ values }), 'NetworkPolicy', 'test-docyard-api').spec;
    expect(ingress.map(({ ports, from }: Ingress) => [ports[0]?.port, from[0]])).toEqual([
      [8080, callers[0]],
      [8081, scrapers[0]],
    ]);
  });
});

interface Ingress {
  ports: { port: number }[];
  from: object[];
}

describeChart('identity', () => {
  it('is Google’s where one is named', () => {
    expect(only(render({ example: 'gke-production' }), 'ServiceAccount').metadata.annotations).toEqual({
      'iam.gke.io/gcp-service-account': 'docyard@acme-lending.iam.gserviceaccount.com',
    });
  });

  it('shows no secret in any manifest', () => {
    for (const example of examples()) expect(ofKind(render({ example }), 'Secret')).toEqual([]);
  });
});
