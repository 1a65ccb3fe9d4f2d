import { list, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, dayOf, dmy, shortDate, year } from '../../../people/dates.js';
import { anyInName } from '../../../people/in-case.js';
import { lakh0, rupeesInWords } from '../../../people/money.js';
import { letterhead, numbered } from '../../parts.js';
import { type Article, articles, drawManner } from '../../prose.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';

const rs = (n: number): string => `Rs. ${lakh0(n)}/- (Rupees ${rupeesInWords(n)} Only)`;

/** The head of a stamp paper: value, emblem, serial and vendor. */
function stampPaper(s: Sheet, c: InContext): void {
  const { rng, loan } = c;
  if (rng.chance(0.5)) {
    s.picture('texture', rng.digits(5), s.left, s.y, s.width, 120);
    s.picture('emblem', 'ashoka', s.left + s.width / 2 - 22, s.y + 10, 44, 44);
    s.text(s.left, s.y + 74, 'INDIA NON JUDICIAL', { size: 15, font: 'serif-bold', align: 'center', width: s.width });
    s.text(s.left + 10, s.y + 30, `Rs. ${rng.pick([100, 500, 1000])}`, { size: 17, font: 'serif-bold' });
    s.text(s.left, s.y + 104, `${loan.property.state.toUpperCase()}          ${rng.mask('@@ ######')}`, {
      size: 9,
      align: 'center',
      width: s.width,
    });
    s.y += 130;
  } else {
    s.para(`INDIA NON JUDICIAL\nGovernment of ${loan.property.state}\ne-Stamp`, {
      align: 'center',
      font: bodyFont(s.style, '-bold'),
    });
    pairs(s, [
      ['Certificate No.', rng.mask('IN-@@##############@')],
      ['Certificate Issued Date', shortDate(loan.sanctioned)],
      ['Account Reference', rng.mask('NONACC (FI)/ ####### / ######')],
      ['Unique Doc. Reference', rng.mask('SUBIN-@@#################')],
      ['Purchased by', c.person.name.toUpperCase()],
      ['Description of Document', 'Article 20 Conveyance'],
      ['Stamp Duty Amount (Rs.)', lakh0(loan.price * 0.05)],
    ]);
    s.para('Statutory Alert: The authenticity of this Stamp certificate should be verified at www.shcilestamp.com.', { size: 7 });
  }
}
function schedule(s: Sheet, c: InContext): void {
  const { rng, loan } = c;
  section(s, rng.pick(['SCHEDULE OF THE PROPERTY', 'SCHEDULE ‘A’ PROPERTY', 'THE SCHEDULE ABOVE REFERRED TO']));
  s.para(
    `All that piece and parcel of the residential ${rng.pick(['flat', 'plot', 'house'])} bearing ${loan.property.lines[0]}, admeasuring ${rng.int(480, 1900)} sq.ft. ${rng.pick(['carpet area', 'built-up area'])}, situated at ${loan.property.oneLine}, bearing Survey No. ${rng.int(10, 400)}/${rng.int(1, 9)}, within the limits of ${loan.property.city} Municipal Corporation and the Sub-Registrar of Assurances, and bounded as follows:\nEAST by: ${rng.int(20, 40)} feet road     WEST by: Property of ${anyInName(rng)}\nNORTH by: Plot No. ${rng.int(1, 90)}     SOUTH by: Common passage`,
  );
}
function witnesses(s: Sheet, c: InContext, left: string, right: string): void {
  s.para(
    'IN WITNESS WHEREOF the parties hereto have set and subscribed their respective hands on the day, month and year first hereinabove written.',
  );
  signLines(s, [
    [left, c.loan.seller],
    [right, c.person.name],
    ['WITNESS 1', anyInName(c.rng)],
    ['WITNESS 2', anyInName(c.rng)],
  ]);
}

