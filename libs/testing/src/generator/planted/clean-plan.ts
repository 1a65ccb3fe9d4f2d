import { addDays, addMonths, day, firstOfMonth } from '../people/dates.js';
import { round2 } from '../people/money.js';
import { makeUsCase, type Person, type UsCase } from '../people/us-case.js';
import type { Rng } from '../rng/rng.js';
import type { PlannedPaper } from './planned-paper.js';

/** A case whose dates leave room for what must lie before them, and whose money is what a lender would grant. */
export function plannedCase(rng: Rng): UsCase {
  const drawn = makeUsCase(rng);
  const closing = day(2024, 9, 20);
  const salary = (person: Person, dollars: number): Person => ({ ...person, salary: dollars, hired: day(2017, 3, 6) });
  const price = 420_000;
  return {
    ...drawn,
    borrowers: [salary(drawn.borrowers[0], 98_800), salary(drawn.borrowers[1], 67_600)],
    closing,
    applied: day(2024, 7, 22),
    purchase: true,
    price,
    loan: 336_000,
  };
}

const PAY_PERIODS = 26;

const stub = (loan: UsCase, person: Person, key: string, periodsBack: number, layout: number): PlannedPaper => {
  const last = day(2024, 7, 19);
  const facts = {
    payroll: {
      paid: addDays(last, -14 * periodsBack),
      periodsSoFar: 15 - periodsBack,
      gross: round2(person.salary / PAY_PERIODS),
    },
  };
  return { key, type: 'paystub', layout, person, loan, facts };
};

const wageStatement = (loan: UsCase, person: Person, key: string, taxYear: number): PlannedPaper => ({
  key,
  type: 'w2',
  layout: 0,
  person,
  loan,
  facts: { wages: { taxYear, gross: round2(person.salary * (taxYear === 2023 ? 0.97 : 0.94)), taxed: 0.95 } },
});

const statement = (
  loan: UsCase,
  person: Person,
  key: string,
  account: { bank: string; number: string; layout: number },
  month: { monthsBack: number; opening: number; closing: number; movements?: number },
): PlannedPaper => ({
  key,
  type: 'bank-statement',
  layout: account.layout,
  person,
  loan,
  facts: {
    statement: {
      bank: account.bank,
      account: account.number,
      from: firstOfMonth(addMonths(loan.applied, -month.monthsBack)),
      opening: month.opening,
      closing: month.closing,
      movements: month.movements ?? 24,
    },
  },
});

/** The papers of a purchase by two employed borrowers, all agreeing. */
export function cleanPlan(loan: UsCase): PlannedPaper[] {
  const [one, two] = loan.borrowers;
  const of = (key: string, type: string, layout = 0, person = one): PlannedPaper => ({ key, type, layout, person, loan });
  const checking = { bank: 'Harbor Community Bank', number: '4410087231', layout: 1 };
  const savings = { bank: 'Granite State Savings Bank', number: '9027714458', layout: 0 };
  const reserve = { bank: 'Keystone Mutual Bank', number: '6120449385', layout: 1 };
  const joint = { bank: 'Northern Lakes Bank', number: '3350962714', layout: 0 };
  return [
    of('application-1', 'urla-1003'),
    of('application-2', 'urla-1003', 0, two),
    of('license-1', 'driver-license', 2),
    of('license-2', 'driver-license', 2, two),
    of('authorization', 'credit-authorization'),
    of('credit', 'credit-report'),
    stub(loan, one, 'pay-1-last', 0, 3),
    wageStatement(loan, one, 'w2-1-2023', 2023),
    stub(loan, one, 'pay-1-before', 1, 3),
    of('employment-1', 'verification-of-employment', 1),
    wageStatement(loan, one, 'w2-1-2022', 2022),
    stub(loan, two, 'pay-2-last', 0, 0),
    wageStatement(loan, two, 'w2-2-2023', 2023),
    stub(loan, two, 'pay-2-before', 1, 0),
    of('employment-2', 'verification-of-employment', 1, two),
    wageStatement(loan, two, 'w2-2-2022', 2022),
    statement(loan, one, 'checking-1', checking, { monthsBack: 3, opening: 8_410.55, closing: 9_112.07 }),
    statement(loan, one, 'checking-2', checking, { monthsBack: 2, opening: 9_112.07, closing: 10_020.61 }),
    statement(loan, one, 'checking-3', checking, { monthsBack: 1, opening: 10_020.61, closing: 11_387.9 }),
    statement(loan, two, 'savings-1', savings, { monthsBack: 2, opening: 31_200.1, closing: 34_900.4 }),
    statement(loan, two, 'savings-2', savings, { monthsBack: 1, opening: 34_900.4, closing: 36_015.22 }),
    statement(loan, one, 'reserve-1', reserve, { monthsBack: 2, opening: 5_600, closing: 6_410.44 }),
    statement(loan, one, 'reserve-2', reserve, { monthsBack: 1, opening: 6_410.44, closing: 7_020.3, movements: 70 }),
    statement(loan, two, 'joint-1', joint, { monthsBack: 2, opening: 2_250.75, closing: 2_980.16 }),
    statement(loan, two, 'joint-2', joint, { monthsBack: 1, opening: 2_980.16, closing: 3_504.98 }),
    of('retirement', 'retirement-statement'),
    of('gift', 'gift-letter'),
    of('gift-check', 'check', 1),
    of('purchase', 'purchase-agreement'),
    of('appraisal', 'appraisal'),
    of('title', 'title-report'),
    of('insurance', 'hazard-insurance'),
    of('flood', 'flood-certificate'),
    of('tax-bill', 'property-tax-bill'),
    of('estimate', 'loan-estimate'),
    of('closing', 'closing-disclosure'),
    of('transmittal', 'transmittal-1008'),
    of('findings', 'aus-findings'),
    of('note', 'promissory-note'),
    of('utility', 'utility-bill'),
  ];
}
