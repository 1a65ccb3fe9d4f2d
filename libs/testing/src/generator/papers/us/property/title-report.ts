import { list, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, longDate, mdy, year } from '../../../people/dates.js';
import { usd } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import { letterhead, numbered } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';
import { lotOf } from './lot.js';

const commitment: UsLayout = (c) => {
  const { loan, rng } = c;
  const underwriter = rng.pick([
    'Continental Title Insurance Company',
    'American Guaranty Title Insurance Company',
    'Republic National Title Insurance Company',
  ]);
  const s = numbered({ ...c.style, size: 9.4 }, rng, `Commitment No. ${rng.mask('##-#####')}`, {
    foot: 'This page is only a part of a 2021 ALTA® Commitment for Title Insurance. This Commitment is not valid without the Notice; the Commitment to Issue Policy; the Commitment Conditions; Schedule A; Schedule B.',
  });
  title(s, 'ALTA COMMITMENT FOR TITLE INSURANCE');
  s.para(`Issued by ${underwriter}`, { align: 'center' });
  s.para(
    'NOTICE\nIMPORTANT—READ CAREFULLY: THIS COMMITMENT IS AN OFFER TO ISSUE ONE OR MORE TITLE INSURANCE POLICIES. ALL CLAIMS OR REMEDIES SOUGHT AGAINST THE COMPANY INVOLVING THE CONTENT OF THIS COMMITMENT OR THE POLICY MUST BE BASED SOLELY IN CONTRACT. THIS COMMITMENT IS NOT AN ABSTRACT OF TITLE, REPORT OF THE CONDITION OF TITLE, LEGAL OPINION, OPINION OF TITLE, OR OTHER REPRESENTATION OF THE STATUS OF TITLE.',
  );
  s.para(
    `COMMITMENT TO ISSUE POLICY\nSubject to the Notice; Schedule B, Part I—Requirements; Schedule B, Part II—Exceptions; and the Commitment Conditions, ${underwriter} (the “Company”), commits to issue the Policy according to the terms and provisions of this Commitment. This Commitment is effective as of the Commitment Date shown in Schedule A for each Policy described in Schedule A, only when the Company has entered in Schedule A both the specified dollar amount as the Proposed Amount of Insurance and the name of the Proposed Insured.`,
  );
  s.newPage();
  section(s, 'SCHEDULE A');
  list(
    s,
    [
      `Commitment Date: ${longDate(loan.applied)} at 8:00 a.m.`,
      `Policy to be issued: (a) 2021 ALTA® Owner’s Policy. Proposed Insured: ${loan.borrowers.map((b) => b.name).join(' and ')}. Proposed Amount of Insurance: ${usd(loan.price)}   (b) 2021 ALTA® Loan Policy. Proposed Insured: ${loan.lender.name}, its successors and/or assigns as their interests may appear. Proposed Amount of Insurance: ${usd(loan.loan)}`,
      'The estate or interest in the Land at the Commitment Date is: Fee Simple',
      `The Title is, at the Commitment Date, vested in: ${loan.purchase ? loan.seller : loan.borrowers[0].name}`,
      `The Land is described as follows: ${lotOf(c)}`,
    ],
    (i) => `${i + 1}.`,
  );
  signLines(s, [[`${loan.titleCompany}   Authorized Countersignature`, makeName(rng)]]);
  s.newPage();
  section(s, 'SCHEDULE B, PART I—Requirements');
  s.para('All of the following Requirements must be met:');
  list(
    s,
    [
      'The Proposed Insured must notify the Company in writing of the name of any party not referred to in this Commitment who will obtain an interest in the Land or who will make a loan on the Land.',
      'Pay the agreed amount for the estate or interest to be insured.',
      'Pay the premiums, fees, and charges for the Policy to the Company.',
      'Documents satisfactory to the Company that convey the Title or create the Mortgage to be insured, or both, must be properly authorized, executed, delivered, and recorded in the Public Records.',
      `Duly executed Warranty Deed from ${loan.seller} to the proposed insured.`,
      `Satisfaction of the Mortgage in the original principal amount of ${usd(loan.price * 0.55)} recorded in Official Records Book ${rng.int(1000, 9000)}, Page ${rng.int(1, 900)}.`,
    ],
    (i) => `${i + 1}.`,
  );
  section(s, 'SCHEDULE B, PART II—Exceptions');
  s.para(
    'The Policy will not insure against loss or damage resulting from the terms and conditions of any lease or easement identified in Schedule A, and will include the following Exceptions unless cleared to the satisfaction of the Company:',
  );
  list(
    s,
    [
      'Any defect, lien, encumbrance, adverse claim, or other matter that appears for the first time in the Public Records or is created, attaches, or is disclosed between the Commitment Date and the date on which all of the Schedule B, Part I—Requirements are met.',
      'Rights or claims of parties in possession not shown by the Public Records.',
      'Easements, or claims of easements, not shown by the Public Records.',
      'Any encroachment, encumbrance, violation, variation, or adverse circumstance affecting the Title that would be disclosed by an accurate and complete land survey of the Land.',
      `Taxes and assessments for the year ${year(loan.closing)} and subsequent years, which are not yet due and payable.`,
      'Covenants, conditions and restrictions recorded in the Public Records.',
    ],
    (i) => `${i + 1}.`,
  );
  return s.finish();
};

