import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apiKey, keyFault, keyText, readKey } from './api-key.js';
import { type FieldView, viewFor } from './field-view.js';
import { maskFields, maskFor } from './mask.js';
import { maskValue } from './mask-value.js';
import { principalOf, subjectActor } from './principal.js';
import { type Role, role, roles, rolesWith, type Scope, scope, scopesOf } from './scope.js';
import { tenantId } from './tenant-id.js';

const key = Buffer.alloc(32, 7);
const heldRoles = fc.subarray([...roles], { minLength: 1 });

describe('roles', () => {
  it('keep the tenant’s papers from who runs it, and what decides from who looks on', () => {
    const may = (one: Role, what: Scope) => scopesOf([one]).has(what);
    expect([may('admin', 'content:read'), may('admin', 'reviews:decide'), may('admin', 'keys:manage')]).toEqual([
      false,
      false,
      true,
    ]);
    expect([may('auditor', 'content:read'), may('auditor', 'evidence:read')]).toEqual([false, true]);
    expect(rolesWith('reviews:approve')).toEqual(['approver']);
    expect(rolesWith('packets:submit')).toEqual(['submitter']);
    expect(rolesWith('keys:manage')).toEqual(['admin']);
  });

  it('leave no scope to nobody', () => {
    for (const one of scope.options) expect([one, rolesWith(one).length]).not.toEqual([one, 0]);
  });

  it('are only ever narrowed by scopes', () => {
    fc.assert(
      fc.property(heldRoles, fc.subarray(scope.options), (held, narrowed) => {
        const { scopes } = principalOf({ tenant: 't', actor: 'a', roles: held }, narrowed);
        for (const one of scopes) expect(narrowed.includes(one) && scopesOf(held).has(one)).toBe(true);
      }),
    );
  });
});

describe('an API key', () => {
  const id = '01JZX3T5W0D4V7Q9Z2K8M1B6CE';
  const kept = (secretSha256: string, changed: object = {}) =>
    apiKey.parse({
      ...{ id, tenant: 't', label: '', roles: [], scopes: null, secretSha256, createdAt: '', createdBy: '', expiresAt: null },
      ...{ revokedAt: null, ...changed },
    });

  it('is read back from its text, and from nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.string(), (secret, noise) => {
        const text = keyText(id, secret);
        const digest = createHash('sha256').update(Buffer.from(secret).toString('base64url')).digest('hex');
        expect(readKey(text)).toEqual({ id, secretSha256: digest });
        expect(readKey(noise)).toBeNull();
        expect(readKey(`${text}${noise.replaceAll('\n', '')}x`)).toBeNull();
      }),
    );
  });

  it('opens with its own secret, in its time, until it is revoked', () => {
    const now = new Date('2026-01-01T00:00:00.000Z');
    const fault = (changed: object, sent = 'a'.repeat(64)) => keyFault(kept('a'.repeat(64), changed), sent, now);
    expect(fault({})).toBeNull();
    expect(fault({}, 'b'.repeat(64))).toBe('wrong');
    expect(fault({}, '')).toBe('wrong');
    expect(fault({ revokedAt: '2025-01-01T00:00:00.000Z' })).toBe('revoked');
    expect(fault({ expiresAt: now.toISOString() })).toBe('expired');
    expect(fault({ expiresAt: '2026-01-01T00:00:00.001Z' })).toBeNull();
    expect(fault({ revokedAt: '2025-01-01T00:00:00.000Z' }, 'b'.repeat(64))).toBe('wrong');
  });
});

describe('a tenant’s name', () => {
  it('is a plain word that leads nowhere', () => {
    for (const good of ['default', 'a', 'acme-1', 'x'.repeat(63)]) expect(tenantId.safeParse(good).success).toBe(true);
    for (const bad of ['', '_system', '..', 'a/b', 'A', '-a', 'a-', 'x'.repeat(64), 'a b', 'ä'])
      expect([bad, tenantId.safeParse(bad).success]).toEqual([bad, false]);
  });
});

