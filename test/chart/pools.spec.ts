import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { type Pool, pools, queues } from '#contracts/queues/catalogue.js';
import { poolTable } from '#contracts/queues/pool-table.js';
import { FLEET_MEMBERS } from '#runtime/local-fleet/local-fleet.js';
import { describeChart } from './support/describe-chart.js';
import { chart, KEDA, loadScript, ofKind, only, render, root } from './support/helm.js';

const workers = (Object.keys(pools) as Pool[]).map((pool) => `worker-${pool}`).sort();
const apps = ['api', ...workers].sort();
const foldersOf = (path: string): string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const dockerfile = readFileSync(join(root, 'deploy/docker/Dockerfile'), 'utf8');

describe('one list of apps', () => {
  it('in apps/, beside the command line', () =>
    expect(
      foldersOf('apps')
        .filter((name) => name !== 'cli')
        .sort(),
    ).toEqual(apps));

  it('in the fleet on one machine', () => expect([...FLEET_MEMBERS].sort()).toEqual(apps));

  it('as folders of the chart’s templates', () => {
    expect(
      foldersOf('deploy/helm/docyard/templates')
        .filter((name) => apps.includes(name))
        .sort(),
    ).toEqual(apps);
    expect(
      foldersOf('deploy/helm/docyard/templates')
        .filter((name) => name.startsWith('worker-'))
        .sort(),
    ).toEqual(workers);
  });

  it('as targets of the Dockerfile, each started as the build warms it up', async () => {
    const targets = [...dockerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].map(([, name]) => name ?? '');
    expect(targets.filter((name) => apps.includes(name)).sort()).toEqual(apps);
    const { ENTRYPOINTS } = await loadScript<{ ENTRYPOINTS: Record<string, string[]> }>('scripts/images/entrypoints.mjs');
    const started = [...dockerfile.matchAll(/^ENTRYPOINT (\[.*\])$/gm)].map(([, words]) => JSON.parse(words ?? '') as string[]);
    expect(started.map(([, ...words]) => words)).toEqual(Object.values(ENTRYPOINTS));
    expect(Object.keys(ENTRYPOINTS).sort()).toEqual(apps);
  });

  it('in the values, by pool', () => {
    const values = load(readFileSync(join(chart, 'values.yaml'), 'utf8')) as { workers: Record<string, unknown> };
    expect(Object.keys(values.workers).sort()).toEqual(Object.keys(pools).sort());
  });
});

describe('the queues that the chart knows', () => {
  it('are those of the code, pool by pool, with their timeouts (else run `npm run docs`)', () => {
    const table = load(readFileSync(join(chart, 'files/queues.yaml'), 'utf8'));
    expect(table).toEqual(poolTable());
    expect(
      Object.values(poolTable())
        .flat()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(queues).sort());
  });
});

describeChart('what the chart makes', () => {
  it('is one Deployment for each app, with the image of its name', () => {
    const deployments = ofKind(render({ example: 'gke-production' }), 'Deployment');
    const images = deployments.map(({ spec }) => spec.template.spec.containers[0].image.replace(/^.*\/|:.*$/g, ''));
    expect(images.sort()).toEqual(apps);
  });

  it('is one ScaledObject for each pool, which scales that pool’s Deployment', () => {
    const scaled = ofKind(render({ apis: [KEDA] }), 'ScaledObject');
    expect(scaled.map(({ spec }) => spec.scaleTargetRef.name.replace('test-docyard-', '')).sort()).toEqual(workers);
    for (const { spec } of scaled) expect(only(render({ apis: [KEDA] }), 'Deployment', spec.scaleTargetRef.name)).toBeDefined();
  });
});