const SALE: Article[] = [
  [
    'Sale and Conveyance',
    'In pursuance of the said agreement and in consideration of the said sum paid by the Purchaser to the Vendor, the receipt whereof the Vendor doth hereby admit and acknowledge, the Vendor doth hereby grant, sell, convey, transfer and assign unto and to the use of the Purchaser absolutely and forever the Schedule Property together with all rights, easements, privileges and appurtenances thereto.',
  ],
  [
    'Possession',
    'The Vendor has this day delivered vacant and peaceful possession of the Schedule Property to the Purchaser, who shall hold, possess and enjoy the same as absolute owner without any interruption by the Vendor or any person claiming through the Vendor.',
  ],
  [
    'Title and Encumbrance',
    'The Vendor hereby covenants that the Vendor is the absolute owner having clear and marketable title, and that the Schedule Property is free from all encumbrances, mortgages, charges, liens, attachments, litigations, acquisition proceedings and court decrees of whatsoever nature.',
  ],
  [
    'Taxes and Outgoings',
    'The Vendor has paid all property taxes, water and electricity charges and society maintenance up to the date of this deed, and the Purchaser shall pay the same hereafter.',
  ],
  [
    'Indemnity',
    'The Vendor shall keep the Purchaser indemnified against all losses, claims, damages and expenses that the Purchaser may incur due to any defect in title.',
  ],
  [
    'Mutation',
    'The Vendor has no objection to the Purchaser getting the katha / mutation of the Schedule Property transferred in the Purchaser’s name in the records of the Municipal Corporation.',
  ],
  [
    'Original Documents',
    'The Vendor has handed over all original title deeds relating to the Schedule Property to the Purchaser on this day.',
  ],
];
const saleDeed =
  (name: 'SALE DEED' | 'DEED OF CONVEYANCE'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = numbered(
      { ...c.style, body: 'serif', head: 'serif', size: rng.real(11, 13), margin: 68, leading: rng.real(1.3, 2.1) },
      rng,
      '',
      {
        size: rng.pick(['a4', 'legal'] as const),
        foot: rng.chance(0.6)
          ? `Document No. ${rng.int(100, 9000)} / ${year(loan.sanctioned)} of Book 1, Sub Registrar Office`
          : '',
      },
    );
    stampPaper(s, c);
    title(s, name === 'SALE DEED' ? rng.pick(['SALE DEED', 'ABSOLUTE SALE DEED', 'DEED OF ABSOLUTE SALE']) : name, {
      align: 'center',
      size: 15,
    });
    s.para(`THIS ${name} is made and executed on this ${dayOf(loan.sanctioned)} at ${loan.property.city}, BY AND BETWEEN`);
    s.para(
      `${loan.seller}, aged about ${rng.int(35, 70)} years, residing at ${loan.property.oneLine}, PAN ${rng.mask('@@@P@####@')}, hereinafter called the “VENDOR” (which expression shall unless repugnant to the context mean and include his/her heirs, executors, administrators, legal representatives and assigns) of the ONE PART;`,
    );
    s.para(
      `AND ${p.name}, ${p.sex === 'Male' ? 'S/o' : 'W/o'} ${p.father}, aged about ${year(loan.sanctioned) - year(p.born)} years, residing at ${p.home.oneLine}, PAN ${p.pan}, Aadhaar No. XXXX XXXX ${p.aadhaar.slice(-4)}, hereinafter called the “PURCHASER” of the OTHER PART.`,
    );
    s.para(
      `WHEREAS the Vendor is the absolute owner of the property more fully described in the Schedule hereunder, having acquired the same under a registered sale deed dated ${dmy(addDays(loan.sanctioned, -4000))}; AND WHEREAS the Vendor has offered to sell and the Purchaser has agreed to purchase the Schedule Property for a total sale consideration of ${rs(loan.price)}.`,
    );
    s.para('NOW THIS DEED WITNESSETH AS FOLLOWS:', { font: 'serif-bold' });
    articles(s, SALE, drawManner(rng));
    schedule(s, c);
    section(s, 'RECEIPT / DETAILS OF CONSIDERATION');
    table(s, cols('Sl. No.|0.5', 'Mode of payment|2', 'Dated', 'Amount (Rs.)|1|right'), [
      ['1', `Cheque No. ${rng.digits(6)} drawn on ${p.bank}`, dmy(addDays(loan.sanctioned, -30)), lakh0(loan.price - loan.loan)],
      ['2', `Housing loan disbursed by ${loan.lender}`, dmy(loan.sanctioned), lakh0(loan.loan)],
    ]);
    witnesses(s, c, 'VENDOR', 'PURCHASER');
    return s.finish();
  };

