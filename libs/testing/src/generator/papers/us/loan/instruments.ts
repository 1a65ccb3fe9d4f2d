import { signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { dayOf, longDate, mdy } from '../../../people/dates.js';
import { inWords, usd } from '../../../people/money.js';
import { formFoot } from '../../parts.js';
import { type Article, articles, drawManner } from '../../prose.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

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

const legal = (c: UsContext, foot: string, form = ''): Sheet => {
  const { rng } = c;
  const size = rng.pick(['letter', 'letter', 'legal'] as const);
  return new Sheet(
    {
      ...c.style,
      body: rng.chance(0.75) ? 'serif' : 'sans',
      head: 'serif',
      margin: rng.int(48, 72),
      size: rng.real(9.6, 12),
      leading: rng.real(1.2, 1.75),
      titleAlign: 'center',
    },
    {
      size,
      bottom: 56,
      running: formFoot(foot, (n, of) => `${form}   (page ${n} of ${of} pages)     Initials: ____`),
    },
  );
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

function note(c: UsContext, o: { manner: 'numbered' | 'run-in' | 'article' | 'section'; adjustable: boolean }): Sheet {
  const { loan } = c;
  const s = legal(
    c,
    `${o.adjustable ? 'MULTISTATE ADJUSTABLE RATE NOTE' : 'MULTISTATE FIXED RATE NOTE'}—Single Family—Fannie Mae/Freddie Mac UNIFORM INSTRUMENT`,
    o.adjustable ? 'Form 3502  1/01' : 'Form 3200  1/01',
  );
  title(s, o.adjustable ? 'ADJUSTABLE RATE NOTE' : 'NOTE');
  if (o.adjustable)
    s.para(
      'THIS NOTE CONTAINS PROVISIONS ALLOWING FOR CHANGES IN MY INTEREST RATE AND MY MONTHLY PAYMENT. THIS NOTE LIMITS THE AMOUNT MY INTEREST RATE CAN CHANGE AT ANY ONE TIME AND THE MAXIMUM RATE I MUST PAY.',
      { align: 'center' },
    );
  s.columns(
    [1, 1],
    [
      () => s.para(`${longDate(loan.closing)}\n[Date]`),
      () => s.para(`${loan.property.city}, ${loan.property.stateName}\n[City]          [State]`, { align: 'right' }),
    ],
  );
  s.para(`${loan.property.oneLine}\n[Property Address]`, { align: 'center' });
  const items: Article[] = [
    [
      'BORROWER’S PROMISE TO PAY',
      `In return for a loan that I have received, I promise to pay U.S. ${usd(loan.loan)} (this amount is called “Principal”), plus interest, to the order of the Lender. The Lender is ${loan.lender.name}. I will make all payments under this Note in the form of cash, check or money order. I understand that the Lender may transfer this Note. The Lender or anyone who takes this Note by transfer and who is entitled to receive payments under this Note is called the “Note Holder.”`,
    ],
    [
      'INTEREST',
      `Interest will be charged on unpaid principal until the full amount of Principal has been paid. I will pay interest at a yearly rate of ${loan.rate.toFixed(3)}%. The interest rate required by this Section 2 is the rate I will pay both before and after any default described in Section 6(B) of this Note.`,
    ],
    [
      'PAYMENTS',
      `(A) Time and Place of Payments. I will pay principal and interest by making a payment every month. I will make my monthly payment on the first day of each month. I will make these payments every month until I have paid all of the principal and interest and any other charges described below that I may owe under this Note. Each monthly payment will be applied as of its scheduled due date and will be applied to interest before Principal. If I still owe amounts under this Note, I will pay those amounts in full on that date, which is called the “Maturity Date.” (B) Amount of Monthly Payments. My monthly payment will be in the amount of U.S. ${usd(loan.payment)}.`,
    ],
    [
      'BORROWER’S RIGHT TO PREPAY',
      'I have the right to make payments of Principal at any time before they are due. A payment of Principal only is known as a “Prepayment.” When I make a Prepayment, I will tell the Note Holder in writing that I am doing so. I may not designate a payment as a Prepayment if I have not made all the monthly payments due under the Note.',
    ],
    [
      'LOAN CHARGES',
      'If a law, which applies to this loan and which sets maximum loan charges, is finally interpreted so that the interest or other loan charges collected or to be collected in connection with this loan exceed the permitted limits, then: (a) any such loan charge shall be reduced by the amount necessary to reduce the charge to the permitted limit; and (b) any sums already collected from me which exceeded permitted limits will be refunded to me.',
    ],
    [
      'BORROWER’S FAILURE TO PAY AS REQUIRED',
      '(A) Late Charge for Overdue Payments. If the Note Holder has not received the full amount of any monthly payment by the end of 15 calendar days after the date it is due, I will pay a late charge to the Note Holder. The amount of the charge will be 5.000% of my overdue payment of principal and interest. (B) Default. If I do not pay the full amount of each monthly payment on the date it is due, I will be in default. (C) Notice of Default. If I am in default, the Note Holder may send me a written notice telling me that if I do not pay the overdue amount by a certain date, the Note Holder may require me to pay immediately the full amount of Principal which has not been paid and all the interest that I owe on that amount. (D) No Waiver By Note Holder. (E) Payment of Note Holder’s Costs and Expenses.',
    ],
    [
      'GIVING OF NOTICES',
      'Unless applicable law requires a different method, any notice that must be given to me under this Note will be given by delivering it or by mailing it by first class mail to me at the Property Address above or at a different address if I give the Note Holder a notice of my different address.',
    ],
    [
      'OBLIGATIONS OF PERSONS UNDER THIS NOTE',
      'If more than one person signs this Note, each person is fully and personally obligated to keep all of the promises made in this Note, including the promise to pay the full amount owed. Any person who is a guarantor, surety or endorser of this Note is also obligated to do these things.',
    ],
    [
      'WAIVERS',
      'I and any other person who has obligations under this Note waive the rights of Presentment and Notice of Dishonor. “Presentment” means the right to require the Note Holder to demand payment of amounts due. “Notice of Dishonor” means the right to require the Note Holder to give notice to other persons that amounts due have not been paid.',
    ],
    [
      'UNIFORM SECURED NOTE',
      'This Note is a uniform instrument with limited variations in some jurisdictions. In addition to the protections given to the Note Holder under this Note, a Mortgage, Deed of Trust, or Security Deed (the “Security Instrument”), dated the same date as this Note, protects the Note Holder from possible losses which might result if I do not keep the promises which I make in this Note.',
    ],
  ];
  if (o.adjustable)
    items.splice(3, 0, [
      'ADJUSTABLE INTEREST RATE AND MONTHLY PAYMENT CHANGES',
      '(A) Change Dates. The adjustable interest rate I will pay may change on the first day of the month that is five years after the first payment date, and on that day every 12th month thereafter. Each date on which my interest rate could change is called a “Change Date.” (B) The Index. Beginning with the first Change Date, my interest rate will be based on an Index. (C) Calculation of Changes. Before each Change Date, the Note Holder will calculate my new interest rate by adding two and three-quarters percentage points (2.750%) to the Current Index. (D) Limits on Interest Rate Changes.',
    ]);
  articles(s, items, o.manner);
  s.para('WITNESS THE HAND(S) AND SEAL(S) OF THE UNDERSIGNED.', { after: 8 });
  signLines(
    s,
    loan.borrowers.map((b) => [`${b.name}     (Seal) -Borrower`, b.name] as const),
  );
  s.para('[Sign Original Only]', { align: 'right' });
  return s;
}

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

const securityInstrument =
  (kind: 'DEED OF TRUST' | 'MORTGAGE'): UsLayout =>
  (c) => {
    const { loan, rng } = c;
    const form = `Form ${STATE_FORMS[loan.property.state]}  ${rng.pick(['1/01', '07/2021'])}`;
    const s = legal(c, `${loan.property.stateName.toUpperCase()}—Single Family—Fannie Mae/Freddie Mac UNIFORM INSTRUMENT`, form);
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

const rider =
  (manner: 'run-in' | 'numbered' | 'section'): UsLayout =>
  (c) => {
    const { loan, rng } = c;
    const r = rng.pick(RIDERS);
    const s = legal(c, r.foot);
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

export const instrumentPapers: UsPaper[] = [
  {
    type: 'promissory-note',
    weight: 0.8,
    layouts: [
      (c) => note(c, { manner: 'numbered', adjustable: false }).finish(),
      (c) => note(c, { manner: drawManner(c.rng), adjustable: true }).finish(),
      (c) => note(c, { manner: 'run-in', adjustable: false }).finish(),
    ],
  },
  { type: 'security-instrument', weight: 0.7, layouts: [securityInstrument('DEED OF TRUST'), securityInstrument('MORTGAGE')] },
  { type: 'rider', weight: 0.8, series: 0.2, layouts: [rider('run-in'), rider('numbered'), rider('section')] },
];
