import { signLines, title } from '../../../dsl/blocks.js';
import { dayOf, mdy } from '../../../people/dates.js';
import { type Article, articles } from '../../prose.js';
import type { UsLayout, UsPaper } from '../us-paper.js';
import { legalSheet } from './legal-sheet.js';

const RIDERS: { name: string; foot: string; opening: string; items: Article[] }[] = [
  {
    name: 'PLANNED UNIT DEVELOPMENT RIDER',
    foot: 'MULTISTATE PUD RIDER--Single Family--Fannie Mae/Freddie Mac UNIFORM INSTRUMENT     Form 3150  1/01',
    opening:
      'The Property includes, but is not limited to, a parcel of land improved with a dwelling, together with other such parcels and certain common areas and facilities, as described in the covenants, conditions and restrictions (the “Declaration”). The Property is a part of a planned unit development (the “PUD”).',
    items: [
      [
        'PUD Obligations',
        'Borrower shall perform all of Borrower’s obligations under the PUD’s Constituent Documents. Borrower shall promptly pay, when due, all dues and assessments imposed pursuant to the Constituent Documents.',
      ],
      [
        'Property Insurance',
        'So long as the Owners Association maintains, with a generally accepted insurance carrier, a “master” or “blanket” policy insuring the Property which is satisfactory to Lender, Borrower’s obligation under Section 5 to maintain property insurance coverage on the Property is deemed satisfied.',
      ],
      [
        'Public Liability Insurance',
        'Borrower shall take such actions as may be reasonable to insure that the Owners Association maintains a public liability insurance policy acceptable in form, amount, and extent of coverage to Lender.',
      ],
      [
        'Condemnation',
        'The proceeds of any award or claim for damages, direct or consequential, payable to Borrower in connection with any condemnation are hereby assigned and shall be paid to Lender.',
      ],
      [
        'Lender’s Prior Consent',
        'Borrower shall not, except after notice to Lender and with Lender’s prior written consent, either partition or subdivide the Property or consent to the abandonment or termination of the PUD.',
      ],
      ['Remedies', 'If Borrower does not pay PUD dues and assessments when due, then Lender may pay them.'],
    ],
  },
  {
    name: 'CONDOMINIUM RIDER',
    foot: 'MULTISTATE CONDOMINIUM RIDER--Single Family--Fannie Mae/Freddie Mac UNIFORM INSTRUMENT     Form 3140  1/01',
    opening:
      'The Property includes a unit in, together with an undivided interest in the common elements of, a condominium project (the “Condominium Project”). If the owners association or other entity which acts for the Condominium Project (the “Owners Association”) holds title to property for the benefit or use of its members or shareholders, the Property also includes Borrower’s interest in the Owners Association.',
    items: [
      [
        'Condominium Obligations',
        'Borrower shall perform all of Borrower’s obligations under the Condominium Project’s Constituent Documents. The “Constituent Documents” are the: (i) Declaration or any other document which creates the Condominium Project; (ii) by-laws; (iii) code of regulations; and (iv) other equivalent documents.',
      ],
      [
        'Property Insurance',
        'So long as the Owners Association maintains, with a generally accepted insurance carrier, a “master” or “blanket” policy on the Condominium Project which is satisfactory to Lender, then Lender waives the provision in Section 3 for the Periodic Payment of the yearly premium installments.',
      ],
      [
        'Public Liability Insurance',
        'Borrower shall take such actions as may be reasonable to insure that the Owners Association maintains a public liability insurance policy.',
      ],
      [
        'Condemnation',
        'The proceeds of any award or claim for damages payable to Borrower are hereby assigned and shall be paid to Lender.',
      ],
      ['Remedies', 'If Borrower does not pay condominium dues and assessments when due, then Lender may pay them.'],
    ],
  },
  {
    name: '1-4 FAMILY RIDER (Assignment of Rents)',
    foot: 'MULTISTATE 1-4 FAMILY RIDER--Fannie Mae/Freddie Mac UNIFORM INSTRUMENT     Form 3170  1/01',
    opening:
      '1-4 FAMILY COVENANTS. In addition to the covenants and agreements made in the Security Instrument, Borrower and Lender further covenant and agree as follows:',
    items: [
      [
        'Additional Property Subject to the Security Instrument',
        'In addition to the Property described in Security Instrument, the following items now or hereafter attached to the Property to the extent they are fixtures are added to the Property description: building materials, appliances and goods of every nature whatsoever.',
      ],
      [
        'Use of Property; Compliance With Law',
        'Borrower shall not seek, agree to or make a change in the use of the Property or its zoning classification, unless Lender has agreed in writing to the change.',
      ],
      [
        'Rent Loss Insurance',
        'Borrower shall maintain insurance against rent loss in addition to the other hazards for which insurance is required by Section 5.',
      ],
      [
        'Assignment of Leases',
        'Upon Lender’s request after default, Borrower shall assign to Lender all leases of the Property and all security deposits made in connection with leases of the Property.',
      ],
      [
        'Assignment of Rents; Appointment of Receiver; Lender in Possession',
        'Borrower absolutely and unconditionally assigns and transfers to Lender all the rents and revenues (“Rents”) of the Property, regardless of to whom the Rents of the Property are payable.',
      ],
      [
        'Cross-Default Provision',
        'Borrower’s default or breach under any note or agreement in which Lender has an interest shall be a breach under the Security Instrument.',
      ],
    ],
  },
  {
    name: 'SECOND HOME RIDER',
    foot: 'MULTISTATE SECOND HOME RIDER--Single Family--Fannie Mae/Freddie Mac UNIFORM INSTRUMENT     Form 3890  1/01',
    opening:
      'In addition to the covenants and agreements made in the Security Instrument, Borrower and Lender further covenant and agree that Sections 6 and 8 of the Security Instrument are deleted and are replaced by the following:',
    items: [
      [
        'Occupancy',
        'Borrower will occupy and use the Property as Borrower’s second home. Borrower will maintain exclusive control over the occupancy of the Property, including short-term rentals, and will not subject the Property to any timesharing or other shared ownership arrangement.',
      ],
      [
        'Borrower’s Loan Application',
        'Borrower will be in Default if, during the Loan application process, Borrower gave materially false, misleading, or inaccurate information concerning Borrower’s occupancy of the Property as Borrower’s second home.',
      ],
    ],
  },
  {
    name: 'ADJUSTABLE RATE RIDER',
    foot: 'MULTISTATE ADJUSTABLE RATE RIDER--Single Family--Freddie Mac UNIFORM INSTRUMENT     Form 3111',
    opening:
      'NOTICE: THE NOTE CONTAINS PROVISIONS ALLOWING FOR CHANGES IN THE INTEREST RATE AND THE MONTHLY PAYMENT. THE NOTE LIMITS THE AMOUNT THE BORROWER’S INTEREST RATE CAN CHANGE AT ANY ONE TIME AND THE MAXIMUM RATE THE BORROWER MUST PAY.',
    items: [
      [
        'Change Dates',
        'The adjustable interest rate I will pay may change on the first day of the month, and on that day every 12th month thereafter. Each date on which my adjustable interest rate could change is called a “Change Date.”',
      ],
      [
        'The Index',
        'Beginning with the first Change Date, my adjustable interest rate will be based on an Index. The most recent Index figure available as of the date 45 days before each Change Date is called the “Current Index.”',
      ],
      [
        'Calculation of Changes',
        'Before each Change Date, the Note Holder will calculate my new interest rate by adding the Margin to the Current Index. The Note Holder will then round the result to the nearest one-eighth of one percentage point (0.125%).',
      ],
      [
        'Limits on Interest Rate Changes',
        'The interest rate I am required to pay at the first Change Date will not be greater than or less than the limits stated in the Note.',
      ],
      ['Transfer of the Property or a Beneficial Interest in Borrower', 'Section 18 of the Security Instrument is amended.'],
    ],
  },
];

