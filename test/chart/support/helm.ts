import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump, loadAll } from 'js-yaml';

export const root = join(import.meta.dirname, '../../..');
export const chart = join(root, 'deploy/helm/docyard');
export const kubernetesFolder = join(root, '.docyard/kubernetes');
const helm = join(kubernetesFolder, 'bin/helm');

export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; labels?: Record<string, string>; annotations?: Record<string, string> };
  // biome-ignore lint/suspicious/noExplicitAny: forty kinds of resources, each checked against its own schema; tests read the path they are about
  spec?: any;
  data?: Record<string, string>;
}

/** Part of values.yaml, as a user would write it. */
export type Values = Record<string, unknown>;

export interface Rendering {
  values?: Values;
  /** Name of a file below examples/, without its ending. */
  example?: string;
  /** What the cluster would have, such as `keda.sh/v1alpha1/ScaledObject`. */
  apis?: string[];
  kubeVersion?: string;
}

export const KEDA = 'keda.sh/v1alpha1/ScaledObject';
export const PROMETHEUS_OPERATOR = 'monitoring.coreos.com/v1/PodMonitor';
export const EXTERNAL_METRICS = 'external.metrics.k8s.io/v1beta1';

export const examples = (): string[] =>
  readdirSync(join(chart, 'examples'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace('.yaml', ''));

const withValuesFile = <T>(values: Values, use: (file: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'docyard-values-'));
  const file = join(folder, 'values.yaml');
  writeFileSync(file, dump(values));
  try {
    return use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const argumentsOf = ({ example, apis = [], kubeVersion }: Rendering, file: string): string[] => [
  ...(example ? ['--values', join(chart, 'examples', `${example}.yaml`)] : []),
  ...['--values', file],
  ...apis.flatMap((api) => ['--api-versions', api]),
  ...(kubeVersion ? ['--kube-version', kubeVersion] : []),
];

const run = (command: string, rendering: Rendering) =>
  withValuesFile(rendering.values ?? {}, (file) =>
    spawnSync(helm, [command, ...(command === 'template' ? ['test'] : ['--strict']), chart, ...argumentsOf(rendering, file)], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  );

const rendered = new Map<string, Manifest[]>();

/** What Helm makes of the chart, as release `test` in namespace `default`. Throws what Helm says. The same rendering is asked for once. */
export const render = (rendering: Rendering = {}): Manifest[] => {
  const key = JSON.stringify(rendering);
  const known = rendered.get(key);
  if (known) return known;
  const { status, stdout, stderr } = run('template', rendering);
  if (status !== 0) throw new Error(stderr);
  const manifests = loadAll(stdout).filter((one): one is Manifest => one !== null && one !== undefined);
  rendered.set(key, manifests);
  return manifests;
};

/** The sentence that the chart refuses values with; null where it takes them. */
export const refusal = (rendering: Rendering): string | null => {
  const { status, stderr } = run('template', rendering);
  if (status === 0) return null;
  return /execution error at [^:]*:\d+:\d+\): (.*)/.exec(stderr)?.[1] ?? stderr;
};

export const lint = (rendering: Rendering = {}): { passed: boolean; said: string } => {
  // Lint is told of no cluster.
  const { status, stdout, stderr } = run('lint', { ...rendering, apis: [] });
  return { passed: status === 0, said: stdout + stderr };
};

export const only = (manifests: Manifest[], kind: string, name?: string): Manifest => {
  const found = manifests.filter((one) => one.kind === kind && (name === undefined || one.metadata.name === name));
  if (found.length !== 1) throw new Error(`${found.length} of ${kind} ${name ?? ''}`);
  return found[0] as Manifest;
};

/** A script of the project, which has no types of its own. */
export const loadScript = async <Exports>(path: string): Promise<Exports> => (await import(join(root, path))) as Exports;

export const ofKind = (manifests: Manifest[], kind: string): Manifest[] => manifests.filter((one) => one.kind === kind);

/** Version of Helm, or null where it is not installed. */
export const helmVersion = (): string | null =>
  existsSync(helm) ? execFileSync(helm, ['version', '--short'], { encoding: 'utf8' }).trim() : null;

export const helmFile = helm;
