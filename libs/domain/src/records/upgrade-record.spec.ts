import { describe, expect, it } from '@jest/globals';
import { RECORD_SCHEMA, upgradeRecord } from './upgrade-record.js';

describe('a stored record', () => {
  it('of before models gets the engine that decided then', () => {
    expect(upgradeRecord('packet', 1, { id: 'p' })).toEqual({ id: 'p', engine: 'signals' });
  });

  it('keeps what it says itself: builds of one rollout write both shapes', () => {
    expect(upgradeRecord('packet', 1, { engine: 'cascade' })).toEqual({ engine: 'cascade' });
  });

  it('of today, of tomorrow or of another kind is left as it is', () => {
    expect(upgradeRecord('packet', RECORD_SCHEMA, { id: 'p' })).toEqual({ id: 'p' });
    expect(upgradeRecord('packet', RECORD_SCHEMA + 1, { id: 'p', new: 1 })).toEqual({ id: 'p', new: 1 });
    expect(upgradeRecord('step', 1, { id: 's' })).toEqual({ id: 's' });
  });
});
