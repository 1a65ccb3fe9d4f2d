import type { UsContext, UsPaper } from '../us-paper.js';
import { type InformationReturn, someMoney, substitute, third, withInstructions } from './information-return.js';

const NOTICE =
  'This is important tax information and is being furnished to the IRS. If you are required to file a return, a negligence penalty or other sanction may be imposed on you if this income is taxable and the IRS determines that it has not been reported.';

const KINDS: InformationReturn[] = [
  {
    no: '1099-INT',
    omb: '1545-0112',
    title: 'Interest Income',
    from: 'PAYER',
    to: 'RECIPIENT',
    notice: NOTICE,
    boxes: (c) => [
      [['Payer’s RTN (optional)', '']],
      [['1 Interest income', someMoney(c, 10, 2400)]],
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
        ['1a Total ordinary dividends', someMoney(c, 50, 4200)],
        ['1b Qualified dividends', someMoney(c, 10, 900)],
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
      [['1 Gross distribution', someMoney(c, 2000, 42000)]],
      [['2a Taxable amount', someMoney(c, 2000, 42000)]],
      [
        ['2b Taxable amount not determined', ''],
        ['Total distribution', 'X'],
      ],
      [
        ['3 Capital gain (included in box 2a)', '$'],
        ['4 Federal income tax withheld', someMoney(c, 200, 5000)],
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
      [['1 Nonemployee compensation', someMoney(c, 1200, 88000)]],
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
        ['1 Rents', someMoney(c, 4000, 24000)],
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
      [['1 Unemployment compensation', someMoney(c, 900, 9000)]],
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

const any1099 = (c: UsContext): InformationReturn => c.rng.pick(KINDS);

export const form1099: UsPaper = {
  type: 'form-1099',
  weight: 1.5,
  series: 0.35,
  layouts: [third(any1099), withInstructions(any1099), substitute(any1099)],
};
