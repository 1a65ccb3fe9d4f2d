import { describe, expect, it } from '@jest/globals';
import { decidePacketStatus, type PacketEnd } from './decide-packet-status.js';

const settled: PacketEnd = {
  pages: 5,
  lostPages: 0,
  documents: [{ status: 'accepted' }],
  exceptions: [
    { severity: 'info', state: 'open' },
    { severity: 'warning', state: 'cleared' },
  ],
  rules: [
    { severity: 'error', outcome: 'passed' },
    { severity: 'error', outcome: 'not_applicable' },
    { severity: 'info', outcome: 'failed' },
  ],
};

describe('the status a packet ends with', () => {
  it('is completed where nothing is doubtful', () => {
    expect(decidePacketStatus(settled)).toBe('completed');
  });

  it.each<[string, Partial<PacketEnd>]>([
    ['a document is doubtful', { documents: [{ status: 'accepted' }, { status: 'needs_review' }] }],
    ['an exception is open', { exceptions: [{ severity: 'warning', state: 'open' }] }],
    ['a page was lost', { lostPages: 1 }],
    ['a rule failed', { rules: [{ severity: 'warning', outcome: 'failed' }] }],
    ['a rule of whatever severity could not be evaluated', { rules: [{ severity: 'info', outcome: 'error' }] }],
  ])('is needs_review where %s', (_case, over) => {
    expect(decidePacketStatus({ ...settled, ...over })).toBe('needs_review');
  });

  it('is failed where no page could be decided', () => {
    expect(decidePacketStatus({ ...settled, lostPages: 5, documents: [] })).toBe('failed');
  });
});