const AGREEMENT: Article[] = [
  [
    'Agreement to Sell',
    'The Vendor / Promoter hereby agrees to sell and the Purchaser / Allottee hereby agrees to purchase the Schedule Property for the total consideration stated above, subject to the terms and conditions of this Agreement.',
  ],
  [
    'Payment Schedule',
    'The Purchaser has paid the earnest money as advance on the signing of this Agreement, the receipt of which is acknowledged. The balance sale consideration shall be paid at the time of registration of the sale deed, partly out of a housing loan.',
  ],
  [
    'Time for Completion',
    'The time fixed for completion of the sale is ninety (90) days from the date of this Agreement, extendable by mutual consent in writing. Time is the essence of this Agreement.',
  ],
  [
    'Clear Title',
    'The Vendor shall hand over all original documents of title for scrutiny and shall make out a clear and marketable title, free from encumbrances, to the satisfaction of the Purchaser’s advocate and lender.',
  ],
  [
    'Registration',
    'The stamp duty, registration fee and incidental charges for the registration of the sale deed shall be borne by the Purchaser. TDS under Section 194-IA of the Income-tax Act, 1961 shall be deducted where applicable.',
  ],
  [
    'Default',
    'If the Purchaser fails to pay the balance, the Vendor may forfeit the advance. If the Vendor fails to execute the sale deed, the Purchaser is entitled to specific performance and to double the advance.',
  ],
  [
    'RERA',
    'This Agreement is governed by the Real Estate (Regulation and Development) Act, 2016 and the rules made thereunder. The Promoter has registered the project with the Authority.',
  ],
  [
    'Force Majeure',
    'The date of possession shall stand extended in the event of war, flood, drought, fire, cyclone, earthquake or any other calamity caused by nature.',
  ],
  [
    'Dispute Resolution',
    'Any dispute shall be settled amicably, failing which it shall be referred to arbitration under the Arbitration and Conciliation Act, 1996.',
  ],
];
const saleAgreement =
  (manner: 'resale' | 'builder'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = numbered(
      { ...c.style, size: rng.real(10.4, 12.4), leading: rng.real(1.25, 2) },
      rng,
      manner === 'builder' ? 'Agreement for Sale' : '',
    );
    stampPaper(s, c);
    title(
      s,
      manner === 'builder' ? 'AGREEMENT FOR SALE' : rng.pick(['AGREEMENT OF SALE', 'AGREEMENT TO SELL', 'SALE AGREEMENT']),
      { align: 'center' },
    );
    s.para(
      `This Agreement is made at ${loan.property.city} on this ${dayOf(loan.applied)} between ${manner === 'builder' ? `M/s ${loan.seller.split(' ')[1]} Developers Pvt Ltd, (RERA Registration No. P${rng.digits(11)}), hereinafter referred to as the “Promoter”` : `${loan.seller}, hereinafter referred to as the “Vendor”`}, of the one part, and ${p.name}, residing at ${p.home.oneLine}, PAN ${p.pan}, hereinafter referred to as the “${manner === 'builder' ? 'Allottee' : 'Purchaser'}”, of the other part.`,
    );
    s.para(
      `WHEREAS the ${manner === 'builder' ? 'Promoter' : 'Vendor'} has agreed to sell the property described in the Schedule for a total consideration of ${rs(loan.price)}, and has received an advance of ${rs(Math.round(loan.price * 0.1))}.`,
    );
    s.para('NOW THIS AGREEMENT WITNESSETH and it is hereby agreed by and between the parties as under:', {
      font: bodyFont(s.style, '-bold'),
    });
    articles(s, manner === 'builder' ? AGREEMENT : AGREEMENT.slice(0, 6), drawManner(rng));
    schedule(s, c);
    if (manner === 'builder')
      table(
        s,
        cols('Stage of construction|3', 'Percentage|1|right', 'Amount (Rs.)|1|right'),
        [
          ['On booking', '10%'],
          ['On completion of plinth', '20%'],
          ['On completion of slabs', '40%'],
          ['On completion of walls and flooring', '20%'],
          ['On possession', '10%'],
        ].map(([n, k]) => [n!, k!, lakh0((loan.price * Number.parseInt(k!, 10)) / 100)]),
      );
    witnesses(s, c, manner === 'builder' ? 'PROMOTER' : 'VENDOR', manner === 'builder' ? 'ALLOTTEE' : 'PURCHASER');
    return s.finish();
  };

