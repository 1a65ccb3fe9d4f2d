import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Calibration } from '#domain/calibration/calibration.js';
import type { TaxonomyStore } from './taxonomy-store.js';

export interface TaxonomySubject {
  adapter: TaxonomyStore;
  publish(id: string, version: string, yaml: string): Promise<void>;
  fit(calibration: Calibration): Promise<void>;
  dispose(): Promise<void>;
}

export const sampleTaxonomy = (id: string, version: string): string => `
schema: docyard.taxonomy/1
id: ${id}
version: ${version}
title: Sample — é
description: A taxonomy for tests.
thresholds: { accept: 0.9, reject: 0.3 }
types:
  - { id: w2, title: W-2, category: income, description: A form., boundary: Each form is one. }
`;

const calibrationOf = (id: string, version: string): Calibration => ({
  schema: 'docyard.calibration/1',
  tier: 'signals',
  taxonomy: { id, version },
  method: 'temperature',
  parameters: { temperature: 1.5 },
  fittedOn: { pages: 10, packets: 1, digest: 'd' },
  report: { ece: 0.01, auroc: 0.9, occupiedBins: 8 },
});

/** What every TaxonomyStore must do. */
export const describeTaxonomyStore = (name: string, makeSubject: () => Promise<TaxonomySubject>): void => {
  describe(`${name} as a TaxonomyStore`, () => {
    let subject: TaxonomySubject;
    beforeEach(async () => {
      subject = await makeSubject();
      for (const version of ['1.9.0', '1.10.0', '1.2.0'])
        await subject.publish('alpha', version, sampleTaxonomy('alpha', version));
      await subject.publish('beta', '2.0.0', sampleTaxonomy('beta', '2.0.0'));
    });
    afterEach(() => subject.dispose());

    it('lists what is published, oldest version first', async () => {
      const refs = await subject.adapter.list();
      expect(refs.map((ref) => `${ref.id}@${ref.version}`)).toEqual(['alpha@1.2.0', 'alpha@1.9.0', 'alpha@1.10.0', 'beta@2.0.0']);
    });

    it('gives the version asked for, or the highest, with its bytes and their digest', async () => {
      const yaml = sampleTaxonomy('alpha', '1.2.0');
      const published = await subject.adapter.get('alpha', '1.2.0');
      expect(published.yaml).toBe(yaml);
      expect(published.ref).toEqual({ id: 'alpha', version: '1.2.0', sha256: createHash('sha256').update(yaml).digest('hex') });
      expect(published.taxonomy.types[0]).toMatchObject({ id: 'w2', role: 'document', signals: [] });
      expect((await subject.adapter.get('alpha')).ref.version).toBe('1.10.0');
    });

    it('says that one is unknown', async () => {
      for (const [id, version] of [['gamma'], ['alpha', '9.9.9'], ['../alpha'], ['alpha', '../beta/2.0.0'], ['']] as const) {
        await expect(subject.adapter.get(id, version)).rejects.toMatchObject({ code: 'taxonomy.unknown', kind: 'fatal' });
      }
    });

    it('refuses one that does not fit its schema or its name', async () => {
      await subject.publish('delta', '1.0.0', sampleTaxonomy('alpha', '1.0.0'));
      await expect(subject.adapter.get('delta')).rejects.toMatchObject({ code: 'taxonomy.unknown' });
      await subject.publish('epsilon', '1.0.0', 'schema: docyard.taxonomy/1');
      await expect(subject.adapter.get('epsilon')).rejects.toMatchObject({ code: 'taxonomy.unknown' });
    });

    it('gives the calibration fitted for a version and tier', async () => {
      await subject.fit(calibrationOf('alpha', '1.9.0'));
      const { ref } = await subject.adapter.get('alpha', '1.9.0');
      expect(await subject.adapter.calibration(ref, 'signals')).toEqual(calibrationOf('alpha', '1.9.0'));
      expect(await subject.adapter.calibration(ref, 'text')).toBeNull();
      expect(await subject.adapter.calibration({ ...ref, version: '1.2.0' }, 'signals')).toBeNull();
    });

    it('gives a model’s calibration for that model and prompt only', async () => {
      const key = { model: 'org/some-model:7b', prompt: 'page-window@1.0.0' };
      const fitted = { ...calibrationOf('alpha', '1.9.0'), tier: 'vision', ...key };
      await subject.fit(fitted);
      const { ref } = await subject.adapter.get('alpha', '1.9.0');
      expect(await subject.adapter.calibration(ref, 'vision', key)).toEqual(fitted);
      expect(await subject.adapter.calibration(ref, 'vision')).toBeNull();
      expect(await subject.adapter.calibration(ref, 'text', key)).toBeNull();
      expect(await subject.adapter.calibration(ref, 'vision', { ...key, model: 'org_some-model_7b' })).toBeNull();
      expect(await subject.adapter.calibration(ref, 'vision', { ...key, prompt: 'page-window@1.0.1' })).toBeNull();
    });
  });
};
