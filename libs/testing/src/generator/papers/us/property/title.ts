import { boxes, list, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, day, dayOf, longDate, mdy, year } from '../../../people/dates.js';
import { amount, usd, usd0 } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import { addressBlock, letterhead, numbered } from '../../parts.js';
import { type Article, articles, drawManner } from '../../prose.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

const lot = ({ rng, loan }: UsContext): string =>
  `LOT ${rng.int(1, 90)}, BLOCK ${rng.int(1, 12)}, ${rng.pick(['WILLOW CREEK', 'HIGHLAND ESTATES', 'MEADOWBROOK UNIT 3'])}, ACCORDING TO THE PLAT THEREOF AS RECORDED IN PLAT BOOK ${rng.int(5, 99)}, PAGE ${rng.int(1, 300)}, OF THE PUBLIC RECORDS OF ${loan.property.county.toUpperCase()} COUNTY, ${loan.property.stateName.toUpperCase()}.`;

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
      `The Land is described as follows: ${lot(c)}`,
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
    `Dated as of ${longDate(loan.applied)} at 7:30 a.m.\nThe form of policy of title insurance contemplated by this report is: ALTA Loan Policy.\nTitle to said estate or interest at the date hereof is vested in: ${loan.seller}\nThe land referred to in this report is situated in the County of ${loan.property.county}, State of ${loan.property.stateName}, and is described as follows: ${lot(c)}\nAPN: ${rng.mask('###-###-##')}`,
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
  s.para(lot(c));
  return s.finish();
};

const deed =
  (kind: 'WARRANTY DEED' | 'GRANT DEED' | 'QUITCLAIM DEED'): UsLayout =>
  (c) => {
    const { loan, rng } = c;
    const s = new Sheet({ ...c.style, body: 'serif', head: 'serif', margin: 64, size: rng.real(10, 11.6) });
    s.para(
      `RECORDING REQUESTED BY:\n${loan.titleCompany}\nWHEN RECORDED MAIL TO:\n${loan.borrowers[0].name}\n${loan.property.oneLine}`,
      { size: 9 },
    );
    s.para(
      `${rng.pick(['SPACE ABOVE THIS LINE FOR RECORDER’S USE', `Instrument # ${rng.digits(10)}  Book ${rng.int(1000, 9000)} Page ${rng.int(1, 900)}  Recorded ${mdy(loan.closing)} Clerk of the Court`])}`,
      { align: 'right', size: 8 },
    );
    s.para(`APN: ${rng.mask('###-###-###')}     Documentary Transfer Tax $${amount(loan.price * 0.0011)}`, { size: 9 });
    title(s, rng.chance(0.5) && kind === 'WARRANTY DEED' ? `GENERAL ${kind}` : kind, { align: 'center' });
    const to = loan.borrowers.map((b) => b.name).join(' and ');
    if (kind === 'WARRANTY DEED') {
      s.para(
        `THIS INDENTURE, made this ${dayOf(loan.closing)}, between ${loan.seller}, hereinafter called the Grantor, and ${to}, ${rng.pick(['husband and wife', 'joint tenants with right of survivorship'])}, hereinafter called the Grantee.`,
      );
      s.para(
        `WITNESSETH, that the Grantor, for and in consideration of the sum of Ten Dollars ($10.00) and other good and valuable consideration, to Grantor in hand paid by the Grantee, the receipt whereof is hereby acknowledged, has granted, bargained and sold to the said Grantee and Grantee’s heirs and assigns forever, the following described land, situate, lying and being in ${loan.property.county} County, ${loan.property.stateName}, to-wit:`,
      );
      s.para(lot(c), { indent: 24 });
      s.para(
        'TOGETHER with all the tenements, hereditaments and appurtenances thereto belonging or in anywise appertaining. TO HAVE AND TO HOLD, the same in fee simple forever. AND the Grantor hereby covenants with said Grantee that the Grantor is lawfully seized of said land in fee simple; that the Grantor has good right and lawful authority to sell and convey said land; that the Grantor hereby fully warrants the title to said land and will defend the same against the lawful claims of all persons whomsoever.',
      );
    } else if (kind === 'GRANT DEED') {
      s.para(
        `FOR A VALUABLE CONSIDERATION, receipt of which is hereby acknowledged, ${loan.seller} hereby GRANT(S) to ${to} the following described real property in the City of ${loan.property.city}, County of ${loan.property.county}, State of ${loan.property.stateName}:`,
      );
      s.para(lot(c), { indent: 24 });
      s.para('MAIL TAX STATEMENTS AS DIRECTED ABOVE');
    } else {
      s.para(
        `THIS QUITCLAIM DEED, executed this ${dayOf(loan.closing)}, by first party, Grantor, ${makeName(rng)}, to second party, Grantee, ${to}. WITNESSETH, that the said first party, for good consideration and for the sum of One Dollar ($1.00) paid by the said second party, does hereby remise, release and quitclaim unto the said second party forever, all the right, title, interest and claim which the said first party has in and to the following described parcel of land:`,
      );
      s.para(lot(c), { indent: 24 });
    }
    s.para(
      'IN WITNESS WHEREOF, the Grantor has hereunto set their hand and seal the day and year first above written. Signed, sealed and delivered in our presence:',
    );
    signLines(s, [
      ['Witness', makeName(rng)],
      ['Grantor', loan.seller],
    ]);
    s.para(
      `STATE OF ${loan.property.stateName.toUpperCase()}     COUNTY OF ${loan.property.county.toUpperCase()}\nThe foregoing instrument was acknowledged before me this ${dayOf(loan.closing)}, by ${loan.seller}, who is personally known to me or who has produced identification.`,
    );
    signLines(s, [['Notary Public', makeName(rng)]]);
    return s.finish();
  };

