import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApiKey } from '#domain/access/api-key.js';
import type { ConformanceSubject, MakeSubject } from '../conformance-subject.js';
import type { KeyStore } from './key-store.js';

const at = (second: number): string => new Date(Date.UTC(2026, 0, 2, 3, 4, second)).toISOString();

const sampleKey = (id: string, changed: Partial<ApiKey> = {}): ApiKey => ({
  ...{ id, tenant: 'acme', label: 'scanner', roles: ['submitter'], scopes: ['packets:submit'], secretSha256: 'a'.repeat(64) },
  ...{ createdAt: at(1), createdBy: 'client:k0', expiresAt: at(59), revokedAt: null },
  ...changed,
});

/** What every KeyStore must do. */
export const describeKeyStore = (name: string, makeSubject: MakeSubject<KeyStore>): void => {
  describe(`${name} as a KeyStore`, () => {
    let subject: ConformanceSubject<KeyStore>;
    let keys: KeyStore;
    beforeEach(async () => {
      subject = await makeSubject();
      keys = subject.adapter;
    });
    afterEach(() => subject.dispose());

    it('gives a key back as it was kept, to every process', async () => {
      const key = sampleKey('K1');
      expect(await keys.add(key)).toBe(true);
      expect(await keys.get('K1')).toEqual(key);
      expect(await (await subject.another()).get('K1')).toEqual(key);
      expect(await keys.get('K2')).toBeNull();
    });

    it('keeps the first of two keys with one id, whoever comes at once', async () => {
      const handles = [keys, await subject.another(), await subject.another()];
      const added = await Promise.all(handles.map((handle, i) => handle.add(sampleKey('K1', { label: `writer ${i}` }))));
      expect(added.filter(Boolean)).toHaveLength(1);
      expect((await keys.get('K1'))?.label).toBe(`writer ${added.indexOf(true)}`);
    });

    it('lists a tenant’s own keys, the latest first', async () => {
      await keys.add(sampleKey('K1'));
      await keys.add(sampleKey('K2', { createdAt: at(2) }));
      await keys.add(sampleKey('K3', { tenant: 'other', createdAt: at(3) }));
      expect((await keys.list('acme')).map(({ id }) => id)).toEqual(['K2', 'K1']);
      expect(await keys.list('nobody')).toEqual([]);
    });

    it('revokes once, and for every process', async () => {
      await keys.add(sampleKey('K1'));
      expect(await keys.revoke('acme', 'K1', at(7))).toEqual(sampleKey('K1', { revokedAt: at(7) }));
      const another = await subject.another();
      expect(await another.revoke('acme', 'K1', at(9))).toMatchObject({ revokedAt: at(7) });
      expect(await another.get('K1')).toMatchObject({ revokedAt: at(7) });
      expect(await keys.list('acme')).toMatchObject([{ revokedAt: at(7) }]);
    });

    it('revokes no key of another tenant', async () => {
      await keys.add(sampleKey('K1'));
      expect(await keys.revoke('other', 'K1', at(7))).toBeNull();
      expect(await keys.revoke('acme', 'K9', at(7))).toBeNull();
      expect(await keys.get('K1')).toMatchObject({ revokedAt: null });
    });

    it('does not revive a revoked key that is added again', async () => {
      await keys.add(sampleKey('K1'));
      await keys.revoke('acme', 'K1', at(7));
      expect(await keys.add(sampleKey('K1'))).toBe(false);
      expect(await keys.get('K1')).toMatchObject({ revokedAt: at(7) });
    });
  });
};
