import { boxes, type Cell } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { year } from '../../../people/dates.js';
import { amount } from '../../../people/money.js';
import { makeAddress } from '../../../people/us-case.js';
import { bankName } from '../../../people/us-names.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

interface Kind {
  readonly no: string;
  readonly omb: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  boxes(c: UsContext): Cell[][];
  readonly notice: string;
}

const money = (c: UsContext, low: number, high: number): string => `$ ${amount(c.rng.int(low, high) + c.rng.int(0, 99) / 100)}`;

const NOTICE =
  'This is important tax information and is being furnished to the IRS. If you are required to file a return, a negligence penalty or other sanction may be imposed on you if this income is taxable and the IRS determines that it has not been reported.';

const KINDS: Kind[] = [
  {
    no: '1099-INT',
    omb: '1545-0112',
    title: 'Interest Income',
    from: 'PAYER',
    to: 'RECIPIENT',
    notice: NOTICE,
    boxes: (c) => [
      [['Payer’s RTN (optional)', '']],
      [['1 Interest income', money(c, 10, 2400)]],
      [['2 Early withdrawal penalty', '$']],
      [['3 Interest on U.S. Savings Bonds and Treasury obligations', '$']],
      [
        ['4 Federal income tax withheld', '$'],
        ['5 Investment expenses', '$'],
      ],
      [
        ['6 Foreign tax paid', '$'],
        ['7 Foreign country or U.S. territory', ''],
      ],
      [
        ['8 Tax-exempt interest', '$'],
        ['9 Specified private activity bond interest', '$'],
      ],
      [
        ['10 Market discount', '$'],
        ['11 Bond premium', '$'],
      ],
      [
        ['12 Bond premium on Treasury obligations', '$'],
        ['13 Bond premium on tax-exempt bond', '$'],
      ],
      [
        ['14 Tax-exempt and tax credit bond CUSIP no.', ''],
        ['15 State', ''],
        ['16 State identification no.', ''],
        ['17 State tax withheld', '$'],
      ],
    ],
  },
  {
    no: '1099-DIV',
    omb: '1545-0110',
    title: 'Dividends and Distributions',
    from: 'PAYER',
    to: 'RECIPIENT',
    notice: NOTICE,
    boxes: (c) => [
      [
        ['1a Total ordinary dividends', money(c, 50, 4200)],
        ['1b Qualified dividends', money(c, 10, 900)],
      ],
      [
        ['2a Total capital gain distr.', '$'],
        ['2b Unrecap. Sec. 1250 gain', '$'],
      ],
      [
        ['2c Section 1202 gain', '$'],
        ['2d Collectibles (28%) gain', '$'],
      ],
      [
        ['3 Nondividend distributions', '$'],
        ['4 Federal income tax withheld', '$'],
      ],
      [
        ['5 Section 199A dividends', '$'],
        ['6 Investment expenses', '$'],
      ],
      [
        ['7 Foreign tax paid', '$'],
        ['8 Foreign country or U.S. possession', ''],
      ],
      [
        ['9 Cash liquidation distributions', '$'],
        ['10 Noncash liquidation distributions', '$'],
      ],
      [
        ['12 Exempt-interest dividends', '$'],
        ['13 Specified private activity bond interest dividends', '$'],
      ],
    ],
  },
  {
    no: '1099-R',
    omb: '1545-0119',
    title: 'Distributions From Pensions, Annuities, Retirement or Profit-Sharing Plans, IRAs, Insurance Contracts, etc.',
    from: 'PAYER',
    to: 'RECIPIENT',
    notice:
      'Report this income on your federal tax return. If this form shows federal income tax withheld in box 4, attach this copy to your return.',
    boxes: (c) => [
      [['1 Gross distribution', money(c, 2000, 42000)]],
      [['2a Taxable amount', money(c, 2000, 42000)]],
      [
        ['2b Taxable amount not determined', ''],
        ['Total distribution', 'X'],
      ],
      [
        ['3 Capital gain (included in box 2a)', '$'],
        ['4 Federal income tax withheld', money(c, 200, 5000)],
      ],
      [
        ['5 Employee contributions/Designated Roth contributions or insurance premiums', '$'],
        ['6 Net unrealized appreciation in employer’s securities', '$'],
      ],
      [
        ['7 Distribution code(s)', c.rng.pick(['7', '1', 'G'])],
        ['IRA/SEP/SIMPLE', ''],
        ['8 Other', '$'],
      ],
      [
        ['9a Your percentage of total distribution', '%'],
        ['9b Total employee contributions', '$'],
      ],
      [
        ['14 State tax withheld', '$'],
        ['15 State/Payer’s state no.', ''],
        ['16 State distribution', '$'],
      ],
    ],
  },
  {
    no: '1099-NEC',
    omb: '1545-0116',
    title: 'Nonemployee Compensation',
    from: 'PAYER',
    to: 'RECIPIENT',
    notice: NOTICE,
    boxes: (c) => [
      [['1 Nonemployee compensation', money(c, 1200, 88000)]],
      [['2 Payer made direct sales totaling $5,000 or more of consumer products to recipient for resale', '']],
      [['3', '']],
      [['4 Federal income tax withheld', '$']],
      [
        ['5 State tax withheld', '$'],
        ['6 State/Payer’s state no.', ''],
        ['7 State income', '$'],
      ],
    ],
  },
  {
    no: '1099-MISC',
    omb: '1545-0115',
    title: 'Miscellaneous Information',
    from: 'PAYER',
    to: 'RECIPIENT',
    notice: NOTICE,
    boxes: (c) => [
      [
        ['1 Rents', money(c, 4000, 24000)],
        ['2 Royalties', '$'],
      ],
      [
        ['3 Other income', '$'],
        ['4 Federal income tax withheld', '$'],
      ],
      [
        ['5 Fishing boat proceeds', '$'],
        ['6 Medical and health care payments', '$'],
      ],
      [
        ['7 Payer made direct sales totaling $5,000 or more', ''],
        ['8 Substitute payments in lieu of dividends or interest', '$'],
      ],
      [
        ['9 Crop insurance proceeds', '$'],
        ['10 Gross proceeds paid to an attorney', '$'],
      ],
      [
        ['12 Section 409A deferrals', '$'],
        ['14 Excess golden parachute payments', '$'],
      ],
    ],
  },
  {
    no: '1099-G',
    omb: '1545-0120',
    title: 'Certain Government Payments',
    from: 'PAYER',
    to: 'RECIPIENT',
    notice: NOTICE,
    boxes: (c) => [
      [['1 Unemployment compensation', money(c, 900, 9000)]],
      [['2 State or local income tax refunds, credits, or offsets', '$']],
      [
        ['3 Box 2 amount is for tax year', ''],
        ['4 Federal income tax withheld', '$'],
      ],
      [
        ['5 RTAA payments', '$'],
        ['6 Taxable grants', '$'],
      ],
      [
        ['7 Agriculture payments', '$'],
        ['8 If checked, box 2 is trade or business income', ''],
      ],
    ],
  },
];

