import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeChart } from './support/describe-chart.js';
import { chart, KEDA, type Rendering, refusal, render } from './support/helm.js';

const KEY_RING = 'projects/p/locations/l/keyRings/r';
const external = { embedded: { enabled: false }, external: { host: 'redis.example' } };
const cloud = {
  records: { kind: 'firestore' },
  blobs: { kind: 'gcs', gcs: { bucket: 'papers' } },
  audit: { keySecret: { name: 'audit' } },
  access: { keySecret: { name: 'access' } },
};

/** Values that would not work once they are installed, and the words that say so before. */
const refused: [string, Rendering, RegExp][] = [
  ['two Redis', { values: { redis: { external: { host: 'redis.example' } } } }, /both set: name one Redis/],
  ['no Redis', { values: { redis: { embedded: { enabled: false } } } }, /^No Redis: set redis.external.host/],
  [
    'a user without a password',
    { values: { redis: { ...external, external: { host: 'h', username: 'docyard' } } } },
    /needs redis.external.passwordSecret.name/,
  ],
  ['Cloud Storage without a bucket', { values: { ...cloud, blobs: { kind: 'gcs' } } }, /blobs.gcs.bucket is empty/],
  ['Cloud Tasks without its queue', { values: { delays: { kind: 'cloud-tasks' } } }, /delays.cloudTasks.queue is empty/],
  ['pods that would each sign by a key of their own', { values: { ...cloud, audit: {} } }, /^audit.keySecret.name is empty/],
  [
    'two keys of the audit',
    { values: { audit: { keySecret: { name: 'audit' }, kmsKey: `${KEY_RING}/cryptoKeys/audit/cryptoKeyVersions/1` } } },
    /audit.keySecret.name and audit.kmsKey are both set/,
  ],
  [
    'half of an identity provider',
    { values: { access: { oidc: { issuer: 'https://login.example' } } } },
    /access.oidc.issuer and access.oidc.audience need each other/,
  ],
  ['an API that lets nobody in', { values: { ...cloud, access: {} } }, /^Nobody could come in: set access.oidc.issuer/],
  ['OpenAI without a key', { values: { models: { engine: 'cascade' } } }, /models.keySecret.name is empty/],
  [
    'models asked, but none named',
    { values: { models: { engine: 'cascade', keySecret: { name: 'k' }, text: 'none', vision: 'none' } } },
    /both models.text and models.vision are none/,
  ],
  [
    'fewest more than most',
    { values: { workers: { render: { autoscaling: { minReplicas: 30 } } } } },
    /workers.render.autoscaling.minReplicas \(30\) is more than maxReplicas \(20\)/,
  ],
  [
    'a fallback above the most',
    { values: { workers: { assemble: { autoscaling: { fallbackReplicas: 11 } } } } },
    /workers.assemble.autoscaling.fallbackReplicas \(11\) is more than maxReplicas \(10\)/,
  ],
  [
    'page processes that the limit does not hold',
    { values: { workers: { render: { processes: 4 } } } },
    /memory limit of 2304Mi does not hold 4 page processes of up to 800 MB and the worker \(3456 MB\)/,
  ],
  [
    'a limit in Gi that is too small',
    { values: { workers: { render: { resources: { limits: { memory: '1Gi' } } } } } },
    /memory limit of 1Gi does not hold 2 page processes/,
  ],
  [
    'Prometheus without its address',
    { values: { autoscaling: { source: 'prometheus' } }, apis: [KEDA] },
    /autoscaling.prometheus.serverAddress is empty/,
  ],
  ['an HPA to zero', { values: { autoscaling: { mode: 'hpa' } } }, /an HPA does not scale to zero: set it to 1, or install KEDA/],
  ['an Ingress of no host', { values: { api: { ingress: { enabled: true } } } }, /api.ingress.host is empty/],
  ['an HTTPRoute on no Gateway', { values: { api: { gateway: { enabled: true } } } }, /api.gateway.parentRefs names no Gateway/],
  ['secrets from no store', { values: { externalSecrets: { enabled: true } } }, /externalSecrets.storeRef.name is empty/],
  [
    'a setting that there is not',
    { values: { settings: { DOCYARD_FASTER: 'yes' } } },
    /settings.DOCYARD_FASTER is no setting of Docyard/,
  ],
  [
    'a setting that has a value of its own',
    { values: { settings: { DOCYARD_RECORDS: 'sqlite' } } },
    /settings.DOCYARD_RECORDS is set by the chart already/,
  ],
  [
    'a default taxonomy that there is not',
    { values: { taxonomies: { default: 'uk-mortgage' } } },
    /taxonomies.default is uk-mortgage, but there are only in-retail-loan, us-mortgage/,
  ],
];

describeChart('values that would not work', () => {
  it.each(refused)('%s', (_, rendering, words) => {
    expect(refusal(rendering)).toMatch(words);
  });

  it('are each tried here', () => {
    const sentences = readFileSync(join(chart, 'templates/validations.yaml'), 'utf8').match(/\bfail\b/g) ?? [];
    const tried = new Set(refused.map(([, , words]) => words.source.replace(/\\|\(.*?\)|1Gi|2304Mi|\d+/g, '')));
    expect(sentences.length).toBeLessThanOrEqual(tried.size);
  });

  it('end in a sentence that stands alone', () => {
    const text = readFileSync(join(chart, 'templates/validations.yaml'), 'utf8');
    const sentences = [...text.matchAll(/fail (?:\(printf )?"([^"]*)"/g)].map(([, sentence]) => sentence ?? '');
    expect(sentences.length).toBeGreaterThan(15);
    expect(sentences.filter((sentence) => !/(\.|ed25519)$/.test(sentence))).toEqual([]);
  });
});

describeChart('ways in', () => {
  it.each([
    ['a key alone', cloud],
    ['an identity provider alone', { ...cloud, access: { oidc: { issuer: 'https://login.example', audience: 'docyard' } } }],
    ['records that bring a key of their own', {}],
  ])('are enough: %s', (_, values) => expect(refusal({ values })).toBeNull());
});

describeChart('values.schema.json', () => {
  it.each([
    ['a key that there is not', { workers: { rendre: {} } }, /additional properties 'rendre' not allowed/],
    ['a word that there is not', { models: { engine: 'magic' } }, /must be one of 'signals', 'cascade', 'vision-all'/],
    ['a number in words', { workers: { render: { processes: 'two' } } }, /got string, want integer/],
    [
      'a callback elsewhere',
      { delays: { cloudTasks: { callbackUrl: 'https://docyard.example/wakes' } } },
      /does not match pattern/,
    ],
  ])('refuses %s', (_, values, words) => {
    expect(refusal({ values })).toMatch(words);
  });

  it('takes a number that the schema of the app takes, in every setting that has one', () => {
    expect(render({ values: { settings: { DOCYARD_LOCK_MS: 20_000 } } })).toBeDefined();
  });
});

describe('the words of a refusal', () => {
  it('are looked for in whole', () => expect(refused.every(([, , words]) => words.source.length > 15)).toBe(true));
});
