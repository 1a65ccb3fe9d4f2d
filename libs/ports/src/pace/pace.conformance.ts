import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ConformanceSubject } from '../conformance-subject.js';
import type { Pace, Reservation } from './pace.js';
import { type AssumedLimits, paceRules } from './pace-rules.js';
import { saturate } from './saturation.conformance.js';

export interface PaceSubject extends ConformanceSubject<Pace> {
  /** Lets the adapter's clock run on. */
  pass(ms: number): void;
}

const MODEL = 'gpt-test';
/** Ten tokens a millisecond, and no end of requests. */
const TOKENS: AssumedLimits = { tokensPerMinute: 600_000, requestsPerMinute: null };
const FULL = 600_000 * paceRules.burstShare;

const ticketOf = (reservation: Reservation): string => {
  if (!reservation.granted) throw new Error(`not granted for ${reservation.waitMs} ms`);
  return reservation.ticket;
};
const waitOf = (reservation: Reservation): number => {
  if (reservation.granted) throw new Error('granted');
  return reservation.waitMs;
};

/** What every Pace must do. */
export const describePace = (name: string, makeSubject: (assumed: AssumedLimits) => Promise<PaceSubject>): void => {
  describe(`${name} as a Pace`, () => {
    const open: PaceSubject[] = [];
    const begin = async (assumed: AssumedLimits): Promise<PaceSubject> => {
      const made = await makeSubject(assumed);
      open.push(made);
      return made;
    };
    afterEach(async () => {
      await Promise.all(open.splice(0).map((each) => each.dispose()));
    });

    describe('reserving', () => {
      let subject: PaceSubject;
      let pace: Pace;
      beforeEach(async () => {
        subject = await begin(TOKENS);
        pace = subject.adapter;
      });

      it('takes until nothing is left, then says when there is room for this request', async () => {
        ticketOf(await pace.reserve(MODEL, FULL - 1_000));
        const waitMs = waitOf(await pace.reserve(MODEL, 3_000));
        expect(waitMs).toBeGreaterThanOrEqual(200);
        expect(waitMs).toBeLessThanOrEqual(200 * (1 + paceRules.waitJitter) + 1);
        subject.pass(waitMs);
        ticketOf(await pace.reserve(MODEL, 3_000));
      });

      it('shares what there is between all who ask', async () => {
        const other = await subject.another();
        ticketOf(await other.reserve(MODEL, FULL));
        expect(waitOf(await pace.reserve(MODEL, 10))).toBeGreaterThan(0);
        await other.close();
      });

      it('keeps models apart', async () => {
        ticketOf(await pace.reserve(MODEL, FULL));
        ticketOf(await pace.reserve('another', FULL));
      });

      it('grants a request beyond the whole limit when the bucket is full, and makes up for it after', async () => {
        ticketOf(await pace.reserve(MODEL, 10_000));
        subject.pass(waitOf(await pace.reserve(MODEL, 2_000_000)));
        ticketOf(await pace.reserve(MODEL, 2_000_000));
        expect(waitOf(await pace.reserve(MODEL, 10))).toBeGreaterThan(100_000);
      });

      it('never fills beyond what a minute may hold', async () => {
        subject.pass(3_600_000);
        ticketOf(await pace.reserve(MODEL, FULL));
        expect(waitOf(await pace.reserve(MODEL, 100))).toBeGreaterThan(0);
      });
    });

    it('counts requests as well', async () => {
      const subject = await begin({ tokensPerMinute: null, requestsPerMinute: 100 });
      for (let i = 0; i < 90; i++) ticketOf(await subject.adapter.reserve(MODEL, 1_000_000));
      const waitMs = waitOf(await subject.adapter.reserve(MODEL, 1));
      expect(waitMs).toBeGreaterThanOrEqual(599);
      subject.pass(waitMs);
      ticketOf(await subject.adapter.reserve(MODEL, 1));
    });

    it('knows no limit until it is told one', async () => {
      const subject = await begin({ tokensPerMinute: null, requestsPerMinute: null });
      const pace = subject.adapter;
      const ticket = ticketOf(await pace.reserve(MODEL, 1_000));
      for (let i = 0; i < 20; i++) ticketOf(await pace.reserve(MODEL, 10_000_000));
      await pace.settle(MODEL, ticket, 900, { tokensPerMinute: 60_000 });
      ticketOf(await pace.reserve(MODEL, 54_000));
      expect(waitOf(await pace.reserve(MODEL, 1_000))).toBeGreaterThan(0);
    });

    describe('settling', () => {
      let subject: PaceSubject;
      let pace: Pace;
      beforeEach(async () => {
        subject = await begin(TOKENS);
        pace = subject.adapter;
      });

      it('gives back what was not used, once', async () => {
        const ticket = ticketOf(await pace.reserve(MODEL, FULL));
        await pace.settle(MODEL, ticket, FULL - 5_000);
        await pace.settle(MODEL, ticket, FULL - 5_000);
        ticketOf(await pace.reserve(MODEL, 5_000));
        expect(waitOf(await pace.reserve(MODEL, 100))).toBeGreaterThan(0);
      });

      it('charges what was used beyond the reservation', async () => {
        const ticket = ticketOf(await pace.reserve(MODEL, 1_000));
        await pace.settle(MODEL, ticket, 11_000);
        expect(waitOf(await pace.reserve(MODEL, FULL - 5_000))).toBeGreaterThanOrEqual(600);
      });

      it('gives a request back that never reached the model', async () => {
        const few = await begin({ tokensPerMinute: null, requestsPerMinute: 1 });
        await few.adapter.settle(MODEL, ticketOf(await few.adapter.reserve(MODEL, 10)), 0);
        ticketOf(await few.adapter.reserve(MODEL, 10));
      });

      it('goes by the limit that the provider tells', async () => {
        const ticket = ticketOf(await pace.reserve(MODEL, 1_000));
        await pace.settle(MODEL, ticket, 1_000, { tokensPerMinute: 6_000 });
        ticketOf(await pace.reserve(MODEL, 5_400));
        expect(waitOf(await pace.reserve(MODEL, 1_000))).toBeGreaterThanOrEqual(9_999);
      });

      it('believes the provider that less is left, and counts what was taken since', async () => {
        const ticket = ticketOf(await pace.reserve(MODEL, 1_000));
        ticketOf(await pace.reserve(MODEL, 7_000));
        subject.pass(500);
        // 80,000 were left when it took the first; 5,000 have flowed in, 7,000 were taken, 60,000 we leave alone: 18,000.
        await pace.settle(MODEL, ticket, 1_000, { tokensLeft: 80_000 });
        expect(waitOf(await pace.reserve(MODEL, 18_100))).toBeGreaterThanOrEqual(9);
        ticketOf(await pace.reserve(MODEL, 17_990));
      });

      it('never believes that more is left', async () => {
        const ticket = ticketOf(await pace.reserve(MODEL, FULL));
        await pace.settle(MODEL, ticket, FULL, { tokensLeft: 500_000 });
        expect(waitOf(await pace.reserve(MODEL, 1_000))).toBeGreaterThan(0);
      });

      it('gives nothing back by itself to a provider that tells nothing, once that has refused calls', async () => {
        const early = ticketOf(await pace.reserve(MODEL, 10_000));
        await pace.shut(MODEL, 1);
        await pace.settle(MODEL, early, 100);
        subject.pass(10);
        expect(waitOf(await pace.reserve(MODEL, 5_000))).toBeGreaterThanOrEqual(480);
      });

      it('gives nothing back for a ticket that nobody knows any more', async () => {
        const ticket = ticketOf(await pace.reserve(MODEL, FULL));
        subject.pass(paceRules.ticketMs + 1);
        ticketOf(await pace.reserve(MODEL, FULL));
        await pace.settle(MODEL, ticket, 0);
        expect(waitOf(await pace.reserve(MODEL, 1_000))).toBeGreaterThan(0);
      });
    });

    describe('at the limit', () => {
      const assumed: AssumedLimits = { tokensPerMinute: 200_000, requestsPerMinute: 500 };
      const unknown: AssumedLimits = { tokensPerMinute: null, requestsPerMinute: null };
      it.each([
        ['a provider that tells what is left', assumed, {}],
        ['one whose limits nobody had set', unknown, {}],
        ['one that counts more tokens than we do', assumed, { countsMore: 0.1 }],
        ['one that gives back what was not used', assumed, { givesBack: true }],
        ['a silent one that gives back as well', assumed, { givesBack: true, isSilent: true }],
        ['a silent one that does not', assumed, { isSilent: true }],
      ])('of %s, nearly all is used and hardly a call is refused', async (_name, limits, about) => {
        const { used, refused } = await saturate(await begin(limits), about);
        expect(used).toBeGreaterThan(0.95);
        expect(refused).toBeLessThan(0.01);
      });
    });

    describe('a shut model', () => {
      let subject: PaceSubject;
      let pace: Pace;
      beforeEach(async () => {
        subject = await begin({ tokensPerMinute: null, requestsPerMinute: null });
        pace = subject.adapter;
      });

      /** Waits until one is let through. */
      const probe = async (): Promise<string> => {
        for (;;) {
          const reservation = await pace.reserve(MODEL, 10);
          if (reservation.granted) return reservation.ticket;
          subject.pass(reservation.waitMs);
        }
      };

      it('is asked by nobody for as long as its provider said', async () => {
        expect(await pace.shut(MODEL, 5_000)).toBe(5_000);
        const other = await subject.another();
        expect(waitOf(await other.reserve(MODEL, 10))).toBeGreaterThanOrEqual(5_000);
        await other.close();
        subject.pass(4_990);
        expect(waitOf(await pace.reserve(MODEL, 10))).toBeGreaterThanOrEqual(10);
        ticketOf(await pace.reserve('another', 10));
        subject.pass(11);
        ticketOf(await pace.reserve(MODEL, 10));
      });

      it('is not opened sooner by a shorter word', async () => {
        await pace.shut(MODEL, 5_000);
        expect(await pace.shut(MODEL, 10)).toBe(5_000);
      });

      it('lets one request through to see, and all once that one has succeeded', async () => {
        await pace.shut(MODEL, 100);
        const ticket = await probe();
        expect(waitOf(await pace.reserve(MODEL, 10))).toBeGreaterThanOrEqual(paceRules.probeWaitMs);
        await pace.settle(MODEL, ticket, 10);
        ticketOf(await pace.reserve(MODEL, 10));
        ticketOf(await pace.reserve(MODEL, 10));
      });

      it('lets another try where the first ended without an answer, or never', async () => {
        await pace.shut(MODEL, 100);
        await pace.settle(MODEL, await probe(), 0);
        await probe();
        expect(waitOf(await pace.reserve(MODEL, 10))).toBeGreaterThan(0);
        subject.pass(paceRules.probeMs);
        ticketOf(await pace.reserve(MODEL, 10));
      });

      it('stays away longer from time to time, until an answer comes', async () => {
        const times: number[] = [];
        for (let i = 0; i < 9; i++) {
          times.push(await pace.shut(MODEL, null));
          await pace.settle(MODEL, await probe(), 0);
        }
        const least = [1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1_000 * (1 - paceRules.shutJitter));
        for (const [i, ms] of times.entries()) {
          expect(ms).toBeGreaterThanOrEqual(least[i] ?? 0);
          expect(ms).toBeLessThanOrEqual((least[i] ?? 0) / (1 - paceRules.shutJitter) + 1);
        }
        await pace.shut(MODEL, null);
        await pace.settle(MODEL, await probe(), 10);
        expect(await pace.shut(MODEL, null)).toBeLessThanOrEqual(paceRules.firstShutMs + 1);
      });

      it('is shut once, however many calls failed of the one cause', async () => {
        const first = await pace.shut(MODEL, null);
        for (let i = 0; i < 5; i++) expect(await pace.shut(MODEL, null)).toBeLessThanOrEqual(first);
        await probe();
        expect(await pace.shut(MODEL, null)).toBeLessThanOrEqual(2 * paceRules.firstShutMs + 1);
      });

      it('begins with an empty bucket where the provider said that it was too much', async () => {
        const limited = await begin(TOKENS);
        await limited.adapter.shut(MODEL, 100);
        limited.pass(101);
        expect(waitOf(await limited.adapter.reserve(MODEL, 10_000))).toBeGreaterThanOrEqual(800);
        ticketOf(await limited.adapter.reserve(MODEL, 1_000));
      });
    });
  });
};