const KIND_1098: Kind = {
  no: '1098',
  omb: '1545-1380',
  title: 'Mortgage Interest Statement',
  from: 'RECIPIENT’S/LENDER',
  to: 'PAYER’S/BORROWER',
  notice:
    'The information in boxes 1 through 9 and 11 is important tax information and is being furnished to the IRS. If you are required to file a return, a negligence penalty or other sanction may be imposed on you if the IRS determines that an underpayment of tax results because you overstated a deduction for this mortgage interest or for these points, reported in boxes 1 and 6.',
  boxes: (c) => [
    [
      [
        '* Caution: The amount shown may not be fully deductible by you. Limits based on the loan amount and the cost and value of the secured property may apply. Also, you may only deduct interest to the extent it was incurred by you, actually paid by you, and not reimbursed by another person.',
        '',
      ],
    ],
    [['1 Mortgage interest received from payer(s)/borrower(s)*', money(c, 3000, 19000)]],
    [
      ['2 Outstanding mortgage principal', `$ ${amount(c.loan.loan * 0.93)}`],
      ['3 Mortgage origination date', ''],
    ],
    [
      ['4 Refund of overpaid interest', '$'],
      ['5 Mortgage insurance premiums', '$'],
    ],
    [['6 Points paid on purchase of principal residence', '$']],
    [
      [
        '7 If address of property securing mortgage is the same as PAYER’S/BORROWER’S address, the box is checked, or the address or description is entered in box 8',
        'X',
      ],
    ],
    [['8 Address or description of property securing mortgage (see instructions)', c.loan.property.oneLine]],
    [
      ['9 Number of properties securing the mortgage', '1'],
      ['10 Other', `Real estate taxes ${amount(c.rng.int(1800, 7900))}`],
    ],
    [['11 Mortgage acquisition date', '']],
  ],
};