const preliminary: UsLayout = (c) => {
  const { loan, rng } = c;
  const s = numbered({ ...c.style, size: 9.6 }, rng, `Order No. ${rng.digits(8)}`);
  letterhead(s, rng, loan.titleCompany, [`Escrow Officer: ${makeName(rng)}`, loan.lender.phone]);
  title(s, rng.pick(['PRELIMINARY REPORT', 'Preliminary Title Report']));
  pairs(s, [
    ['Order No.', rng.digits(8)],
    ['Property Address', loan.property.oneLine],
    ['Buyer/Borrower', loan.borrowers[0].name],
    ['Your Ref', loan.loanNo],
  ]);
  s.para(
    'In response to the application for a policy of title insurance referenced herein, the Company hereby reports that it is prepared to issue, or cause to be issued, as of the date hereof, a policy or policies of title insurance describing the land and the estate or interest therein hereinafter set forth, insuring against loss which may be sustained by reason of any defect, lien or encumbrance not shown or referred to as an exception herein or not excluded from coverage pursuant to the printed Schedules, Conditions and Stipulations or Conditions of said policy forms.',
  );
  s.para(
    'This report (and any supplements or amendments hereto) is issued solely for the purpose of facilitating the issuance of a policy of title insurance and no liability is assumed hereby.',
  );
  s.para(
    `Dated as of ${longDate(loan.applied)} at 7:30 a.m.\nThe form of policy of title insurance contemplated by this report is: ALTA Loan Policy.\nTitle to said estate or interest at the date hereof is vested in: ${loan.seller}\nThe land referred to in this report is situated in the County of ${loan.property.county}, State of ${loan.property.stateName}, and is described as follows: ${lotOf(c)}\nAPN: ${rng.mask('###-###-##')}`,
  );
  section(
    s,
    'AT THE DATE HEREOF, EXCEPTIONS TO COVERAGE IN ADDITION TO THE PRINTED EXCEPTIONS AND EXCLUSIONS IN SAID POLICY FORM WOULD BE AS FOLLOWS',
  );
  list(
    s,
    [
      `General and special taxes and assessments for the fiscal year ${year(loan.closing)}-${year(loan.closing) + 1}, a lien not yet due or payable.`,
      'The lien of supplemental taxes, if any, assessed pursuant to the Revenue and Taxation Code.',
      `A deed of trust to secure an indebtedness in the amount shown below. Amount: ${usd(loan.price * 0.5)}. Recorded as Instrument No. ${rng.digits(10)}.`,
      'An easement for public utilities and incidental purposes in favor of the electric company.',
      'Covenants, conditions and restrictions but omitting any covenants or restrictions, if any, based upon race, color, religion, sex, or national origin.',
    ],
    (i) => `${i + 1}.`,
  );
  section(s, 'INFORMATIONAL NOTES');
  s.para(
    'The County Tax Assessor’s records disclose the above vesting. There are no conveyances affecting said land recorded within 24 months of the date of this report. Short Term Rate does apply.',
  );
  return s.finish();
};

const search: UsLayout = (c) => {
  const { loan, rng } = c;
  const s = new Sheet(c.style);
  letterhead(s, rng, loan.titleCompany, ['Abstract Department']);
  title(s, rng.pick(['TITLE SEARCH REPORT', 'Ownership and Encumbrance Report', 'ABSTRACT OF TITLE']));
  pairs(s, [
    ['Effective date', mdy(loan.applied)],
    ['Owner(s) of record', loan.seller],
    ['Property', loan.property.oneLine],
    ['Parcel ID', rng.mask('##-##-###-####')],
  ]);
  section(s, 'Chain of Title');
  table(
    s,
    cols('Grantor', 'Grantee', 'Instrument', 'Recorded', 'Book/Page'),
    Array.from({ length: 4 }, () => [
      makeName(rng),
      makeName(rng),
      rng.pick(['Warranty Deed', 'Quit Claim Deed', 'Grant Deed']),
      mdy(addDays(loan.applied, -rng.int(900, 9000))),
      `${rng.int(100, 9000)}/${rng.int(1, 900)}`,
    ]),
  );
  section(s, 'Mortgages and Encumbrances');
  table(s, cols('Type', 'Mortgagee / Holder|2', 'Amount|1|right', 'Recorded'), [
    ['Mortgage', loan.servicer, usd(loan.price * 0.6), mdy(addDays(loan.applied, -2000))],
  ]);
  section(s, 'Judgments, Liens and Bankruptcies');
  s.para(
    'None found. The search was limited to the public records of the county and does not constitute an opinion of title or a policy of title insurance.',
  );
  section(s, 'Legal Description');
  s.para(lotOf(c));
  return s.finish();
};

export const titleReport: UsPaper = { type: 'title-report', weight: 0.8, layouts: [commitment, preliminary, search] };
