import { addDays, addMonths, day } from '../people/dates.js';
import { makeAddress, type Person, type UsCase } from '../people/us-case.js';
import { Rng } from '../rng/rng.js';
import { aboutPerson, type Change, lackingPage, ofLoan, saying, sentTwice, without } from './changes.js';
import { cleanPlan } from './clean-plan.js';
import type { PlannedPaper } from './planned-paper.js';

/** A fault and by what it must be found. */
export interface PlantedFault {
  readonly id: string;
  /** Rule or requirement that must fail. */
  readonly finding: string;
  /** Key of a paper that the finding must name; null where the paper is not there. */
  readonly paper: string | null;
  /** Rules that break with it, because they look at the same value. */
  readonly entails?: readonly string[];
  readonly change: Change;
}

const STRANGER = { first: 'Wendell', middle: 'K', last: 'Tillman', name: 'Wendell K Tillman' } satisfies Partial<Person>;
const elsewhere = makeAddress(new Rng('docyard/planted/elsewhere'));

const stranger = (key: string): Change => aboutPerson(key, STRANGER);
const strangers = (key: string): Change =>
  ofLoan(key, ({ borrowers: [one, two] }) => ({
    borrowers: [
      { ...one, ...STRANGER },
      { ...two, ...STRANGER, first: 'Naomi', name: 'Naomi K Tillman' },
    ],
  }));
const otherEmployer = (key: string): Change =>
  aboutPerson(key, {
    employer: { name: 'Quantum Harbor Software Inc', ein: '48-1122334', address: elsewhere, phone: '(555) 555-0100' },
  });
const later = (key: string, part: 'closing' | 'applied', months: number): Change =>
  ofLoan(key, (loan: UsCase) => ({ [part]: addMonths(loan[part], months) }));
const stalePay = (key: string): Change =>
  saying(key, 'payroll', ({ paid, periodsSoFar }) => ({ paid: addDays(paid, -70), periodsSoFar: periodsSoFar - 5 }));
const staleStatement = (key: string): Change => saying(key, 'statement', ({ from }) => ({ from: addMonths(from, -4) }));

const both =
  (...changes: readonly Change[]): Change =>
  (plan) =>
    changes.reduce<PlannedPaper[]>((changing, change) => change(changing), [...plan]);

const fault = (id: string, finding: string, paper: string | null, change: Change): PlantedFault => ({
  id,
  finding,
  paper,
  change,
});

const INCOME: readonly PlantedFault[] = [
  fault('missing-w2', 'two-years-of-w2', 'w2-2-2023', without('w2-2-2022')),
  fault('w2-of-another-number', 'w2-ssn-on-application', 'w2-1-2022', aboutPerson('w2-1-2022', { ssn: '951-20-7741' })),
  fault(
    'w2-bad-social-security-tax',
    'w2-social-security-tax',
    'w2-1-2023',
    saying('w2-1-2023', 'wages', () => ({ socialSecurityOff: 412.5 })),
  ),
  fault(
    'w2-implausible-wages',
    'w2-against-year-to-date',
    'w2-2-2023',
    saying('w2-2-2023', 'wages', ({ gross }) => ({ gross: gross * 2 })),
  ),
  fault('stale-pay-stubs', 'paystub-recent-each-earner', 'pay-2-last', both(stalePay('pay-2-last'), stalePay('pay-2-before'))),
  {
    ...fault('pay-stub-of-another', 'paystub-names-borrower', 'pay-1-before', stranger('pay-1-before')),
    entails: ['w2-for-each-paystub'],
  },
  fault('pay-stub-of-another-employer', 'paystub-names-employer', 'pay-1-last', otherEmployer('pay-1-last')),
  fault(
    'pay-stub-bad-sum',
    'paystub-adds-up',
    'pay-1-last',
    saying('pay-1-last', 'payroll', () => ({ netOff: 310.25 })),
  ),
  fault(
    'pay-stub-bad-year-to-date',
    'paystub-year-to-date-grows',
    'pay-2-last',
    saying('pay-2-last', 'payroll', () => ({ ytdOff: 4_150 })),
  ),
  fault('pay-stub-sent-twice', 'paper-sent-once', 'pay-2-copy', sentTwice('pay-2-before', 'pay-2-copy')),
  fault('employment-at-another-employer', 'employment-names-employer', 'employment-1', otherEmployer('employment-1')),
  fault('employment-verified-early', 'employment-verified-late', 'employment-1', later('employment-1', 'closing', -3)),
  fault('employment-of-another', 'employment-names-borrower', 'employment-2', stranger('employment-2')),
];

