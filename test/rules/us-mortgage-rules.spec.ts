import { checkCases } from './check-cases.js';
import { adds, all, found, gone, type LoanFile, paper, type RuleCase, reads } from './loan-file.js';

const ANA = 'Ana R Quiroga';
const BEN = 'Benjamin T Holt';
const HOME = '410 Larkspur Cir, Mesa, AZ 85204';
const EMPLOYER = 'Copperfield Insurance Group LLC';
const account = { accountNumber: '7710045521', accountHolder: ANA };

/** A loan file whose papers agree. */
const file: LoanFile = {
  application: paper('urla-1003', {
    ...{ borrowerName: ANA, borrowerSsn: '912-34-5678', birthDate: '1988-02-11', employer: EMPLOYER },
    ...{ propertyAddress: HOME, propertyValue: '400000.00', loanAmount: '320000.00', applicationDate: '2024-07-22' },
  }),
  before: paper('paystub', {
    ...{ employeeName: 'QUIROGA, ANA', employer: 'Copperfield Insurance', payDate: '2024-07-05', grossPay: '3000.00' },
    ...{ totalDeductions: '900.00', netPay: '2100.00', ytdGross: '42000.00' },
  }),
  last: paper('paystub', {
    ...{ employeeName: ANA, employer: EMPLOYER, payDate: '2024-07-19', grossPay: '3000.00' },
    ...{ totalDeductions: '900.00', netPay: '2100.00', ytdGross: '45000.00' },
  }),
  w2: paper('w2', {
    ...{ taxYear: '2023', employeeSsn: 'XXX-XX-5678', employeeName: ANA, employer: EMPLOYER, wages: '74000.00' },
    ...{ socialSecurityWages: '76000.00', socialSecurityTax: '4712.00', medicareWages: '76000.00', medicareTax: '1102.00' },
  }),
  w2Before: paper('w2', {
    ...{ taxYear: '2022', employeeSsn: '912-34-5678', employeeName: ANA, employer: EMPLOYER, wages: '71000.00' },
    ...{ socialSecurityWages: '71000.00', socialSecurityTax: '4402.00', medicareWages: '71000.00', medicareTax: '1029.50' },
  }),
  employment: paper('verification-of-employment', {
    ...{ employeeName: ANA, employer: EMPLOYER, contactDate: '2024-09-16', employedNow: 'Yes' },
  }),
  return: paper('tax-return-1040', { taxYear: '2023' }),
  business: paper('tax-return-business', { taxYear: '2023' }),
  transcript: paper('form-4506c'),
  transcriptOfBusiness: paper('form-4506c'),
  lease: paper('lease-agreement'),
  may: paper('bank-statement', {
    ...account,
    ...{ periodStart: '2024-05-01', periodEnd: '2024-05-31', openingBalance: '5000.00', closingBalance: '6000.00' },
    ...{ totalDeposits: '3000.00', totalWithdrawals: '2000.00' },
  }),
  june: paper('bank-statement', {
    ...account,
    ...{ periodStart: '2024-06-01', periodEnd: '2024-06-30', openingBalance: '6000.00', closingBalance: '7500.00' },
    ...{ totalDeposits: '3000.00', totalWithdrawals: '1500.00' },
  }),
  retirement: paper('retirement-statement', { owner: ANA }),
  gift: paper('gift-letter', { recipient: ANA, amount: '20000.00' }),
  check: paper('check'),
  contract: paper('purchase-agreement', { buyer: ANA, purchasePrice: '400000.00', propertyAddress: HOME }),
  appraisal: paper('appraisal', { propertyStreet: '410 Larkspur Cir', appraisedValue: '402000.00', effectiveDate: '2024-08-10' }),
  title: paper('title-report', { proposedInsured: `${ANA} and ${BEN}` }),
  insurance: paper('hazard-insurance', { insured: ANA, propertyAddress: HOME, effective: '2024-09-20', expires: '2025-09-20' }),
  flood: paper('flood-certificate', { propertyAddress: HOME, inFloodZone: 'NO' }),
  association: paper('hoa-statement'),
  estimate: paper('loan-estimate', { dateIssued: '2024-07-24', propertyAddress: HOME }),
  disclosure: paper('closing-disclosure', {
    ...{ borrower: ANA, propertyStreet: '410 Larkspur Circle', dateIssued: '2024-09-16', closingDate: '2024-09-20' },
    ...{ loanAmount: '320000.00', interestRate: '6.5' },
  }),
  note: paper('promissory-note', { principal: '320000.00', interestRate: '6.5', propertyAddress: HOME }),
  transmittal: paper('transmittal-1008', { propertyAddress: HOME }),
  findings: paper('aus-findings', { loanAmount: '320000.00' }),
  credit: paper('credit-report', { ssn: '912-34-5678', reportDate: '2024-07-22' }),
  licence: paper('driver-license', { birthDate: '1988-02-11', expires: '2027-02-11' }),
};

