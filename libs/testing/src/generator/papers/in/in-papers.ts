import { consentForm } from './application/consent-form.js';
import { creditReport } from './application/credit-report.js';
import { loanApplication } from './application/loan-application.js';
import { bankStatement } from './assets/bank-statement.js';
import { cheque } from './assets/cheque.js';
import { investmentStatement } from './assets/investment-statement.js';
import { passbook } from './assets/passbook.js';
import type { InPaper } from './in-paper.js';
import { balanceSheet, profitAndLoss } from './income/annual-accounts.js';
import { employmentLetter } from './income/employment-letter.js';
import { form16 } from './income/form-16.js';
import { form26as } from './income/form-26as.js';
import { gstReturn } from './income/gst-return.js';
import { itr } from './income/itr.js';
import { itrAcknowledgement } from './income/itr-acknowledgement.js';
import { salarySlip } from './income/salary-slip.js';
import { udyamCertificate } from './income/udyam-certificate.js';
import { aadhaar } from './kyc/aadhaar.js';
import { drivingLicence } from './kyc/driving-licence.js';
import { panCard } from './kyc/pan-card.js';
import { passport } from './kyc/passport.js';
import { photograph } from './kyc/photograph.js';
import { voterId } from './kyc/voter-id.js';
import { loanAgreement } from './loan/loan-agreement.js';
import { nachMandate } from './loan/nach-mandate.js';
import { repaymentSchedule } from './loan/repayment-schedule.js';
import { sanctionLetter } from './loan/sanction-letter.js';
import { correspondence } from './other/correspondence.js';
import { unlistedForm } from './other/unlisted-form.js';
import { unlistedPaper } from './other/unlisted-paper.js';
import { utilityBill } from './other/utility-bill.js';
import { encumbranceCertificate } from './property/encumbrance-certificate.js';
import { propertyTaxReceipt } from './property/property-tax-receipt.js';
import { rentAgreement } from './property/rent-agreement.js';
import { saleAgreement } from './property/sale-agreement.js';
import { saleDeed } from './property/sale-deed.js';
import { valuationReport } from './property/valuation-report.js';

/** Every paper of an Indian retail loan file that the generator can write. */
export const IN_PAPERS: readonly InPaper[] = [
  panCard,
  aadhaar,
  passport,
  voterId,
  drivingLicence,
  photograph,
  salarySlip,
  form16,
  form26as,
  employmentLetter,
  itrAcknowledgement,
  itr,
  gstReturn,
  udyamCertificate,
  profitAndLoss,
  balanceSheet,
  loanApplication,
  creditReport,
  consentForm,
  bankStatement,
  passbook,
  investmentStatement,
  cheque,
  saleDeed,
  saleAgreement,
  propertyTaxReceipt,
  encumbranceCertificate,
  valuationReport,
  rentAgreement,
  loanAgreement,
  sanctionLetter,
  repaymentSchedule,
  nachMandate,
  utilityBill,
  correspondence,
  unlistedForm,
  unlistedPaper,
];
