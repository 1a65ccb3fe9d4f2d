import { signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { longDate } from '../../../people/dates.js';
import { inWords, usd } from '../../../people/money.js';
import { type Article, articles } from '../../prose.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';
import { legalSheet } from './legal-sheet.js';

/** Numbers of the Fannie Mae/Freddie Mac security instruments by state. */
const STATE_FORMS: Record<string, number> = {
  AZ: 3003,
  CA: 3005,
  CO: 3006,
  FL: 3010,
  GA: 3011,
  IL: 3014,
  KS: 3017,
  MI: 3023,
  NV: 3029,
  NY: 3033,
  NC: 3034,
  OH: 3036,
  PA: 3039,
  TX: 3044,
  VA: 3047,
  WA: 3048,
};

const acknowledge = (s: Sheet, { loan, person }: UsContext): void => {
  s.para('[Space Below This Line For Acknowledgment]', { align: 'center' });
  s.para(`STATE OF ${loan.property.stateName.toUpperCase()}\nCOUNTY OF ${loan.property.county.toUpperCase()}`);
  s.para(`This record was acknowledged before me on ${longDate(loan.closing)} by ${person.name}.`);
  signLines(s, [
    ['Notary Public', 'Notary Public', ''],
    ['My commission expires:', ''],
  ]);
};

const COVENANTS: Article[] = [
  [
    'Payment of Principal, Interest, Escrow Items, Prepayment Charges, and Late Charges',
    'Borrower shall pay when due the principal of, and interest on, the debt evidenced by the Note and any prepayment charges and late charges due under the Note. Borrower shall also pay funds for Escrow Items pursuant to Section 3. Payments due under the Note and this Security Instrument shall be made in U.S. currency. However, if any check or other instrument received by Lender as payment under the Note or this Security Instrument is returned to Lender unpaid, Lender may require that any or all subsequent payments due under the Note and this Security Instrument be made in one or more of the following forms, as selected by Lender: (a) cash; (b) money order; (c) certified check, bank check, treasurer’s check or cashier’s check.',
  ],
  [
    'Application of Payments or Proceeds',
    'Except as otherwise described in this Section 2, all payments accepted and applied by Lender shall be applied in the following order of priority: (a) interest due under the Note; (b) principal due under the Note; (c) amounts due under Section 3. Such payments shall be applied to each Periodic Payment in the order in which it became due. Any remaining amounts shall be applied first to late charges, second to any other amounts due under this Security Instrument, and then to reduce the principal balance of the Note.',
  ],
  [
    'Funds for Escrow Items',
    'Borrower shall pay to Lender on the day Periodic Payments are due under the Note, until the Note is paid in full, a sum (the “Funds”) to provide for payment of amounts due for: (a) taxes and assessments and other items which can attain priority over this Security Instrument as a lien or encumbrance on the Property; (b) leasehold payments or ground rents on the Property, if any; (c) premiums for any and all insurance required by Lender under Section 5; and (d) Mortgage Insurance premiums, if any.',
  ],
  [
    'Charges; Liens',
    'Borrower shall pay all taxes, assessments, charges, fines, and impositions attributable to the Property which can attain priority over this Security Instrument, leasehold payments or ground rents on the Property, if any, and Community Association Dues, Fees, and Assessments, if any.',
  ],
  [
    'Property Insurance',
    'Borrower shall keep the improvements now existing or hereafter erected on the Property insured against loss by fire, hazards included within the term “extended coverage,” and any other hazards including, but not limited to, earthquakes and floods, for which Lender requires insurance. This insurance shall be maintained in the amounts (including deductible levels) and for the periods that Lender requires.',
  ],
  [
    'Occupancy',
    'Borrower shall occupy, establish, and use the Property as Borrower’s principal residence within 60 days after the execution of this Security Instrument and shall continue to occupy the Property as Borrower’s principal residence for at least one year after the date of occupancy, unless Lender otherwise agrees in writing, which consent shall not be unreasonably withheld.',
  ],
  [
    'Preservation, Maintenance and Protection of the Property; Inspections',
    'Borrower shall not destroy, damage or impair the Property, allow the Property to deteriorate or commit waste on the Property. Whether or not Borrower is residing in the Property, Borrower shall maintain the Property in order to prevent the Property from deteriorating or decreasing in value due to its condition. Lender or its agent may make reasonable entries upon and inspections of the Property.',
  ],
  [
    'Borrower’s Loan Application',
    'Borrower shall be in default if, during the Loan application process, Borrower or any persons or entities acting at the direction of Borrower or with Borrower’s knowledge or consent gave materially false, misleading, or inaccurate information or statements to Lender (or failed to provide Lender with material information) in connection with the Loan.',
  ],
  [
    'Protection of Lender’s Interest in the Property and Rights Under this Security Instrument',
    'If (a) Borrower fails to perform the covenants and agreements contained in this Security Instrument, (b) there is a legal proceeding that might significantly affect Lender’s interest in the Property and/or rights under this Security Instrument, or (c) Borrower has abandoned the Property, then Lender may do and pay for whatever is reasonable or appropriate to protect Lender’s interest in the Property and rights under this Security Instrument.',
  ],
  [
    'Mortgage Insurance',
    'If Lender required Mortgage Insurance as a condition of making the Loan, Borrower shall pay the premiums required to maintain the Mortgage Insurance in effect. Mortgage Insurance reimburses Lender (or any entity that purchases the Note) for certain losses it may incur if Borrower does not repay the Loan as agreed. Borrower is not a party to the Mortgage Insurance.',
  ],
  [
    'Assignment of Miscellaneous Proceeds; Forfeiture',
    'All Miscellaneous Proceeds are hereby assigned to and shall be paid to Lender. If the Property is damaged, such Miscellaneous Proceeds shall be applied to restoration or repair of the Property, if the restoration or repair is economically feasible and Lender’s security is not lessened.',
  ],
  [
    'Borrower Not Released; Forbearance By Lender Not a Waiver',
    'Extension of the time for payment or modification of amortization of the sums secured by this Security Instrument granted by Lender to Borrower or any Successor in Interest of Borrower shall not operate to release the liability of Borrower or any Successors in Interest of Borrower.',
  ],
  [
    'Joint and Several Liability; Co-signers; Successors and Assigns Bound',
    'Borrower covenants and agrees that Borrower’s obligations and liability shall be joint and several. However, any Borrower who co-signs this Security Instrument but does not execute the Note (a “co-signer”): (a) is co-signing this Security Instrument only to mortgage, grant and convey the co-signer’s interest in the Property under the terms of this Security Instrument.',
  ],
  [
    'Notices',
    'All notices given by Borrower or Lender in connection with this Security Instrument must be in writing. Any notice to Borrower in connection with this Security Instrument shall be deemed to have been given to Borrower when mailed by first class mail or when actually delivered to Borrower’s notice address if sent by other means.',
  ],
  [
    'Governing Law; Severability; Rules of Construction',
    'This Security Instrument shall be governed by federal law and the law of the jurisdiction in which the Property is located. All rights and obligations contained in this Security Instrument are subject to any requirements and limitations of Applicable Law.',
  ],
  [
    'Transfer of the Property or a Beneficial Interest in Borrower',
    'As used in this Section 18, “Interest in the Property” means any legal or beneficial interest in the Property. If all or any part of the Property or any Interest in the Property is sold or transferred without Lender’s prior written consent, Lender may require immediate payment in full of all sums secured by this Security Instrument.',
  ],
  [
    'Borrower’s Right to Reinstate After Acceleration',
    'If Borrower meets certain conditions, Borrower shall have the right to have enforcement of this Security Instrument discontinued at any time prior to the earliest of: (a) five days before sale of the Property pursuant to any power of sale contained in this Security Instrument; (b) such other period as Applicable Law might specify; or (c) entry of a judgment enforcing this Security Instrument.',
  ],
  [
    'Sale of Note; Change of Loan Servicer; Notice of Grievance',
    'The Note or a partial interest in the Note (together with this Security Instrument) can be sold one or more times without prior notice to Borrower. A sale might result in a change in the entity (known as the “Loan Servicer”) that collects Periodic Payments due under the Note and this Security Instrument.',
  ],
  [
    'Hazardous Substances',
    'As used in this Section 21: (a) “Hazardous Substances” are those substances defined as toxic or hazardous substances, pollutants, or wastes by Environmental Law and the following substances: gasoline, kerosene, other flammable or toxic petroleum products, toxic pesticides and herbicides, volatile solvents, materials containing asbestos or formaldehyde, and radioactive materials.',
  ],
];

const instrument =
  (kind: 'DEED OF TRUST' | 'MORTGAGE'): UsLayout =>
  (c) => {
    const { loan, rng } = c;
    const form = `Form ${STATE_FORMS[loan.property.state]}  ${rng.pick(['1/01', '07/2021'])}`;
    const s = legalSheet(
      c,
      `${loan.property.stateName.toUpperCase()}—Single Family—Fannie Mae/Freddie Mac UNIFORM INSTRUMENT`,
      form,
    );
    s.para(`After Recording Return To:\n${loan.lender.name}\n${loan.lender.address.street}\n${loan.lender.address.cityLine}`);
    s.gap(rng.int(20, 90)).para('___________________ [Space Above This Line For Recording Data] ___________________', {
      align: 'center',
    });
    title(s, kind);
    s.para(`MIN: ${loan.mers}`, { align: 'right' });
    s.para('DEFINITIONS', { font: 'serif-bold' });
    s.para(
      'Words used in multiple sections of this document are defined below and other words are defined in Sections 3, 11, 13, 18, 20 and 21. Certain rules regarding the usage of words used in this document are also provided in Section 16.',
    );
    const trustee = kind === 'DEED OF TRUST' ? `(D) “Trustee” is ${loan.titleCompany}.\n` : '';
    s.para(
      `(A) “Security Instrument” means this document, which is dated ${longDate(loan.closing)}, together with all Riders to this document.\n(B) “Borrower” is ${loan.borrowers.map((b) => b.name).join(' and ')}, ${rng.pick(['husband and wife', 'as joint tenants', 'unmarried persons'])}. Borrower is the ${kind === 'MORTGAGE' ? 'mortgagor' : 'trustor'} under this Security Instrument.\n(C) “Lender” is ${loan.lender.name}. Lender is a corporation organized and existing under the laws of ${loan.lender.address.stateName}. Lender’s address is ${loan.lender.address.oneLine}.\n${trustee}(E) “MERS” is Mortgage Electronic Registration Systems, Inc. MERS is a separate corporation that is acting solely as a nominee for Lender and Lender’s successors and assigns. MERS is the ${kind === 'MORTGAGE' ? 'mortgagee' : 'beneficiary'} under this Security Instrument. MERS is organized and existing under the laws of Delaware, and has an address and telephone number of P.O. Box 2026, Flint, MI 48501-2026, tel. (888) 679-MERS.\n(F) “Note” means the promissory note signed by Borrower and dated ${longDate(loan.closing)}. The Note states that Borrower owes Lender ${inWords(loan.loan)} Dollars (U.S. ${usd(loan.loan)}) plus interest. Borrower has promised to pay this debt in regular Periodic Payments and to pay the debt in full not later than the Maturity Date.\n(G) “Property” means the property that is described below under the heading “Transfer of Rights in the Property.”\n(H) “Loan” means the debt evidenced by the Note, plus interest, any prepayment charges and late charges due under the Note, and all sums due under this Security Instrument, plus interest.\n(I) “Riders” means all Riders to this Security Instrument that are executed by Borrower. The following Riders are to be executed by Borrower [check box as applicable]:  Adjustable Rate Rider   Condominium Rider   Second Home Rider   Balloon Rider   Planned Unit Development Rider   1-4 Family Rider`,
    );
    s.para('TRANSFER OF RIGHTS IN THE PROPERTY', { font: 'serif-bold' });
    s.para(
      `This Security Instrument secures to Lender: (i) the repayment of the Loan, and all renewals, extensions and modifications of the Note; and (ii) the performance of Borrower’s covenants and agreements under this Security Instrument and the Note. For this purpose, Borrower ${kind === 'MORTGAGE' ? 'does hereby mortgage, grant and convey to MERS' : 'irrevocably grants and conveys to Trustee, in trust, with power of sale,'} the following described property located in the County of ${loan.property.county}: LOT ${rng.int(1, 60)}, BLOCK ${rng.int(1, 14)}, ${rng.pick(['WILLOW CREEK', 'HIGHLAND ESTATES', 'SUNRISE TERRACE'])} SUBDIVISION, ACCORDING TO THE PLAT THEREOF, which currently has the address of ${loan.property.oneLine} (“Property Address”).`,
    );
    s.para(
      'BORROWER COVENANTS that Borrower is lawfully seised of the estate hereby conveyed and has the right to mortgage, grant and convey the Property and that the Property is unencumbered, except for encumbrances of record. Borrower warrants and will defend generally the title to the Property against all claims and demands, subject to any encumbrances of record.',
    );
    s.para(
      'THIS SECURITY INSTRUMENT combines uniform covenants for national use and non-uniform covenants with limited variations by jurisdiction to constitute a uniform security instrument covering real property.',
    );
    s.para('UNIFORM COVENANTS. Borrower and Lender covenant and agree as follows:');
    articles(s, COVENANTS.slice(0, rng.int(12, COVENANTS.length)), rng.chance(0.7) ? 'run-in' : 'numbered');
    s.para('NON-UNIFORM COVENANTS. Borrower and Lender further covenant and agree as follows:');
    articles(
      s,
      [
        [
          'Acceleration; Remedies',
          'Lender shall give notice to Borrower prior to acceleration following Borrower’s breach of any covenant or agreement in this Security Instrument (but not prior to acceleration under Section 18 unless Applicable Law provides otherwise). The notice shall specify: (a) the default; (b) the action required to cure the default; (c) a date, not less than 30 days from the date the notice is given to Borrower, by which the default must be cured; and (d) that failure to cure the default on or before the date specified in the notice may result in acceleration of the sums secured by this Security Instrument and sale of the Property.',
        ],
        [
          kind === 'MORTGAGE' ? 'Release' : 'Reconveyance',
          'Upon payment of all sums secured by this Security Instrument, Lender shall release this Security Instrument. Borrower shall pay any recordation costs.',
        ],
      ],
      'run-in',
    );
    s.para(
      'BY SIGNING BELOW, Borrower accepts and agrees to the terms and covenants contained in this Security Instrument and in any Rider executed by Borrower and recorded with it.',
    );
    signLines(
      s,
      loan.borrowers.map((b) => [`${b.name}     (Seal) -Borrower`, b.name] as const),
    );
    acknowledge(s, c);
    return s.finish();
  };

export const securityInstrument: UsPaper = {
  type: 'security-instrument',
  weight: 0.7,
  layouts: [instrument('DEED OF TRUST'), instrument('MORTGAGE')],
};
