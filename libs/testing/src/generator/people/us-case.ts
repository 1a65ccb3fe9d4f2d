import type { Rng } from '../rng/rng.js';
import { addDays, addMonths, day } from './dates.js';
import { monthlyPayment } from './money.js';
import type { UsFacts } from './us-facts.js';
import { bankName, CITIES, employerName, FIRST, JOBS, LAST, lenderName, STATE_NAMES, STREETS } from './us-names.js';

export interface Address {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly stateName: string;
  readonly zip: string;
  readonly county: string;
  /** `Columbus, OH 43215` */
  readonly cityLine: string;
  readonly oneLine: string;
}

export interface Employer {
  readonly name: string;
  readonly ein: string;
  readonly address: Address;
  readonly phone: string;
}

export interface Person {
  readonly first: string;
  readonly middle: string;
  readonly last: string;
  /** `Maria T Castellano` */
  readonly name: string;
  readonly ssn: string;
  readonly born: Date;
  readonly sex: 'M' | 'F';
  readonly phone: string;
  readonly email: string;
  readonly home: Address;
  readonly employer: Employer;
  readonly job: string;
  readonly hired: Date;
  /** Dollars a year. */
  readonly salary: number;
}

/** One loan application: who borrows, from whom, on what. All papers of a packet tell of the same case. */
export interface UsCase {
  readonly borrowers: readonly [Person, Person];
  readonly property: Address;
  readonly lender: { readonly name: string; readonly nmls: string; readonly address: Address; readonly phone: string };
  readonly officer: string;
  readonly loanNo: string;
  readonly mers: string;
  readonly applied: Date;
  readonly closing: Date;
  readonly purchase: boolean;
  readonly price: number;
  readonly loan: number;
  /** Percent a year. */
  readonly rate: number;
  readonly months: number;
  /** Principal and interest a month. */
  readonly payment: number;
  readonly seller: string;
  readonly titleCompany: string;
  readonly servicer: string;
  /** What a paper is to say, where chance shall not draw it. */
  readonly facts?: UsFacts;
}

export function makeAddress(rng: Rng): Address {
  const [city, state, zip, county] = rng.pick(CITIES);
  const street = `${rng.int(12, 9899)} ${rng.pick(STREETS)}`;
  const cityLine = `${city}, ${state} ${zip}`;
  return { street, city, state, stateName: STATE_NAMES[state]!, zip, county, cityLine, oneLine: `${street}, ${cityLine}` };
}

export const makePhone = (rng: Rng): string => rng.mask('(5##) 555-01##');
export const makeName = (rng: Rng): string => `${rng.pick(FIRST)} ${rng.letters(1)} ${rng.pick(LAST)}`;

export function makeEmployer(rng: Rng): Employer {
  return {
    name: employerName((x) => rng.pick(x)),
    ein: rng.mask('4#-#######'),
    address: makeAddress(rng),
    phone: makePhone(rng),
  };
}

export function makePerson(rng: Rng, closing: Date, family?: Person): Person {
  const first = rng.pick(FIRST);
  const last = family && rng.chance(0.7) ? family.last : rng.pick(LAST);
  const middle = rng.letters(1);
  return {
    first,
    middle,
    last,
    name: `${first} ${middle} ${last}`,
    ssn: rng.mask('9##-##-####'),
    born: day(closing.getUTCFullYear() - rng.int(26, 62), rng.int(1, 12), rng.int(1, 28)),
    sex: rng.pick(['M', 'F'] as const),
    phone: makePhone(rng),
    email: `${first}.${last}${rng.int(1, 99)}@example.com`.toLowerCase(),
    home: family?.home ?? makeAddress(rng),
    employer: makeEmployer(rng),
    job: rng.pick(JOBS),
    hired: addDays(closing, -rng.int(400, 6000)),
    salary: rng.int(42, 185) * 1000 + rng.int(0, 9) * 100,
  };
}

export function makeUsCase(rng: Rng): UsCase {
  const closing = day(rng.int(2020, 2025), rng.int(1, 12), rng.int(1, 28));
  const one = makePerson(rng.fork('b1'), closing);
  const two = makePerson(rng.fork('b2'), closing, one);
  const purchase = rng.chance(0.65);
  const price = rng.int(180, 780) * 1000;
  const loan = Math.round((price * rng.pick([0.8, 0.9, 0.95, 0.75, 0.965])) / 100) * 100;
  const rate = rng.int(22, 62) / 8;
  const months = rng.pick([360, 360, 360, 180, 240]);
  return {
    borrowers: [one, two],
    property: purchase ? makeAddress(rng) : one.home,
    lender: { name: lenderName((x) => rng.pick(x)), nmls: rng.mask('1#####'), address: makeAddress(rng), phone: makePhone(rng) },
    officer: makeName(rng),
    loanNo: rng.mask('##########'),
    mers: rng.mask('1000###-##########-#'),
    applied: addMonths(closing, -2),
    closing,
    purchase,
    price,
    loan,
    rate,
    months,
    payment: monthlyPayment(loan, rate, months),
    seller: makeName(rng),
    titleCompany: `${rng.pick(['Guardian', 'Cornerstone', 'Landmark', 'Crossroads', 'Patriot', 'Fidelis'])} ${rng.pick(['Title Agency LLC', 'Title & Escrow', 'Abstract Company', 'Settlement Services'])}`,
    servicer: `${bankName((x) => rng.pick(x))} Mortgage Servicing`,
  };
}