describe('a subject', () => {
  it('is known by a digest that two people do not share', () => {
    expect(subjectActor('i', 'a')).toMatch(/^subject:[0-9a-f]{24}$/);
    expect(subjectActor('i', 'a')).not.toBe(subjectActor('i', 'b'));
    expect(subjectActor('i', 'a')).not.toBe(subjectActor('ia', ''));
  });
});

describe('what is private', () => {
  const order: FieldView[] = ['hidden', 'digest', 'last-four', 'plain'];

  it('is seen as the most telling of the roles sees it', () => {
    expect(roles.map((one) => viewFor([one], 'personal'))).toEqual(['plain', 'plain', 'plain', 'digest', 'hidden']);
    expect(roles.map((one) => viewFor([one], 'sensitive'))).toEqual(['last-four', 'plain', 'plain', 'digest', 'hidden']);
    expect(viewFor([], 'sensitive')).toBe('hidden');
    fc.assert(
      fc.property(heldRoles, fc.constantFrom(...role.options), (held, more) => {
        expect(order.indexOf(viewFor([...held, more], 'sensitive'))).toBeGreaterThanOrEqual(
          order.indexOf(viewFor(held, 'sensitive')),
        );
      }),
    );
  });

  it('is in no view but the plain one', () => {
    const value = fc.string({ minLength: 8, maxLength: 40 }).filter((text) => !/^[•hmac:0-9a-f]*$/.test(text));
    fc.assert(
      fc.property(value, fc.constantFrom<FieldView>('hidden', 'digest', 'last-four'), (text, view) => {
        expect(maskValue(text, view, { key, tenant: 't' })).not.toContain(text);
        expect(maskValue(text, 'plain', { key, tenant: 't' })).toBe(text);
      }),
    );
    expect(maskValue('123-45-6789', 'last-four', { key, tenant: 't' })).toBe('••••6789');
    expect(maskValue('6789', 'last-four', { key, tenant: 't' })).toBe('••••');
  });

  it('has one digest within a tenant, another in the next, and none without the key', () => {
    const digest = (tenant: string, secret = key) => maskValue('123-45-6789', 'digest', { key: secret, tenant });
    expect(digest('a')).toBe(digest('a'));
    expect(new Set([digest('a'), digest('b'), digest('a', Buffer.alloc(32, 8))]).size).toBe(3);
  });

  it('is masked field by field, and what no taxonomy knows as the most private', () => {
    const field = (value: string) => ({ value, page: 1, confidence: 0.9 });
    const rule = (name: string, privacy: 'public' | 'personal' | 'sensitive') => ({
      ...{ name, title: name, kind: 'text' as const, patterns: [], required: false, privacy },
    });
    const fields = { year: field('2025'), name: field('Jane Roe'), ssn: field('123-45-6789'), other: field('whatever-it-is') };
    const type = { id: 'w2', fields: [rule('year', 'public'), rule('name', 'personal'), rule('ssn', 'sensitive')] };
    const taxonomy = { types: [type] } as unknown as Parameters<typeof maskFields>[2];
    const seen = (held: Role[]) =>
      Object.values(maskFields(fields, 'w2', taxonomy, maskFor({ roles: held, tenant: 't' }, key))).map(({ value }) => value);
    expect(seen(['reviewer'])).toEqual(['2025', 'Jane Roe', '123-45-6789', 'whatever-it-is']);
    expect(seen(['submitter'])).toEqual(['2025', 'Jane Roe', '••••6789', '••••t-is']);
    expect(seen(['admin'])).toEqual(['2025', '••••', '••••', '••••']);
    expect(seen(['auditor'])).toEqual(['2025', ...Array(3).fill(expect.stringMatching(/^hmac:[0-9a-f]{16}$/))]);
  });
});