const taxReceipt =
  (manner: 'receipt' | 'demand'): InLayout =>
  (c) => {
    const { loan, rng } = c;
    const y = year(loan.applied);
    const half = rng.int(900, 12000);
    const s = new Sheet({ ...c.style, grid: 'full' }, { size: rng.pick(['a4', 'a5'] as const) });
    s.picture('emblem', loan.property.city, s.left, s.y, 40, 40);
    s.para(`${loan.property.city.toUpperCase()} MUNICIPAL CORPORATION\nRevenue Department`, {
      align: 'center',
      font: bodyFont(s.style, '-bold'),
      size: 13,
    });
    title(
      s,
      manner === 'receipt'
        ? rng.pick(['PROPERTY TAX RECEIPT', 'House Tax Receipt', 'PROPERTY TAX PAYMENT RECEIPT'])
        : rng.pick(['PROPERTY TAX BILL', 'PROPERTY TAX DEMAND NOTICE']),
      { align: 'center', size: 12 },
    );
    pairs(s, [
      ['Receipt No.', rng.mask('PT/####/#######')],
      ['Date', dmy(loan.applied)],
      ['Assessment No. / PTIN', rng.digits(10)],
      ['Ward / Zone', `${rng.int(1, 180)} / ${rng.pick(['East', 'West', 'South'])}`],
      ['Owner Name', loan.seller],
      ['Property Address', loan.property.oneLine],
      ['Usage', 'Residential'],
      ['Assessment Year', `${y - 1}-${y}`],
      ['Annual Rental Value', lakh0(half * 8)],
    ]);
    table(
      s,
      cols('Particulars|3', 'Arrears (Rs.)|1|right', 'Current (Rs.)|1|right', 'Total (Rs.)|1|right'),
      [
        'General Tax',
        'Water Tax',
        'Conservancy / Sewerage Tax',
        'Library Cess',
        'Education Cess',
        'Street Light Tax',
        'Solid Waste Management Cess',
        'Penalty / Interest',
        'Rebate',
      ].map((n, i) => [
        n,
        '0',
        lakh0(i > 6 ? 0 : half * [0.5, 0.15, 0.1, 0.05, 0.1, 0.05, 0.05][i]!),
        lakh0(i > 6 ? 0 : half * [0.5, 0.15, 0.1, 0.05, 0.1, 0.05, 0.05][i]!),
      ]),
    );
    s.para(
      `${manner === 'receipt' ? 'Received with thanks a sum of' : 'Total amount payable'} ${rs(half)} ${manner === 'receipt' ? `by ${rng.pick(['online payment', 'cash', 'UPI'])}, transaction no. ${rng.digits(12)}` : `on or before ${dmy(addDays(loan.applied, 30))}`}.`,
    );
    s.para(
      manner === 'receipt'
        ? 'This is a computer generated receipt and does not require signature. Receipt is subject to realisation of cheque. This receipt does not confer any right of ownership.'
        : 'Simple interest at 1% per month will be charged on delayed payment. Pay online or at any citizen service centre.',
      { size: 8 },
    );
    return s.finish();
  };