const ASSETS: readonly PlantedFault[] = [
  fault('missing-month', 'statements-without-hole', 'checking-3', without('checking-2')),
  fault(
    'statement-bad-sum',
    'statement-adds-up',
    'checking-3',
    saying('checking-3', 'statement', () => ({ closingOff: 1_250.4 })),
  ),
  fault(
    'statement-not-continued',
    'statement-continues',
    'savings-2',
    saying('savings-2', 'statement', () => ({ opening: 33_107.12 })),
  ),
  fault('statement-of-another', 'statement-names-borrower', 'checking-1', stranger('checking-1')),
  fault(
    'stale-statements',
    'statement-recent-each-account',
    'reserve-2',
    both(staleStatement('reserve-1'), staleStatement('reserve-2')),
  ),
  fault('statement-lacks-a-page', 'statement-pages-complete', 'reserve-2', lackingPage('reserve-2', 1)),
  fault('one-month-only', 'two-months-of-statements', 'joint-2', without('joint-1')),
  fault('retirement-of-another', 'retirement-names-borrower', 'retirement', stranger('retirement')),
  fault('gift-to-another', 'gift-to-borrower', 'gift', stranger('gift')),
];

const PROPERTY: readonly PlantedFault[] = [
  fault('contract-of-another', 'contract-names-borrower', 'purchase', strangers('purchase')),
  fault(
    'contract-at-another-price',
    'contract-price-on-application',
    'purchase',
    ofLoan('purchase', () => ({ price: 366_000 })),
  ),
  fault(
    'appraised-too-low',
    'appraised-for-price',
    'appraisal',
    ofLoan('appraisal', () => ({ price: 348_000 })),
  ),
  fault(
    'appraisal-of-another-house',
    'property-street-on-application',
    'appraisal',
    ofLoan('appraisal', () => ({ property: elsewhere })),
  ),
  fault('flood-certificate-missing', 'requires.flood', null, without('flood')),
  fault('title-of-another', 'title-names-borrower', 'title', strangers('title')),
  fault('insurance-of-another', 'insurance-names-borrower', 'insurance', stranger('insurance')),
  fault(
    'insurance-of-another-house',
    'property-on-application',
    'insurance',
    ofLoan('insurance', () => ({ property: elsewhere })),
  ),
  fault('insurance-begins-late', 'insurance-in-force', 'insurance', later('insurance', 'closing', 1)),
];

const LOAN: readonly PlantedFault[] = [
  fault(
    'estimate-late',
    'estimate-in-time',
    'estimate',
    ofLoan('estimate', () => ({ applied: day(2024, 8, 12) })),
  ),
  fault(
    'findings-on-another-amount',
    'loan-amount-agrees',
    'findings',
    ofLoan('findings', () => ({ loan: 371_500 })),
  ),
  fault(
    'note-on-another-amount',
    'note-as-disclosed',
    'note',
    ofLoan('note', () => ({ loan: 352_000 })),
  ),
  fault(
    'note-at-another-rate',
    'rate-as-disclosed',
    'note',
    ofLoan('note', ({ rate }) => ({ rate: rate + 0.5 })),
  ),
  fault('credit-report-stale', 'credit-report-age', 'credit', later('credit', 'applied', -7)),
  fault('credit-report-of-another', 'credit-report-names-borrower', 'credit', aboutPerson('credit', { ssn: '944-61-3320' })),
  fault('licence-expired', 'identity-not-expired', 'license-1', later('license-1', 'closing', -120)),
  fault('licence-of-another', 'identity-names-borrower', 'license-2', aboutPerson('license-2', { born: day(1961, 5, 17) })),
  fault('disclosure-to-another', 'disclosure-names-borrower', 'closing', stranger('closing')),
];

/** Every fault can be planted alone or with all others. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [...INCOME, ...ASSETS, ...PROPERTY, ...LOAN];

/** The clean plan with faults planted in it: all of them unless told which. */
export const faultyPlan = (loan: UsCase, faults: readonly PlantedFault[] = PLANTED_FAULTS): PlannedPaper[] =>
  both(...faults.map(({ change }) => change))(cleanPlan(loan));
