import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CannotTell } from '../cannot-tell.js';
import { addsUp, isNear } from './amounts.js';
import { asDigits, isOneSlipApart } from './look-alikes.js';
import { daysBetween, daysCovered, monthsCovered, widestHole } from './periods.js';
import { sameAddress } from './same-address.js';
import { sameName } from './same-name.js';
import { sameNumber } from './same-number.js';
import { sameOrganisation } from './same-organisation.js';

const word = fc.stringMatching(/^[A-Z][a-z]{3,9}$/);

describe('names', () => {
  it.each([
    ['Maria T Castellano', 'CASTELLANO, MARIA'],
    ['Maria T. Castellano', 'Maria Teresa Castellano'],
    ['M Castellano', 'Maria Castellano'],
    ['José Díaz-Núñez', 'JOSE DIAZ NUNEZ'],
    ['Shri Rajesh Kumar Iyer', 'RAJESH KUMAR IYER'],
    ['Maria Caste11ano', 'Maria Castellano'],
    ['Robert Dunleavy Jr.', 'Robert Dunleavy'],
    ['Vernon Hollis', 'Vemon Hollis'],
  ])('%s is %s', (a, b) => expect(sameName(a, b)).toBe(true));

  it.each([
    ['Maria Castellano', 'Hector Castellano'],
    ['Maria Castellano', 'Maria Whitfield'],
    ['Maria Castellano', 'M C'],
    ['Jon Vance', 'Jan Vance'],
    ['', 'Maria Castellano'],
  ])('%s is not %s', (a, b) => expect(sameName(a, b)).toBe(false));

  it('agree with themselves, whatever their order and case, and both ways round', () =>
    fc.assert(
      fc.property(fc.tuple(word, word, word), fc.tuple(word, word), ([first, middle, last], [other, another]) => {
        const name = `${first} ${middle} ${last}`;
        expect(sameName(name, `${last.toUpperCase()}, ${first.toUpperCase()} ${middle[0]}`)).toBe(true);
        expect(sameName(name, `${other} ${another}`)).toBe(sameName(`${other} ${another}`, name));
      }),
    ));
});

describe('firms', () => {
  it.each([
    ['Cascadia Freight Services Inc', 'CASCADIA FREIGHT'],
    ['The Meridian Dental Company', 'Meridian Dental Co.'],
    ['BlueStem Foods LLC', 'Blue Stem Foods'],
  ])('%s is %s', (a, b) => expect(sameOrganisation(a, b)).toBe(true));
  it.each([
    ['Cascadia Freight', 'Cascadia Marine'],
    ['Northgate Medical Inc', 'Redwood Analytics Inc'],
  ])('%s is not %s', (a, b) => expect(sameOrganisation(a, b)).toBe(false));
  it('agree with themselves under any legal form', () =>
    fc.assert(
      fc.property(word, word, fc.constantFrom('Inc', 'LLC', 'Pvt. Ltd.', 'Company'), (a, b, form) =>
        expect(sameOrganisation(`${a} ${b}`, `${a} ${b} ${form}`.toUpperCase())).toBe(true),
      ),
    ));
});

describe('addresses', () => {
  it.each([
    ['1204 Maple Ridge Dr, Columbus, OH 43215', '1204 MAPLE RIDGE DRIVE COLUMBUS OH 43215-1102'],
    ['12O4 Maple Ridge Dr, Columbus, OH 43215', '1204 Maple Ridge Dr, Columbus, OH 43215'],
    ['Flat No. 12, Lotus Residency, Baner Road, Pune, Maharashtra - 411045', '12 Lotus Residency Baner Rd Pune 411 045'],
    ['88 N Franklin Street', '88 North Franklin St, Tampa, FL 33609'],
  ])('%s is %s', (a, b) => expect(sameAddress(a, b)).toBe(true));
  it.each([
    ['1204 Maple Ridge Dr, Columbus, OH 43215', '1206 Maple Ridge Dr, Columbus, OH 43215'],
    ['1204 Maple Ridge Dr, Columbus, OH 43215', '1204 Maple Ridge Dr, Tampa, FL 33609'],
    ['1204 Maple Ridge Dr, Columbus, OH', '1204 Juniper St, Tacoma, WA'],
  ])('%s is not %s', (a, b) => expect(sameAddress(a, b)).toBe(false));
  it('agree both ways round, and with themselves', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), word, word, (house, street, city) => {
        const [a, b] = [`${house} ${street} St, ${city}, OH 43215`, `${house + 1} ${street} St, ${city}, OH 43215`];
        expect(sameAddress(a, a.toUpperCase())).toBe(true);
        expect(sameAddress(a, b)).toBe(false);
        expect(sameAddress(b, a)).toBe(false);
      }),
    ));
});

