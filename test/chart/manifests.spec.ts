import { describe, expect, it } from '@jest/globals';
import { customFaultsIn, isCustom } from './support/custom-resources.js';
import { describeChart } from './support/describe-chart.js';
import {
  EXTERNAL_METRICS,
  examples,
  KEDA,
  lint,
  type Manifest,
  PROMETHEUS_OPERATOR,
  type Rendering,
  render,
} from './support/helm.js';
import { faultsIn } from './support/kubernetes-schemas.js';

const KUBERNETES = ['1.31', '1.32', '1.33', '1.34', '1.35'];

const everything: Rendering['values'] = {
  priorityClasses: { create: true },
  taxonomies: { extra: [{ configMap: 'ours', items: [{ key: 'a', path: 'our-papers/1.0.0.yaml' }] }] },
  extraEnv: [{ name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: 'http://collector:4318' }],
  podAnnotations: { 'example.com/owner': 'lending' },
  commonLabels: { team: 'lending' },
  api: { autoscaling: { enabled: true } },
};

/** Every way the chart can come out: each example on a bare cluster and on one with all that it can use, and some ways of their own. */
const renderings: [string, Rendering][] = [
  ...examples().map((example): [string, Rendering] => [example, { example }]),
  ...examples().map((example): [string, Rendering] => [
    `${example}, with operators`,
    { example, apis: [KEDA, PROMETHEUS_OPERATOR] },
  ]),
  ['the values themselves', {}],
  ['the values themselves, with external metrics', { apis: [EXTERNAL_METRICS] }],
  ['all that can be turned on', { values: everything, apis: [KEDA, PROMETHEUS_OPERATOR] }],
];

const identity = ({ apiVersion, kind, metadata }: Manifest): string => `${apiVersion} ${kind} ${metadata.name}`;

describeChart('the chart', () => {
  describe.each(renderings)('%s', (_, rendering) => {
    it('passes helm lint --strict', () => {
      const { passed, said } = lint(rendering);
      expect({ passed, said }).toMatchObject({ passed: true });
    });

    it('names no resource twice, nor any longer than Kubernetes allows', () => {
      const manifests = render(rendering);
      expect(new Set(manifests.map(identity)).size).toBe(manifests.length);
      expect(manifests.filter(({ metadata }) => metadata.name.length > 63)).toEqual([]);
    });

    it.each(KUBERNETES)('fits the schemas of Kubernetes %s', (version) => {
      const own = render({ ...rendering, kubeVersion: `${version}.0` }).filter((manifest) => !isCustom(manifest));
      expect(own.length).toBeGreaterThan(10);
      expect(own.flatMap((manifest) => faultsIn(manifest, version))).toEqual([]);
    });

    it('fits the definitions of KEDA, the Prometheus operator, Gateway API and External Secrets', () => {
      expect(render(rendering).filter(isCustom).flatMap(customFaultsIn)).toEqual([]);
    });
  });

  it('is refused by a Kubernetes that is too old for it', () => {
    expect(() => render({ kubeVersion: '1.30.0' })).toThrow(/incompatible with Kubernetes v1.30.0/);
  });
});

describeChart('the checks themselves', () => {
  it('see a key that Kubernetes does not know', () => {
    const manifest = structuredClone(render()[0]) as Manifest;
    expect(
      faultsIn({ ...manifest, kind: 'Service', apiVersion: 'v1', data: undefined, spec: { ports: [{ prot: 1 }] } }, '1.35'),
    ).not.toEqual([]);
  });

  it('see a key that KEDA does not know, and one of the wrong kind', () => {
    const scaled = render({ apis: [KEDA] }).find(({ kind }) => kind === 'ScaledObject') as Manifest;
    const unknown = { ...scaled, spec: { ...scaled.spec, fallback: { ...scaled.spec.fallback, behaviour: 'static' } } };
    expect(customFaultsIn(unknown)).toEqual([`ScaledObject ${scaled.metadata.name}: spec/fallback/behaviour is unknown`]);
    expect(customFaultsIn({ ...scaled, spec: { ...scaled.spec, maxReplicaCount: 'many' } })).toHaveLength(1);
  });
});