const CONTRACT: Article[] = [
  [
    'Purchase Price and Financing',
    'Buyer agrees to pay the purchase price stated above. This offer is contingent upon Buyer obtaining a loan commitment for a conventional, FHA or VA loan within the period stated. Buyer shall apply for the loan within five (5) days after acceptance.',
  ],
  [
    'Earnest Money',
    'Upon acceptance, Buyer shall deliver the earnest money deposit to the Escrow Agent, to be held in trust and credited to Buyer at closing.',
  ],
  [
    'Fixtures and Personal Property',
    'All existing fixtures and fittings that are attached to the Property, including electrical, mechanical, lighting, plumbing and heating fixtures, ceiling fans, fireplace inserts, built-in appliances, window and door screens, and attached floor coverings are included in the purchase price, free of liens.',
  ],
  [
    'Inspections',
    'Buyer shall have the right to conduct inspections of the Property within ten (10) days after acceptance, including a home inspection, pest inspection, radon test and lead-based paint inspection. Buyer may cancel this Agreement or request repairs within the inspection period.',
  ],
  [
    'Appraisal Contingency',
    'This Agreement is contingent upon a written appraisal of the Property by a licensed or certified appraiser at no less than the purchase price.',
  ],
  [
    'Title and Survey',
    'Seller shall convey marketable title by general warranty deed. Buyer shall receive an owner’s policy of title insurance. A preliminary title report shall be provided to Buyer for review.',
  ],
  [
    'Closing and Possession',
    'Closing shall occur on or before the date stated above. Possession shall be delivered to Buyer upon recording of the deed. Property taxes, association dues and rents shall be prorated as of the date of closing.',
  ],
  [
    'Seller’s Disclosures',
    'Seller has delivered to Buyer a completed property condition disclosure statement. If the dwelling was built prior to 1978, Seller has provided the federally approved pamphlet on lead poisoning prevention.',
  ],
  [
    'Risk of Loss',
    'If the Property is destroyed or materially damaged before closing, Buyer may terminate this Agreement and the earnest money shall be refunded.',
  ],
  [
    'Default and Remedies',
    'If Buyer defaults, Seller may retain the earnest money as liquidated damages. If Seller defaults, Buyer may seek specific performance or the return of the earnest money.',
  ],
  [
    'Mediation and Arbitration',
    'The parties agree to mediate any dispute or claim arising between them out of this Agreement, or any resulting transaction, before resorting to arbitration or court action.',
  ],
  [
    'Brokers',
    'The parties acknowledge that the brokers named below represent the parties as disclosed and that compensation shall be paid at closing as set forth in a separate agreement.',
  ],
  [
    'Time is of the Essence',
    'Time is of the essence. This Agreement and any supplement, addendum or modification relating hereto may be executed in two or more counterparts, all of which shall constitute one and the same writing.',
  ],
  [
    'Acceptance',
    'This offer shall expire unless acceptance is signed by Seller and delivered to Buyer or Buyer’s agent by the date and time stated.',
  ],
];
const purchase =
  (o: { addenda: boolean }): UsLayout =>
  (c) => {
    const { loan, rng } = c;
    const s = numbered({ ...c.style, size: rng.real(9, 11.2), leading: rng.real(1.2, 1.7) }, rng, loan.property.street, {
      foot: 'Buyer’s Initials ( ____ ) ( ____ )     Seller’s Initials ( ____ ) ( ____ )',
    });
    title(
      s,
      rng.pick([
        'RESIDENTIAL PURCHASE AGREEMENT',
        'REAL ESTATE PURCHASE CONTRACT',
        'RESIDENTIAL REAL ESTATE PURCHASE AND SALE AGREEMENT',
        'ONE TO FOUR FAMILY RESIDENTIAL CONTRACT (RESALE)',
        'RESIDENTIAL PURCHASE AGREEMENT AND JOINT ESCROW INSTRUCTIONS',
      ]),
    );
    s.para(`Date Prepared: ${longDate(loan.applied)}`);
    s.para(
      `OFFER: This is an offer from ${loan.borrowers.map((b) => b.name).join(' and ')} (“Buyer”) to purchase from ${loan.seller} (“Seller”) the real property described below (“Property”).`,
    );
    pairs(s, [
      ['Property address', loan.property.oneLine],
      ['County', loan.property.county],
      ['Purchase price', usd(loan.price)],
      ['Initial earnest money deposit', usd(Math.round(loan.price * 0.02))],
      ['Loan amount', usd(loan.loan)],
      ['Close of escrow', longDate(loan.closing)],
      ['Escrow agent', loan.titleCompany],
    ]);
    articles(s, CONTRACT.slice(0, rng.int(10, CONTRACT.length)), drawManner(rng));
    signLines(s, [
      ['Buyer', loan.borrowers[0].name, mdy(loan.applied)],
      ['Buyer', loan.borrowers[1].name, mdy(loan.applied)],
      ['Seller', loan.seller, mdy(addDays(loan.applied, 1))],
    ]);
    if (o.addenda) {
      s.newPage();
      title(s, 'ADDENDUM NO. 1 TO PURCHASE AGREEMENT');
      s.para(
        `The following terms and conditions are hereby incorporated in and made a part of the Purchase Agreement dated ${longDate(loan.applied)}, on property known as ${loan.property.oneLine}.`,
      );
      list(
        s,
        [
          `Seller to credit Buyer ${usd(rng.int(2, 12) * 500)} toward closing costs at close of escrow.`,
          'Seller to service HVAC and provide receipt prior to final walk-through.',
          'All other terms and conditions remain the same.',
        ],
        (i) => `${i + 1}.`,
      );
      signLines(s, [
        ['Buyer', loan.borrowers[0].name, mdy(addDays(loan.applied, 9))],
        ['Seller', loan.seller, mdy(addDays(loan.applied, 9))],
      ]);
    }
    return s.finish();
  };