const KIND_1098_E: Kind = {
  no: '1098-E',
  omb: '1545-1576',
  title: 'Student Loan Interest Statement',
  from: 'RECIPIENT’S/LENDER',
  to: 'BORROWER',
  notice:
    'This is important tax information and is being furnished to the IRS. If you are required to file a return, a negligence penalty or other sanction may be imposed on you if the IRS determines that an underpayment of tax results because you overstated a deduction for student loan interest.',
  boxes: (c) => [
    [['1 Student loan interest received by lender', money(c, 200, 2500)]],
    [
      [
        '2 If checked, box 1 does not include loan origination fees and/or capitalized interest for loans made before September 1, 2004',
        '',
      ],
    ],
  ],
};

function drawForm(s: Sheet, c: UsContext, kind: Kind, copy: string): void {
  const { rng, person } = c;
  const taxYear = year(c.loan.closing) - 1 - c.copy;
  const payer = bankName((x) => rng.pick(x));
  const address = makeAddress(rng);
  s.para(rng.chance(0.6) ? `${rng.chance(0.5) ? 'VOID      ' : ''}CORRECTED (if checked)` : 'CORRECTED', {
    size: 7,
    align: 'center',
    after: 2,
  });
  const top = s.y;
  s.columns(
    [1.15, 1.15, 0.5],
    [
      () =>
        boxes(
          s,
          [
            [
              [
                `${kind.from}’S name, street address, city or town, state or province, country, ZIP or foreign postal code, and telephone no.`,
                `${payer}, ${address.oneLine}`,
              ],
            ],
            [
              [`${kind.from}’S TIN`, rng.mask('4#-#######')],
              [`${kind.to}’S TIN`, `XXX-XX-${person.ssn.slice(-4)}`],
            ],
            [[`${kind.to}’S name`, person.name]],
            [['Street address (including apt. no.)', person.home.street]],
            [['City or town, state or province, country, and ZIP or foreign postal code', person.home.cityLine]],
            [['Account number (see instructions)', rng.digits(9)]],
          ],
          { height: 34 },
        ),
      () => boxes(s, kind.boxes(c)),
      () => {
        s.para(`OMB No. ${kind.omb}`, { size: 6.5 });
        s.para(`Form ${kind.no}`, { size: 11, font: 'sans-bold' });
        s.para(rng.chance(0.4) ? '(Rev. January 2024) For calendar year' : '', { size: 6.5 });
        s.para(String(taxYear), { size: 15, font: 'sans-bold' });
        s.para(kind.title, { size: 10, font: 'sans-bold' });
        s.para(copy, { size: 7.5, font: 'sans-bold' });
        s.para(kind.notice, { size: 6 });
      },
    ],
    3,
  );
  s.rect(s.left, top, s.width, s.y - top + 2);
  s.gap(9).text(
    s.left,
    s.y,
    `Form ${kind.no}     (keep for your records)     www.irs.gov/Form${kind.no.replace('-', '')}     Department of the Treasury - Internal Revenue Service`,
    { size: 6.5 },
  );
  s.gap(8);
}