const oneRider =
  (manner: 'run-in' | 'numbered' | 'section'): UsLayout =>
  (c) => {
    const { loan, rng } = c;
    const r = rng.pick(RIDERS);
    const s = legalSheet(c, r.foot);
    title(s, r.name);
    s.para(
      `THIS ${r.name} is made this ${dayOf(loan.closing)}, and is incorporated into and shall be deemed to amend and supplement the Mortgage, Deed of Trust, or Security Deed (the “Security Instrument”) of the same date, given by the undersigned (the “Borrower”) to secure Borrower’s Note to ${loan.lender.name} (the “Lender”) of the same date and covering the Property described in the Security Instrument and located at:`,
    );
    s.para(`${loan.property.oneLine}\n[Property Address]`, { align: 'center' });
    s.para(r.opening);
    articles(s, r.items, manner);
    s.para(`BY SIGNING BELOW, Borrower accepts and agrees to the terms and covenants contained in this ${r.name}.`);
    signLines(
      s,
      loan.borrowers.map((b) => [`${b.name}     (Seal) -Borrower`, b.name, mdy(loan.closing)] as const),
    );
    return s.finish();
  };

export const rider: UsPaper = {
  type: 'rider',
  weight: 0.8,
  series: 0.2,
  layouts: [oneRider('run-in'), oneRider('numbered'), oneRider('section')],
};
