import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { configFrom } from '#runtime/config/config.js';
import { FLEET_MEMBERS } from '#runtime/local-fleet/local-fleet.js';
import { root } from './support/helm.js';

interface Service {
  build?: { context: string; dockerfile: string; target: string };
  image?: string;
  environment?: Record<string, string>;
  ports?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  secrets?: string[];
  depends_on?: Record<string, unknown> | string[];
}

const text = readFileSync(join(root, 'deploy/docker/compose.yaml'), 'utf8');
const { services } = load(text, { schema: CORE_SCHEMA.withTags(mergeTag) }) as { services: Record<string, Service> };
const namesIn = (dependencies: Service['depends_on'] = []): string[] =>
  Array.isArray(dependencies) ? dependencies : Object.keys(dependencies);

describe('the compose file', () => {
  it.each(FLEET_MEMBERS)('builds and runs %s, hardened as in the cluster', (app) => {
    expect(services[app]).toMatchObject({
      build: { context: '../..', dockerfile: 'deploy/docker/Dockerfile', target: app },
      read_only: true,
      cap_drop: ['ALL'],
    });
  });

  it.each(FLEET_MEMBERS)('gives %s a configuration that it takes: emulators, and nothing of the cloud itself', (app) => {
    const { records, blobs, delays } = configFrom(services[app]?.environment ?? {});
    expect(records).toMatchObject({ kind: 'firestore', emulatorHost: 'firestore:8200' });
    expect(blobs).toMatchObject({ kind: 'gcs', bucket: 'docyard', endpoint: 'http://storage:4443' });
    expect(delays).toMatchObject({ kind: 'cloud-tasks', endpoint: 'tasks:8123' });
  });

  it('gives the API a key, by a secret, and no other', () => {
    const { access } = configFrom(services.api?.environment ?? {});
    expect(access.localKey).toEqual({ path: '/run/secrets/local-key', makeIfAbsent: false });
    expect(Object.entries(services).flatMap(([name, { secrets = [] }]) => (secrets.includes('local-key') ? [name] : []))).toEqual(
      ['api'],
    );
  });

  it('starts whatever anybody waits for', () => {
    const waitedFor = Object.values(services).flatMap(({ depends_on }) => namesIn(depends_on));
    expect(waitedFor.filter((name) => !(name in services))).toEqual([]);
  });

  it('opens the API on this machine only, and nothing else', () => {
    const ports = Object.entries(services).flatMap(([name, service]) => (service.ports ?? []).map((port) => `${name} ${port}`));
    expect(ports).toEqual(['api 127.0.0.1:8080:8080']);
  });
});
