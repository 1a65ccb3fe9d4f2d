import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalProcess } from '#runtime/local-fleet/local-process.js';
import { freePort } from '#runtime/local-fleet/ports.js';

/** One series of an answer: its labels and its value now. */
export interface Sample {
  labels: Record<string, string>;
  value: number;
}

/** A series over time: seconds since 1970, and values. */
export interface Line {
  labels: Record<string, string>;
  points: [at: number, value: number][];
}

export interface Prometheus {
  url: string;
  query(expr: string): Promise<Sample[]>;
  range(expr: string, from: number, to: number, stepSeconds: number): Promise<Line[]>;
  /** Any other path of its API under /api/v1. */
  api<T>(path: string): Promise<T>;
  stop(): Promise<void>;
}

const config = (targets: string[], ruleFiles: string[]): string =>
  JSON.stringify({
    global: { scrape_interval: '1s', evaluation_interval: '5s' },
    rule_files: ruleFiles,
    scrape_configs: [{ job_name: 'docyard', static_configs: [{ targets }] }],
  });

interface Found {
  resultType: string;
  result: { metric: Record<string, string>; value: [number, string]; values: [number, string][] }[];
}

/** A real Prometheus of this test's own that reads `targets` (`host:port`) every second. */
export const startPrometheus = async (targets: string[], ruleFiles: string[] = []): Promise<Prometheus> => {
  const folder = mkdtempSync(join(tmpdir(), 'docyard-prometheus-'));
  const file = join(folder, 'prometheus.yml');
  // YAML is a superset of JSON.
  writeFileSync(file, config(targets, ruleFiles));
  const url = `http://127.0.0.1:${await freePort()}`;
  const started = await LocalProcess.start({
    name: 'prometheus',
    command: 'prometheus',
    args: [
      `--config.file=${file}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=${new URL(url).host}`,
      '--enable-feature=exemplar-storage',
    ],
    env: {},
    logFile: join(folder, 'prometheus.log'),
    isReady: async () => (await fetch(`${url}/-/ready`).catch(() => null))?.ok ?? false,
    readyWithinMs: 60_000,
  });
  const api = async <T>(path: string): Promise<T> => {
    const answer = (await (await fetch(`${url}/api/v1/${path}`)).json()) as { status: string; error?: string; data: T };
    if (answer.status !== 'success') throw new Error(`${path}: ${answer.error}`);
    return answer.data;
  };
  const ask = (kind: string, parameters: Record<string, string>) => api<Found>(`${kind}?${new URLSearchParams(parameters)}`);
  return {
    url,
    api,
    query: async (expr) =>
      (await ask('query', { query: expr })).result.map(({ metric, value }) => ({ labels: metric, value: Number(value[1]) })),
    range: async (expr, from, to, stepSeconds) =>
      (await ask('query_range', { query: expr, start: `${from}`, end: `${to}`, step: `${stepSeconds}` })).result.map(
        ({ metric, values }) => ({ labels: metric, points: values.map(([at, value]) => [at, Number(value)]) }),
      ),
    stop: async () => {
      await started.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