const propertyTax =
  (manner: 'bill' | 'statement'): UsLayout =>
  (c) => {
    const { loan, rng } = c;
    const y = year(loan.closing) - rng.int(0, 1);
    const value = Math.round(loan.price * rng.real(0.6, 0.95));
    const rate = rng.real(0.8, 2.2) / 100;
    const s = new Sheet(c.style);
    letterhead(s, rng, `${loan.property.county} County ${rng.pick(['Tax Collector', 'Treasurer', 'Treasurer-Tax Collector'])}`, [
      `P.O. Box ${rng.digits(4)}, ${loan.property.cityLine}`,
      'www.example.gov/taxes',
    ]);
    title(
      s,
      manner === 'bill'
        ? rng.pick([
            `${y} REAL ESTATE TAX BILL`,
            `SECURED PROPERTY TAX BILL FISCAL YEAR ${y}-${y + 1}`,
            `${y} NOTICE OF AD VALOREM TAXES AND NON-AD VALOREM ASSESSMENTS`,
          ])
        : `${y} PROPERTY TAX STATEMENT`,
    );
    pairs(
      s,
      [
        ['Parcel Number', rng.mask('##-##-###-###')],
        ['Owner of Record', loan.purchase ? loan.seller : loan.borrowers[0].name],
        ['Property Location', loan.property.oneLine],
        ['Tax Code Area', rng.digits(5)],
        ['Bill Number', rng.digits(8)],
      ],
      1,
    );
    section(s, 'Assessed Valuation');
    table(
      s,
      cols(
        'Land|1|right',
        'Improvements|1|right',
        'Total Assessed Value|1|right',
        'Homestead Exemption|1|right',
        'Net Taxable Value|1|right',
      ),
      [[usd0(value * 0.3), usd0(value * 0.7), usd0(value), usd0(25000), usd0(value - 25000)]],
    );
    section(s, 'Taxing Authorities');
    table(
      s,
      cols('Taxing Authority|2', 'Telephone', 'Millage / Rate|1|right', 'Taxable Value|1|right', 'Taxes Levied|1|right'),
      ['County General', 'School District', 'City', 'Library', 'Water Management District', 'Community College'].map((n) => [
        n,
        '555-0100',
        (rate * 1000 * rng.real(0.1, 0.3)).toFixed(4),
        usd0(value - 25000),
        usd(value * rate * rng.real(0.1, 0.3)),
      ]),
    );
    table(s, cols('Installment', 'Due Date', 'Delinquent After', 'Amount|1|right'), [
      ['1st Installment', mdy(day(y, 11, 1)), mdy(day(y, 12, 10)), usd((value * rate) / 2)],
      ['2nd Installment', mdy(day(y + 1, 2, 1)), mdy(day(y + 1, 4, 10)), usd((value * rate) / 2)],
    ]);
    pairs(s, [['Total Tax Due', usd(value * rate)]]);
    s.para(
      'Interest and penalties accrue on delinquent taxes as provided by law. Failure to receive a tax bill does not relieve the taxpayer of responsibility for payment. If your taxes are paid by a mortgage company, this is for your information only.',
      { size: 8 },
    );
    s.room(110).line(0, s.y + 4, s.pageWidth, s.y + 4, { dash: [3, 3] });
    s.gap(12).para('DETACH AND RETURN THIS STUB WITH YOUR PAYMENT. Make checks payable to the Tax Collector. Do not send cash.', {
      size: 8,
      align: 'center',
    });
    boxes(s, [
      [
        ['Parcel Number', rng.mask('##-##-###-###')],
        ['Tax Year', String(y)],
        ['Amount Due', usd(value * rate)],
        ['Amount Paid', ''],
      ],
    ]);
    return s.finish();
  };

