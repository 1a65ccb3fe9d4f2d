import { checkCases } from './check-cases.js';
import { adds, all, found, gone, type LoanFile, paper, type RuleCase, reads } from './loan-file.js';

const NAME = 'Meera S Kulkarni';
const PAN = 'ABCPK1234M';
const account = { accountNumber: '602233445566', accountHolder: 'Mrs. MEERA S KULKARNI' };
const salary = { employeeName: NAME, pan: PAN, accountNumber: account.accountNumber };
const amounts = { grossPay: '90000.00', totalDeductions: '12000.00', netPay: '78000.00' };

/** A loan file whose papers agree. */
const file: LoanFile = {
  application: paper('loan-application', {
    ...{ applicant: NAME, pan: PAN, dateOfBirth: '1990-06-15', loanAmount: '3000000.00', applicationDate: '2024-07-20' },
  }),
  pan: paper('pan-card', { pan: PAN, name: NAME, dateOfBirth: '1990-06-15' }),
  aadhaar: paper('aadhaar', { name: 'Meera Kulkarni', dateOfBirth: '1990-06-15' }),
  licence: paper('driving-licence', { name: NAME, expires: '2031-01-01' }),
  bill: paper('utility-bill', { billDate: '2024-07-05' }),
  consent: paper('consent-form', { pan: PAN }),
  credit: paper('credit-report', { pan: PAN, reportDate: '2024-07-19' }),
  april: paper('salary-slip', { ...salary, ...amounts, month: 'April 2024' }),
  may: paper('salary-slip', { ...salary, ...amounts, month: 'May 2024' }),
  june: paper('salary-slip', { ...salary, ...amounts, month: 'June 2024' }),
  form16: paper('form-16', { employeePan: PAN, employeeName: NAME, assessmentYear: '2024-25' }),
  form16Before: paper('form-16', { employeePan: PAN, employeeName: NAME, assessmentYear: '2023-24' }),
  form26as: paper('form-26as', { pan: PAN, assessmentYear: '2024-25' }),
  form26asBefore: paper('form-26as', { pan: PAN, assessmentYear: '2023-24' }),
  profit: paper('profit-and-loss'),
  balance: paper('balance-sheet'),
  udyam: paper('udyam-certificate'),
  gst: paper('gst-return'),
  firstQuarter: paper('bank-statement', {
    ...account,
    ...{ periodStart: '2024-01-01', periodEnd: '2024-03-31', openingBalance: '50000.00', closingBalance: '64000.00' },
  }),
  secondQuarter: paper('bank-statement', {
    ...account,
    ...{ periodStart: '2024-04-01', periodEnd: '2024-06-30', openingBalance: '64000.00', closingBalance: '81500.00' },
  }),
  agreement: paper('sale-agreement', { purchaser: NAME, consideration: '4000000.00' }),
  deed: paper('sale-deed', { purchaser: NAME }),
  encumbrance: paper('encumbrance-certificate'),
  valuation: paper('valuation-report', { applicant: NAME }),
  loan: paper('loan-agreement'),
  sanction: paper('sanction-letter', { borrower: NAME, loanAmount: '3000000.00', interestRate: '8.6' }),
  schedule: paper('repayment-schedule', { loanAmount: '3000000.00', interestRate: '8.6' }),
  mandate: paper('nach-mandate', { accountNumber: account.accountNumber }),
};

const stranger = (key: string, field: string): RuleCase => ({
  breaks: reads(key, { [field]: 'Vikram Chatterjee' }),
  names: [key],
});
const selfEmployed = 'home-loan-self-employed';
const returns = adds({
  return: paper('itr-acknowledgement', { pan: PAN, assessmentYear: '2024-25' }),
  returnBefore: paper('itr-acknowledgement', { pan: PAN, assessmentYear: '2023-24' }),
});