const copyB = (kind: Kind): string =>
  kind.from === 'PAYER' ? 'Copy B  For Recipient' : `Copy B  For ${kind.to === 'BORROWER' ? 'Borrower' : 'Payer/Borrower'}`;

const third =
  (pick: (c: UsContext) => Kind): UsLayout =>
  (c) => {
    const s = new Sheet(officialStyle(c.style, { size: 7.4, ink: c.rng.pick(['#000000', '#1a2fb0']) }));
    const kind = pick(c);
    drawForm(s, c, kind, copyB(kind));
    return s.finish();
  };

const withInstructions =
  (pick: (c: UsContext) => Kind): UsLayout =>
  (c) => {
    const s = new Sheet(officialStyle(c.style, { size: 7.6 }));
    const kind = pick(c);
    drawForm(s, c, kind, copyB(kind));
    s.gap(18).para(`Instructions for ${kind.from === 'PAYER' ? 'Recipient' : 'Payer/Borrower'}`, { size: 11, font: 'sans-bold' });
    s.columns(
      [1, 1],
      [
        () => {
          s.para(
            'The information provided may be different for covered and noncovered securities. For a description of covered securities, see the Instructions for Form 8949.',
          );
          s.para(
            'Taxpayer identification number (TIN). For your protection, this form may show only the last four digits of your TIN (SSN, ITIN, ATIN, or EIN). However, the issuer has reported your complete TIN to the IRS.',
          );
          s.para('Account number. May show an account or other unique number the payer assigned to distinguish your account.');
        },
        () => {
          for (const [label] of kind.boxes(c).flat().slice(0, 7))
            if (label.length > 3)
              s.para(
                `${/^\d/.test(label) ? 'Box ' : ''}${label}. Shows the amount reported to you for the calendar year. See your tax return instructions for where to report it.`,
              );
          s.para(
            `Future developments. For the latest information about developments related to Form ${kind.no} and its instructions, such as legislation enacted after they were published, go to www.irs.gov/Form${kind.no.replace('-', '')}.`,
          );
        },
      ],
      16,
    );
    return s.finish();
  };

/** A substitute statement on the institution's own paper. */
const substitute =
  (pick: (c: UsContext) => Kind): UsLayout =>
  (c) => {
    const kind = pick(c);
    const s = new Sheet({ ...c.style, size: 9 });
    const { rng, person } = c;
    s.para(
      bankName((x) => rng.pick(x)),
      { size: 14, font: 'sans-bold', color: c.style.accent },
    );
    s.para(`${year(c.loan.closing) - 1} Form ${kind.no}   ${kind.title}`, { size: 12, font: 'sans-bold' });
    s.para(`${copyB(kind)}   (Substitute Form ${kind.no})   OMB No. ${kind.omb}`);
    boxes(s, [
      [
        [`${kind.to}’S name and address`, `${person.name}, ${person.home.oneLine}`, 3],
        [`${kind.to}’S TIN`, `XXX-XX-${person.ssn.slice(-4)}`],
        ['Account number', rng.digits(9)],
      ],
      ...kind.boxes(c),
    ]);
    s.para(kind.notice, { size: 7.5 });
    return s.finish();
  };

const any1099 = (c: UsContext): Kind => c.rng.pick(KINDS);
const any1098 = (c: UsContext): Kind => c.rng.pick([KIND_1098, KIND_1098, KIND_1098_E]);

export const form1099: UsPaper = {
  type: 'form-1099',
  weight: 1.5,
  series: 0.35,
  layouts: [third(any1099), withInstructions(any1099), substitute(any1099)],
};
export const form1098: UsPaper = {
  type: 'form-1098',
  series: 0.25,
  layouts: [third(any1098), withInstructions(any1098), substitute(any1098)],
};
