import { ExternalSecret } from '@kubernetes-models/external-secrets/external-secrets.io/v1/ExternalSecret';
import { HTTPRoute } from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute';
import { ScaledObject } from '@kubernetes-models/keda/keda.sh/v1alpha1/ScaledObject';
import { TriggerAuthentication } from '@kubernetes-models/keda/keda.sh/v1alpha1/TriggerAuthentication';
import { PodMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor';
import { PrometheusRule } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule';
import type { Manifest } from './helm.js';
import { watchReads } from './watch-reads.js';

interface Model {
  spec?: unknown;
  validate(): void;
}

/** By `apiVersion kind`: resources that Kubernetes itself does not know, with the models made from their own definitions. */
const models = {
  'external-secrets.io/v1 ExternalSecret': ExternalSecret,
  'gateway.networking.k8s.io/v1 HTTPRoute': HTTPRoute,
  'keda.sh/v1alpha1 ScaledObject': ScaledObject,
  'keda.sh/v1alpha1 TriggerAuthentication': TriggerAuthentication,
  'monitoring.coreos.com/v1 PodMonitor': PodMonitor,
  'monitoring.coreos.com/v1 PrometheusRule': PrometheusRule,
} as unknown as Record<string, new (data: unknown) => Model>;

const nameOf = ({ apiVersion, kind }: Manifest): string => `${apiVersion} ${kind}`;

export const isCustom = (manifest: Manifest): boolean => nameOf(manifest) in models;

/** What the definition of a custom resource has against a manifest. A key that its schema never asks for is none of its own. */
export const customFaultsIn = (manifest: Manifest): string[] => {
  const Kind = models[nameOf(manifest)];
  if (!Kind) throw new Error(`no model of ${nameOf(manifest)}`);
  const model = new Kind(manifest);
  const { watched, unread } = watchReads(model.spec);
  model.spec = watched;
  try {
    model.validate();
  } catch (thrown) {
    return [`${manifest.kind} ${manifest.metadata.name}: ${(thrown as Error).message}`];
  }
  return unread().map((path) => `${manifest.kind} ${manifest.metadata.name}: spec${path} is unknown`);
};