const encumbrance =
  (manner: 'form15' | 'form16'): InLayout =>
  (c) => {
    const { loan, rng } = c;
    const s = numbered({ ...c.style, size: 8.6, grid: 'full' }, rng, '');
    s.para(`GOVERNMENT OF ${loan.property.state.toUpperCase()}\nREGISTRATION AND STAMPS DEPARTMENT`, {
      align: 'center',
      font: bodyFont(s.style, '-bold'),
    });
    title(
      s,
      manner === 'form15'
        ? 'CERTIFICATE OF ENCUMBRANCE ON PROPERTY'
        : rng.pick(['NIL ENCUMBRANCE CERTIFICATE', 'ENCUMBRANCE CERTIFICATE']),
      { align: 'center', size: 13 },
    );
    s.para(manner === 'form15' ? 'FORM No. 15   (See Rule 145)' : 'FORM No. 16   (See Rule 145)', { align: 'center' });
    pairs(s, [
      ['E.C. No. / Statement No.', rng.mask('EC/########/####')],
      ['S.R.O.', loan.property.city],
      ['Date', dmy(loan.applied)],
      ['Name of applicant', loan.seller],
    ]);
    s.gap().para(
      `Sri/Smt. ${loan.seller} having applied to me for a certificate giving particulars of registered acts and encumbrances, if any, in respect of the under mentioned property:`,
    );
    s.para(
      `VILLAGE: ${loan.property.city}, House/Flat No: ${loan.property.lines[0]}, Survey No: ${rng.int(10, 300)}/${rng.int(1, 9)}, bounded by NORTH: Road SOUTH: Plot ${rng.int(1, 60)} EAST: Neighbour’s land WEST: Open land`,
    );
    s.para(
      `I hereby certify that a search has been made in Book 1 and in the indexes relating thereto for ${rng.int(13, 30)} years from ${dmy(addDays(loan.applied, -9000))} to ${dmy(loan.applied)} for acts and encumbrances affecting the said property and that on such search ${manner === 'form15' ? 'the following acts and encumbrances appear:' : 'no act or encumbrance affecting the said property has been found.'}`,
    );
    if (manner === 'form15')
      table(
        s,
        cols(
          'Sl. No.|0.4',
          'Description of property|2.4',
          'Date of Execution / Registration|1.1',
          'Nature & Mkt. Value / Consideration|1.5',
          'Name of Parties Executant(EX) & Claimants(CL)|2',
          'Vol / Pg No / Document No / Year|1.1',
        ),
        Array.from({ length: rng.int(2, 7) }, (_, i) => [
          String(i + 1),
          `VILL/COL: ${loan.property.city} W-B: 0-0 SURVEY: ${rng.int(10, 300)} HOUSE: ${rng.int(1, 400)} EXTENT: ${rng.int(90, 400)} SQ.Yds`,
          `(R) ${dmy(addDays(loan.applied, -rng.int(300, 8000)))}`,
          `${rng.pick(['Sale Deed', 'Mortgage with possession', 'Deposit of Title Deeds', 'Release deed', 'Gift settlement'])} Cons. Value: Rs. ${lakh0(rng.int(2, 60) * 50000)}`,
          `1.(EX) ${anyInName(rng)} 2.(CL) ${anyInName(rng)}`,
          `0/0 ${rng.int(100, 9000)}/${rng.int(2000, 2024)}`,
        ]),
        { size: 7.6 },
      );
    s.para(
      'I also certify that except the aforesaid acts and encumbrances no other acts and encumbrances affecting the said property have been found. Search made and certificate prepared by the office. Search verified and certificate examined.',
    );
    s.para(
      'The above certificate is issued from the computerised index data of the Sub-Registrar. Disclaimer: Acts and encumbrances not registered are not shown.',
      { size: 8 },
    );
    signLines(s, [['Signature of Registering Officer', anyInName(rng)]]);
    return s.finish();
  };