const hoa =
  (manner: 'invoice' | 'estoppel' | 'account'): UsLayout =>
  (c) => {
    const { loan, rng, person } = c;
    const name = `${rng.pick(['Willow Creek', 'Highland Estates', 'Harbor Pointe', 'The Meadows'])} ${rng.pick(['Homeowners Association, Inc.', 'Condominium Association', 'Community Association'])}`;
    const dues = rng.int(60, 480);
    const s = new Sheet(c.style);
    letterhead(s, rng, name, ['c/o Keystone Community Management', loan.property.cityLine]);
    if (manner === 'estoppel') {
      title(
        s,
        rng.pick(['ESTOPPEL CERTIFICATE', 'HOA Status Letter / Certification of Assessments', 'CONDOMINIUM QUESTIONNAIRE']),
      );
      pairs(s, [
        ['Unit / Lot owner', loan.seller],
        ['Property address', loan.property.oneLine],
        ['Buyer(s)', loan.borrowers[0].name],
        ['Regular periodic assessment', `${usd(dues)} monthly`],
        ['Paid through', mdy(addMonths(loan.closing, 1))],
        ['Next installment due', mdy(addMonths(loan.closing, 2))],
        ['Special assessments', 'None'],
        ['Capital contribution due from purchaser at closing', usd(dues * 2)],
        ['Transfer fee', usd(150)],
        ['Open violations', 'None'],
        ['Is there any pending litigation?', 'No'],
        ['Total number of units', String(rng.int(24, 320))],
        ['Units owner-occupied', `${rng.int(55, 95)}%`],
        ['Master insurance agent', 'Community Insurance Brokers'],
      ]);
      s.para(
        'This certificate is issued in accordance with the governing documents of the Association and applicable statutes and is valid for 30 days from the date of issue.',
      );
      signLines(s, [['Association Manager', makeName(rng), mdy(loan.applied)]]);
      return s.finish();
    }
    title(
      s,
      manner === 'invoice'
        ? rng.pick(['HOA Assessment Invoice', 'Homeowner Assessment Statement', 'ASSOCIATION DUES STATEMENT'])
        : 'Owner Account Statement',
    );
    addressBlock(s, [person.name, loan.property.street, loan.property.cityLine]);
    pairs(s, [
      ['Account Number', rng.mask('@@##-####')],
      ['Statement Date', mdy(loan.applied)],
      ['Property', loan.property.oneLine],
      ['Due Date', mdy(addDays(loan.applied, 20))],
    ]);
    table(
      s,
      cols('Date', 'Description|3', 'Charges|1|right', 'Payments|1|right', 'Balance|1|right'),
      Array.from({ length: rng.int(3, 9) }, (_, i) => [
        mdy(addMonths(loan.applied, -i)),
        i % 2
          ? 'Payment - thank you (lockbox)'
          : rng.pick(['Monthly assessment', 'HOA dues', 'Regular assessment', 'Reserve fund contribution']),
        i % 2 ? '' : amount(dues),
        i % 2 ? amount(dues) : '',
        amount(i % 2 ? 0 : dues),
      ]),
    );
    pairs(s, [['Total Amount Due', usd(dues)]]);
    s.para(
      'Assessments are due on the first day of each month and are delinquent after the 15th. A late fee of $25.00 plus interest will be added to delinquent accounts. Board meetings are held on the second Tuesday at the clubhouse. Architectural changes need approval of the Architectural Review Committee.',
    );
    s.para('Please make checks payable to the Association and include your account number.');
    return s.finish();
  };

export const titlePapers: UsPaper[] = [
  { type: 'title-report', weight: 0.8, layouts: [commitment, preliminary, search] },
  { type: 'deed', layouts: [deed('WARRANTY DEED'), deed('GRANT DEED'), deed('QUITCLAIM DEED')] },
  { type: 'purchase-agreement', weight: 0.8, layouts: [purchase({ addenda: false }), purchase({ addenda: true })] },
  { type: 'property-tax-bill', layouts: [propertyTax('bill'), propertyTax('statement')] },
  { type: 'hoa-statement', layouts: [hoa('invoice'), hoa('estoppel'), hoa('account')] },
];