checkCases('in-retail-loan', file, 'home-loan-salaried', {
  'pan-agrees': { breaks: reads('form26as', { pan: 'ABCPK1234N' }), names: ['form26as'] },
  'pan-card-names-applicant': stranger('pan', 'name'),
  'identity-names-applicant': stranger('aadhaar', 'name'),
  'birth-date-agrees': { breaks: reads('aadhaar', { dateOfBirth: '1991-06-15' }), names: ['aadhaar'] },
  'identity-not-expired': { breaks: reads('licence', { expires: '2024-01-01' }) },
  'address-bill-recent': { breaks: reads('bill', { billDate: '2024-04-05' }) },
  'one-pan-a-person': { breaks: adds(Object.fromEntries([1, 2, 3, 4].map((n) => [`pan${n}`, paper('pan-card', { pan: PAN })]))) },
  'bureau-consent': { breaks: gone('consent', 'application') },
  'credit-report-recent': { breaks: reads('credit', { reportDate: '2024-02-01' }) },
  'three-salary-slips': { breaks: found('june', { isCopy: true }) },
  'salary-slips-of-three-months': { breaks: reads('june', { month: 'May 2024' }) },
  'salary-slip-names-applicant': stranger('may', 'employeeName'),
  'salary-slip-adds-up': { breaks: reads('may', { netPay: '88000.00' }), names: ['may'] },
  'salary-account-on-statement': { breaks: reads('may', { accountNumber: '111122223333' }), names: ['may'] },
  'form-16-names-applicant': stranger('form16', 'employeeName'),
  'form-16-of-two-years': { breaks: reads('form16Before', { assessmentYear: '2024-25' }) },
  'form-16-against-26as': { breaks: gone('form26as', 'form26asBefore') },
  'form-26as-of-same-year': { breaks: gone('form26asBefore'), names: ['form16Before'] },
  'return-has-acknowledgement': { holds: all(returns, adds({ itr: paper('itr') })), breaks: gone('return', 'returnBefore') },
  'returns-of-two-years': { product: selfEmployed, holds: returns, breaks: reads('returnBefore', { assessmentYear: '2024-25' }) },
  'accounts-come-together': { breaks: gone('balance') },
  'gst-for-business': { breaks: gone('gst') },
  'statement-names-applicant': stranger('firstQuarter', 'accountHolder'),
  'six-months-of-statements': { breaks: gone('firstQuarter') },
  'twelve-months-of-statements': {
    product: selfEmployed,
    holds: reads('firstQuarter', { periodStart: '2023-07-01' }),
    breaks: gone('firstQuarter'),
  },
  'statement-recent': { breaks: gone('secondQuarter') },
  'statements-without-hole': {
    breaks: reads('firstQuarter', { periodEnd: '2024-02-29' }),
    names: ['firstQuarter', 'secondQuarter'],
  },
  'statement-continues': { breaks: reads('secondQuarter', { openingBalance: '61120.45' }), names: ['secondQuarter'] },
  'statement-pages-complete': { breaks: found('deed', { missingPages: 1 }), names: ['deed'] },
  'agreement-names-applicant': stranger('deed', 'purchaser'),
  'property-has-encumbrance-search': { breaks: gone('encumbrance') },
  'valuation-names-applicant': stranger('valuation', 'applicant'),
  'loan-to-value': { breaks: reads('agreement', { consideration: '3200000.00' }) },
  'agreement-after-sanction': { breaks: gone('sanction') },
  'sanction-names-applicant': stranger('sanction', 'borrower'),
  'sanction-within-request': { breaks: reads('sanction', { loanAmount: '3200000.00' }) },
  'schedule-as-sanctioned': { breaks: reads('schedule', { loanAmount: '3100000.00' }) },
  'schedule-rate-as-sanctioned': { breaks: reads('schedule', { interestRate: '9.1' }) },
  'mandate-has-cheque': { breaks: gone('firstQuarter', 'secondQuarter') },
  'mandate-on-known-account': { breaks: reads('mandate', { accountNumber: '999988887777' }) },
  'paper-sent-once': { breaks: found('june', { isCopy: true }), names: ['june'] },
  'paper-in-one-loan': { breaks: found('agreement', { elsewhere: 2 }), names: ['agreement'] },
});