const valuation =
  (manner: 'boxes' | 'list'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = numbered(
      { ...c.style, size: 9, pairs: manner === 'boxes' ? 'boxes' : 'columns', grid: 'full' },
      rng,
      'Valuation Report',
    );
    letterhead(s, rng, `${anyInName(rng).split(' ')[1]} Valuers & Engineers`, [
      `Govt. Approved Valuer  Regd. No. CAT-I/${rng.digits(3)}`,
      'Panel valuer for banks and housing finance companies',
    ]);
    title(
      s,
      rng.pick([
        'VALUATION REPORT (IN RESPECT OF FLAT / HOUSE)',
        'VALUATION REPORT OF IMMOVABLE PROPERTY',
        'TECHNICAL APPRAISAL AND VALUATION REPORT',
      ]),
      { size: 13 },
    );
    section(s, 'I. GENERAL');
    pairs(s, [
      ['1. Purpose for which the valuation is made', 'To assess the fair market value for housing loan'],
      ['2. a) Date of inspection', dmy(addDays(loan.sanctioned, -12))],
      ['   b) Date on which the valuation is made', dmy(addDays(loan.sanctioned, -10))],
      ['3. Name of the lender', loan.lender],
      ['4. Name of the owner(s) and address', loan.seller],
      ['5. Name of the applicant', p.name],
      ['6. Brief description of the property', 'Residential flat with lift and covered parking'],
      ['7. Location: Plot No. / Survey No. / Door No. / Village', loan.property.oneLine],
      ['8. Postal address of the property', loan.property.oneLine],
      ['9. Classification of the area: High / Middle / Poor; Urban / Semi Urban / Rural', 'Middle / Urban'],
      ['10. Coming under Corporation limit / Village Panchayat / Municipality', 'Corporation'],
      ['11. Boundaries as per deed / actual', 'North: Road  South: Plot  East: Building  West: Open'],
    ]);
    section(s, 'II. APARTMENT BUILDING / FLAT TO BE VALUED');
    pairs(s, [
      ['Year of construction', String(rng.int(1995, 2021))],
      ['Number of floors', `Stilt + ${rng.int(3, 14)}`],
      ['The floor on which the flat is situated', String(rng.int(1, 9))],
      ['Type of structure', 'RCC framed'],
      [
        'Specifications of the flat: Roof / Flooring / Doors / Windows / Fittings / Finishing',
        'RCC / Vitrified / Teak / Aluminium / Concealed / Emulsion',
      ],
      ['Plinth area of the flat', `${rng.int(600, 1900)} sq.ft`],
      ['Carpet area', `${rng.int(450, 1500)} sq.ft`],
      ['Residual life of the building', `${rng.int(35, 55)} years`],
      ['Sanctioned plan approving authority', `${loan.property.city} Development Authority`],
      ['Deviation observed', 'No major deviation'],
    ]);
    section(s, 'III. RATE AND DETAILS OF VALUATION');
    table(s, cols('Sl.|0.4', 'Description|3', 'Qty', 'Rate per unit Rs.|1|right', 'Estimated Value Rs.|1.2|right'), [
      ['1', 'Present value of the flat', `${rng.int(600, 1900)} sq.ft`, lakh0(rng.int(3000, 9000)), lakh0(loan.price)],
      ['2', 'Wardrobes / interior decorations', '', '', lakh0(150000)],
      ['3', 'Covered car park', '1', '', lakh0(200000)],
      ['', 'Total', '', '', lakh0(loan.price + 350000)],
    ]);
    pairs(s, [
      ['Fair market value', rs(loan.price)],
      ['Realisable value (90%)', rs(Math.round(loan.price * 0.9))],
      ['Distress / forced sale value (80%)', rs(Math.round(loan.price * 0.8))],
      ['Guideline value / Circle rate', rs(Math.round(loan.price * 0.7))],
      ['Insurable value', rs(Math.round(loan.price * 0.45))],
    ]);
    s.para(
      'DECLARATION: I hereby declare that the property was inspected by me personally; I have no direct or indirect interest in the property valued; the information furnished in this report is true and correct to the best of my knowledge and belief; I have not been convicted of any offence and sentenced to a term of imprisonment.',
    );
    signLines(s, [['Signature of the valuer with seal', anyInName(rng), dmy(addDays(loan.sanctioned, -10))]]);
    if (rng.chance(0.6)) {
      s.newPage();
      title(s, 'SITE PHOTOGRAPHS AND LOCATION MAP', { size: 12 });
      s.picture('house', rng.digits(4), s.left + 40, s.y + 10, s.width - 80, 230);
      s.picture('map', rng.digits(4), s.left + 40, s.y + 256, s.width - 80, 250);
      s.text(s.left + 40, s.y + 524, `Latitude ${rng.real(9, 28).toFixed(6)}   Longitude ${rng.real(72, 88).toFixed(6)}`);
    }
    return s.finish();
  };