// Nobody's numbers: no social security number begins with 9, no Aadhaar with 1; the X's are how papers mask them.
describe('numbers', () => {
  it.each([
    ['912-34-1234', 'XXX-XX-1234'],
    ['*6789', '0012346789'],
    ['1234 5678 9012', 'XXXX XXXX 9012'],
    ['9I2-34-I234', '912-34-1234'],
  ])('%s is %s', (a, b) => expect(sameNumber(a, b)).toBe(true));
  it.each([
    ['912-34-1234', 'XXX-XX-1235'],
    ['912-34-1234', '913-34-1234'],
    ['XXX-XX-XX34', '912-34-1234'],
  ])('%s is not %s', (a, b) => expect(sameNumber(a, b)).toBe(false));
  it('agree with any masking that leaves four signs, and with nothing that differs in one seen', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9,14}$/), fc.integer({ min: 4, max: 8 }), (number, seen) => {
        const masked = 'X'.repeat(number.length - seen) + number.slice(-seen);
        const last = (Number(number.at(-1)) + 1) % 10;
        expect(sameNumber(number, masked)).toBe(true);
        expect(sameNumber(`${number.slice(0, -1)}${last}`, masked)).toBe(false);
      }),
    ));
});

describe('periods', () => {
  const months = ['2024-01-01/2024-01-31', '2024-02-01/2024-02-29', '2024-03-01/2024-03-31'];
  it('have holes, days and whole months', () => {
    expect(widestHole(months)).toBe(0);
    expect(widestHole([months[2]!, months[0]!])).toBe(29);
    expect(daysCovered([...months, months[0]!])).toBe(91);
    expect(monthsCovered(months)).toBe(3);
    expect(monthsCovered(['2024-01-16/2024-02-15', '2024-02-16/2024-03-15'])).toBe(1);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(widestHole([])).toBe(0);
  });
  it('that are none can not be told from', () => {
    expect(() => widestHole(['2024-01-31/2024-01-01'])).toThrow(RangeError);
    expect(() => daysBetween('yesterday', '2024-01-01')).toThrow(RangeError);
  });
  it('cover what they cover in whatever order', () => {
    const day = fc.integer({ min: 0, max: 700 });
    const iso = (n: number): string => new Date(Date.UTC(2023, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
    const period = fc.tuple(day, fc.integer({ min: 0, max: 60 })).map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 8 }), (periods) => {
        const text = periods.map(({ from, to }) => `${iso(from)}/${iso(to)}`);
        const covered = new Set(periods.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
        expect(daysCovered(text)).toBe(covered.size);
        expect(widestHole(text)).toBe(widestHole(text.toReversed()));
        const sorted = [...covered].sort((a, b) => a - b);
        const holes = sorted.map((at, i) => (i === 0 ? 0 : at - sorted[i - 1]! - 1));
        expect(widestHole(text)).toBe(Math.max(...holes));
      }),
    );
  });
});

describe('amounts', () => {
  it('add up to the cent, and can not be told where one misread digit would explain', () => {
    expect(addsUp([0.1, 0.2], 0.3, false)).toBe(true);
    expect(addsUp([100, 50.25], 150.26, false)).toBe(true);
    expect(addsUp([100, 50], 160, false)).toBe(false);
    expect(() => addsUp([100, 50], 160, true)).toThrow(CannotTell);
    expect(addsUp([100, 50], 163.4, true)).toBe(false);
    expect(isNear(103, 100, 0.05)).toBe(true);
    expect(isNear(108, 100, 0.05)).toBe(false);
  });
  it('add up for any parts and their own sum, and not for another', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 30 }),
        fc.integer({ min: 2, max: 1_000_000 }),
        (cents, off) => {
          const total = cents.reduce((sum, part) => sum + part, 0);
          const parts = cents.map((part) => part / 100);
          expect(addsUp(parts, total / 100, true)).toBe(true);
          expect(addsUp(parts, (total + off) / 100, false)).toBe(false);
        },
      ),
    ));
});

describe('slips of recognition', () => {
  it('are one insertion, deletion or replacement', () => {
    expect(isOneSlipApart('castellano', 'castelano')).toBe(true);
    expect(isOneSlipApart('castellano', 'castellana')).toBe(true);
    expect(isOneSlipApart('castellano', 'castillana')).toBe(false);
    expect(asDigits('I2O4')).toBe('1204');
  });
});
