import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reviewPolicy } from '../taxonomy/taxonomy.js';
import { deadlineOf, priorityOf } from './priority.js';

const policy = reviewPolicy.parse({});
const packet = (metadata: Record<string, string> = {}) => ({ metadata, createdAt: '2026-01-02T00:00:00.000Z' });

describe('the priority of a review', () => {
  it('is higher the nearer the deadline, the dearer the loan, the graver the matter', () => {
    const of = (metadata: Record<string, string>, severity: 'warning' | 'error' = 'warning') =>
      priorityOf(packet(metadata), severity, policy);
    const week = { deadline: '2026-01-09T00:00:00Z' };
    expect(of({ deadline: '2026-01-02T02:00:00Z' })).toBeGreaterThan(of(week));
    expect(of({ ...week, loanAmount: '900,000' })).toBeGreaterThan(of({ ...week, loanAmount: '90,000' }));
    expect(of(week, 'error')).toBeGreaterThan(of(week));
    expect(of({ deadline: '2026-01-01T00:00:00Z', loanAmount: '5000000' }, 'error')).toBe(100);
  });

  it('has a deadline of the house where the packet names none that can be read', () => {
    expect(deadlineOf(packet(), policy)).toBe('2026-01-03T00:00:00.000Z');
    expect(deadlineOf(packet({ deadline: 'soon' }), policy)).toBe('2026-01-03T00:00:00.000Z');
  });

  it('is a whole number from 0 to 100, whatever the metadata say', () => {
    const whatever = fc.record({ deadline: fc.string(), loanAmount: fc.string() });
    fc.assert(
      fc.property(whatever, (metadata) => {
        const priority = priorityOf(packet(metadata), 'error', policy);
        expect(Number.isInteger(priority) && priority >= 0 && priority <= 100).toBe(true);
      }),
    );
  });
});