const AWAY = '77 Timber Creek Rd, Tacoma, WA 98405';
const stranger = (key: string, field: string): RuleCase => ({ breaks: reads(key, { [field]: 'Owen Strickland' }), names: [key] });

checkCases('us-mortgage', file, 'conventional-purchase', {
  'paystub-shows-year-to-date': {
    mayLack: 'ytdGross',
    holds: gone('before'),
    breaks: all(gone('last'), adds({ other: paper('paystub', { grossPay: '1.00' }) })),
  },
  'paystub-recent': { breaks: all(reads('last', { payDate: '2024-06-01' }), reads('before', { payDate: '2024-05-18' })) },
  'paystub-recent-each-earner': {
    breaks: adds({ older: paper('paystub', { employeeName: BEN, payDate: '2024-03-01' }) }),
    names: ['older'],
  },
  'paystub-names-borrower': stranger('last', 'employeeName'),
  'paystub-names-employer': { breaks: reads('last', { employer: 'Delta Plains Energy' }), names: ['last'] },
  'paystub-adds-up': { mayLack: 'totalTaxes', breaks: reads('last', { netPay: '2251.13' }), names: ['last'] },
  'paystub-year-to-date-grows': { breaks: reads('last', { ytdGross: '52000.00' }), names: ['last'] },
  'w2-against-year-to-date': { breaks: reads('w2', { wages: '160000.00' }), names: ['w2'] },
  'two-years-of-w2': { breaks: gone('w2Before'), names: ['w2'] },
  'w2-of-last-year': { breaks: gone('w2') },
  'w2-for-each-paystub': { breaks: stranger('last', 'employeeName').breaks, names: ['last'] },
  'w2-ssn-on-application': { breaks: reads('w2', { employeeSsn: 'XXX-XX-5679' }), names: ['w2'] },
  'w2-names-borrower': stranger('w2', 'employeeName'),
  'w2-social-security-tax': { breaks: reads('w2', { socialSecurityTax: '4912.00' }), names: ['w2'] },
  'w2-medicare-tax': { breaks: reads('w2', { medicareTax: '900.00' }), names: ['w2'] },
  'one-borrower-on-w2': { holds: gone('application'), breaks: reads('w2', { employeeSsn: '944-00-1111' }) },
  'employment-names-borrower': stranger('employment', 'employeeName'),
  'employment-names-employer': { breaks: reads('employment', { employer: 'Delta Plains Energy' }) },
  'employment-verified-late': { breaks: reads('employment', { contactDate: '2024-08-20' }) },
  'still-employed': { breaks: reads('employment', { employedNow: 'No' }) },
  'transcript-request-with-returns': { breaks: gone('transcript', 'transcriptOfBusiness') },
  'transcript-request-for-business': { breaks: gone('transcriptOfBusiness') },
  'rental-income-lease': { breaks: gone('return', 'appraisal') },
  'two-months-of-statements': { breaks: gone('may'), names: ['june'] },
  'statements-without-hole': {
    breaks: reads('may', { periodStart: '2024-04-01', periodEnd: '2024-04-30' }),
    names: ['may', 'june'],
  },
  'statement-recent': { breaks: reads('june', { periodEnd: '2024-06-02' }) },
  'statement-recent-each-account': {
    breaks: adds({
      old: paper('bank-statement', { accountNumber: '1111222233', periodStart: '2024-01-01', periodEnd: '2024-01-31' }),
    }),
    names: ['old'],
  },
  'statement-names-borrower': stranger('may', 'accountHolder'),
  'statement-adds-up': { breaks: reads('may', { closingBalance: '6123.40' }), names: ['may'] },
  'statement-continues': { breaks: reads('june', { openingBalance: '6400.00' }), names: ['june'] },
  'statement-pages-complete': { breaks: found('june', { missingPages: 2 }), names: ['june'] },
  'retirement-names-borrower': stranger('retirement', 'owner'),
  'gift-needs-letter': { breaks: gone('check', 'may', 'june') },
  'gift-to-borrower': stranger('gift', 'recipient'),
  'gift-within-price': { breaks: reads('gift', { amount: '400000.00' }) },
  'contract-names-borrower': stranger('contract', 'buyer'),
  'contract-price-on-application': { breaks: reads('contract', { purchasePrice: '455000.00' }) },
  'property-on-application': { breaks: reads('note', { propertyAddress: AWAY }), names: ['note'] },
  'property-street-on-application': { breaks: reads('appraisal', { propertyStreet: '412 Larkspur Cir' }), names: ['appraisal'] },
  'appraised-for-price': { breaks: reads('appraisal', { appraisedValue: '391000.00' }) },
  'appraisal-age': { breaks: reads('appraisal', { effectiveDate: '2023-08-10' }) },
  'title-names-borrower': stranger('title', 'proposedInsured'),
  'insurance-names-borrower': stranger('insurance', 'insured'),
  'insurance-in-force': { breaks: reads('insurance', { effective: '2024-09-25' }) },
  'flood-zone-insured': { breaks: reads('flood', { inFloodZone: 'YES' }) },
  'condominium-papers': { breaks: gone('insurance') },
  'closing-disclosure-after-estimate': { breaks: gone('estimate') },
  'estimate-in-time': { breaks: reads('estimate', { dateIssued: '2024-08-02' }) },
  'disclosure-in-time': { breaks: reads('disclosure', { dateIssued: '2024-09-18' }) },
  'loan-amount-agrees': { breaks: reads('findings', { loanAmount: '352000.00' }), names: ['findings'] },
  'note-as-disclosed': { breaks: reads('note', { principal: '321000.00' }) },
  'rate-as-disclosed': { breaks: reads('note', { interestRate: '6.875' }) },
  'disclosure-names-borrower': stranger('disclosure', 'borrower'),
  'hud1-or-closing-disclosure': {
    holds: all(adds({ hud1: paper('settlement-statement') }), gone('disclosure')),
    breaks: adds({ disclosure: paper('closing-disclosure') }),
  },
  'credit-before-findings': { breaks: gone('credit') },
  'credit-report-age': { breaks: reads('credit', { reportDate: '2024-03-01' }) },
  'credit-report-names-borrower': { breaks: reads('credit', { ssn: '944-00-1111' }) },
  'identity-names-borrower': { breaks: reads('licence', { birthDate: '1961-05-17' }) },
  'identity-not-expired': { breaks: reads('licence', { expires: '2024-02-11' }) },
  'permanent-resident-evidence': {
    metadata: { citizenship: 'CA' },
    holds: adds({ passport: paper('passport'), card: paper('permanent-resident-card') }),
    breaks: gone('card'),
  },
  'paper-sent-once': { breaks: found('last', { isCopy: true }), names: ['last'] },
  'paper-in-one-loan': { breaks: found('w2', { elsewhere: 1 }), names: ['w2'] },
});