const RENT: Article[] = [
  [
    'Term',
    'The tenancy shall be for a period of eleven (11) months commencing from the date mentioned above, renewable with the mutual consent of both parties with an increase of 5% in the rent.',
  ],
  [
    'Rent',
    'The Tenant shall pay the monthly rent on or before the 5th day of every English calendar month, exclusive of electricity and water charges.',
  ],
  [
    'Security Deposit',
    'The Tenant has paid an interest-free refundable security deposit, which shall be returned at the time of vacating after deducting arrears and damages, if any.',
  ],
  [
    'Use',
    'The Tenant shall use the premises for residential purposes only and shall not sub-let, assign or part with possession of the premises to any person.',
  ],
  [
    'Maintenance',
    'The Tenant shall keep the premises in good and tenantable condition, normal wear and tear excepted, and shall not make any structural alterations.',
  ],
  ['Inspection', 'The Owner or authorised agent may enter and inspect the premises at reasonable hours with prior notice.'],
  ['Termination', 'Either party may terminate this agreement by giving one month’s notice in writing.'],
];
const rentAgreement =
  (manner: 'rental' | 'leave'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = numbered({ ...c.style, size: rng.real(10.6, 12), margin: 60 }, rng, '');
    stampPaper(s, c);
    title(
      s,
      manner === 'rental'
        ? rng.pick(['RENTAL AGREEMENT', 'RENT AGREEMENT', 'HOUSE RENTAL AGREEMENT'])
        : 'LEAVE AND LICENSE AGREEMENT',
      { align: 'center' },
    );
    const [owner, user] = manner === 'rental' ? ['OWNER / LESSOR', 'TENANT / LESSEE'] : ['LICENSOR', 'LICENSEE'];
    s.para(
      `This ${manner === 'rental' ? 'Rental Agreement' : 'Agreement of Leave and License'} is made and executed on this ${dayOf(addDays(loan.applied, -120))} at ${p.home.city} by and between ${anyInName(rng)}, hereinafter called the ${owner}, and ${p.name}, ${p.sex === 'Male' ? 'S/o' : 'W/o'} ${p.father}, hereinafter called the ${user}.`,
    );
    s.para(
      `WHEREAS the ${owner} is the absolute owner of the premises at ${p.home.oneLine} and has agreed to let out the same on a monthly ${manner === 'rental' ? 'rent' : 'license fee'} of ${rs(rng.int(8, 45) * 1000)} and a security deposit of ${rs(rng.int(3, 20) * 10000)}.`,
    );
    s.para('NOW THIS AGREEMENT WITNESSETH AS UNDER:', { font: bodyFont(s.style, '-bold') });
    articles(s, RENT, drawManner(rng));
    section(s, 'SCHEDULE / LIST OF FIXTURES');
    list(s, ['Ceiling fans - 4', 'Tube lights - 6', 'Geyser - 1', 'Modular kitchen with chimney']);
    signLines(s, [
      [owner!, anyInName(rng)],
      [user!, p.name],
      ['WITNESS', anyInName(rng)],
    ]);
    return s.finish();
  };

export const deedPapers: InPaper[] = [
  { type: 'sale-deed', weight: 0.8, layouts: [saleDeed('SALE DEED'), saleDeed('DEED OF CONVEYANCE')] },
  { type: 'sale-agreement', weight: 0.8, layouts: [saleAgreement('resale'), saleAgreement('builder')] },
  { type: 'property-tax-receipt', layouts: [taxReceipt('receipt'), taxReceipt('demand')] },
  { type: 'encumbrance-certificate', layouts: [encumbrance('form15'), encumbrance('form16')] },
  { type: 'valuation-report', weight: 0.8, layouts: [valuation('boxes'), valuation('list')] },
  { type: 'rent-agreement', weight: 0.8, layouts: [rentAgreement('rental'), rentAgreement('leave')] },
];
