import { applicationDisclosure } from './application/application-disclosure.js';
import { ausFindings } from './application/aus-findings.js';
import { creditAuthorization } from './application/credit-authorization.js';
import { creditReport } from './application/credit-report.js';
import { transmittalSummary } from './application/transmittal-summary.js';
import { urla } from './application/urla.js';
import { bankStatement } from './assets/bank-statement.js';
import { check } from './assets/check.js';
import { creditCardStatement } from './assets/credit-card-statement.js';
import { giftLetter } from './assets/gift-letter.js';
import { investmentStatement } from './assets/investment-statement.js';
import { retirementStatement } from './assets/retirement-statement.js';
import { verificationOfDeposit } from './assets/verification-of-deposit.js';
import { driverLicense } from './identity/driver-license.js';
import { passport } from './identity/passport.js';
import { permanentResidentCard } from './identity/permanent-resident-card.js';
import { socialSecurityCard } from './identity/social-security-card.js';
import { awardLetter } from './income/award-letter.js';
import { businessTaxReturn } from './income/business-tax-return.js';
import { financialStatement } from './income/financial-statement.js';
import { paystub } from './income/paystub.js';
import { profitAndLoss } from './income/profit-and-loss.js';
import { scheduleK1 } from './income/schedule-k1.js';
import { verificationOfEmployment } from './income/verification-of-employment.js';
import { w2 } from './income/w2.js';
import { closingDisclosure } from './loan/closing-disclosure.js';
import { loanEstimate } from './loan/loan-estimate.js';
import { mortgageStatement } from './loan/mortgage-statement.js';
import { payoffStatement } from './loan/payoff-statement.js';
import { promissoryNote } from './loan/promissory-note.js';
import { rider } from './loan/rider.js';
import { securityInstrument } from './loan/security-instrument.js';
import { settlementStatement } from './loan/settlement-statement.js';
import { correspondence } from './other/correspondence.js';
import { divorceDecree } from './other/divorce-decree.js';
import { invoice } from './other/invoice.js';
import { letterOfExplanation } from './other/letter-of-explanation.js';
import { receipt } from './other/receipt.js';
import { resume } from './other/resume.js';
import { unlistedForm } from './other/unlisted-form.js';
import { unlistedPaper } from './other/unlisted-paper.js';
import { utilityBill } from './other/utility-bill.js';
import { appraisal } from './property/appraisal.js';
import { deed } from './property/deed.js';
import { floodCertificate } from './property/flood-certificate.js';
import { hazardInsurance } from './property/hazard-insurance.js';
import { hoaStatement } from './property/hoa-statement.js';
import { insuranceApplication } from './property/insurance-application.js';
import { leaseAgreement } from './property/lease-agreement.js';
import { propertyTaxBill } from './property/property-tax-bill.js';
import { purchaseAgreement } from './property/purchase-agreement.js';
import { survey } from './property/survey.js';
import { titleReport } from './property/title-report.js';
import { taxReturn1040 } from './tax/form-1040.js';
import { form1098 } from './tax/form-1098.js';
import { form1099 } from './tax/form-1099.js';
import { form4506C } from './tax/form-4506c.js';
import { formW9 } from './tax/form-w9.js';
import { ssa89 } from './tax/ssa-89.js';
import type { UsPaper } from './us-paper.js';

/** Every paper of a US mortgage file that the generator can write. */
export const US_PAPERS: readonly UsPaper[] = [
  driverLicense,
  passport,
  socialSecurityCard,
  permanentResidentCard,
  urla,
  transmittalSummary,
  creditReport,
  ausFindings,
  creditAuthorization,
  applicationDisclosure,
  paystub,
  w2,
  taxReturn1040,
  form1099,
  form1098,
  form4506C,
  formW9,
  ssa89,
  verificationOfEmployment,
  awardLetter,
  scheduleK1,
  businessTaxReturn,
  profitAndLoss,
  financialStatement,
  bankStatement,
  investmentStatement,
  retirementStatement,
  creditCardStatement,
  check,
  giftLetter,
  verificationOfDeposit,
  appraisal,
  floodCertificate,
  survey,
  titleReport,
  deed,
  purchaseAgreement,
  propertyTaxBill,
  hoaStatement,
  hazardInsurance,
  insuranceApplication,
  loanEstimate,
  closingDisclosure,
  promissoryNote,
  securityInstrument,
  rider,
  settlementStatement,
  mortgageStatement,
  payoffStatement,
  leaseAgreement,
  utilityBill,
  invoice,
  receipt,
  letterOfExplanation,
  correspondence,
  divorceDecree,
  resume,
  unlistedForm,
  unlistedPaper,
];
