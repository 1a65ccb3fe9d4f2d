import { boxes, signLines, taxLine } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { mdy, year } from '../../../people/dates.js';
import { whole } from '../../../people/money.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

type Form = '1065' | '1120' | '1120-S';

const TITLES: Record<Form, string> = {
  '1065': 'U.S. Return of Partnership Income',
  '1120': 'U.S. Corporation Income Tax Return',
  '1120-S': 'U.S. Income Tax Return for an S Corporation',
};

function head(s: Sheet, form: Form, taxYear: number): void {
  s.columns(
    [0.8, 3, 0.8],
    [
      () => s.para(`Form ${form}`, { size: 15, font: 'sans-bold' }),
      () => {
        s.para(TITLES[form], { size: 13, font: 'sans-bold', align: 'center', after: 1 });
        s.para(`For calendar year ${taxYear}, or tax year beginning          , ${taxYear}, ending          , 20`, {
          align: 'center',
        });
        s.para(`Go to www.irs.gov/Form${form.replace('-', '')} for instructions and the latest information.`, {
          align: 'center',
        });
      },
      () => s.para(`OMB No. 1545-0123\n${taxYear}`, { font: 'sans-bold', align: 'right' }),
    ],
  );
}

function identification(s: Sheet, { rng, person: p }: UsContext, form: Form, gross: number): void {
  const business = `${p.last} ${rng.pick(['Enterprises', 'Contracting', 'Medical Group', 'Imports'])} ${form === '1065' ? 'LLC' : 'Inc'}`;
  boxes(s, [
    [
      [
        form === '1065'
          ? 'A  Principal business activity'
          : form === '1120'
            ? 'A  Check if: 1a Consolidated return  2 Personal holding co.  3 Personal service corp.'
            : 'A  S election effective date',
        form === '1065' ? 'Services' : '',
      ],
      ['Name', business, 2.4],
      ['D  Employer identification number', rng.mask('4#-#######')],
    ],
    [
      ['B  Principal product or service / Business activity code number', rng.digits(6)],
      ['Number, street, and room or suite no. If a P.O. box, see instructions.', p.employer.address.street, 2.4],
      ['E  Date business started / incorporated', mdy(p.hired)],
    ],
    [
      ['C  Business code number / Check if Sch. M-3 attached', ''],
      ['City or town, state or province, country, and ZIP or foreign postal code', p.employer.address.cityLine, 2.4],
      ['F  Total assets (see instructions)', `$ ${whole(gross * 0.4)}`],
    ],
  ]);
}

function incomeAndDeductions(s: Sheet, form: Form, gross: number): void {
  s.para(
    'Caution: Include only trade or business income and expenses on the lines below. See instructions for more information.',
    { size: 7 },
  );
  const lines: [string, string, string?][] = [
    ['1a', 'Gross receipts or sales', whole(gross)],
    ['b', 'Returns and allowances'],
    ['c', 'Balance. Subtract line 1b from line 1a', whole(gross)],
    ['2', 'Cost of goods sold (attach Form 1125-A)', whole(gross * 0.45)],
    ['3', 'Gross profit. Subtract line 2 from line 1c', whole(gross * 0.55)],
    [
      '4',
      form === '1120'
        ? 'Dividends and inclusions (Schedule C, line 23)'
        : form === '1065'
          ? 'Ordinary income (loss) from other partnerships, estates, and trusts (attach statement)'
          : 'Net gain (loss) from Form 4797, line 17 (attach Form 4797)',
    ],
    ['5', 'Other income (loss) (see instructions—attach statement)'],
    ['6', form === '1120-S' ? 'Total income (loss). Add lines 3 through 5' : 'Gross rents'],
    [
      '7',
      form === '1120' ? 'Gross royalties' : 'Compensation of officers (see instructions—attach Form 1125-E)',
      whole(gross * 0.09),
    ],
    ['8', 'Salaries and wages (less employment credits)', whole(gross * 0.14)],
    ['9', form === '1065' ? 'Salaries and wages (other than to partners) (less employment credits)' : 'Repairs and maintenance'],
    ['10', form === '1065' ? 'Guaranteed payments to partners' : 'Bad debts'],
    ['11', 'Rents', whole(gross * 0.04)],
    ['12', 'Taxes and licenses', whole(gross * 0.02)],
    ['13', 'Interest (see instructions)'],
    [
      '14',
      'Depreciation from Form 4562 not claimed on Form 1125-A or elsewhere on return (attach Form 4562)',
      whole(gross * 0.015),
    ],
    ['16', 'Advertising', whole(gross * 0.01)],
    ['17', 'Pension, profit-sharing, etc., plans'],
    ['18', 'Employee benefit programs'],
    ['20', 'Other deductions (attach statement)', whole(gross * 0.1)],
    ['21', 'Total deductions. Add the amounts shown in the far right column', whole(gross * 0.4)],
    [
      '22',
      form === '1120'
        ? 'Taxable income before net operating loss deduction and special deductions'
        : 'Ordinary business income (loss). Subtract line 21 from line 6',
      whole(gross * 0.13),
    ],
  ];
  for (const [no, label, value] of lines) taxLine(s, no, label, value);
}

function otherInformation(s: Sheet, { rng }: UsContext, form: Form): void {
  s.para(
    form === '1120'
      ? 'Schedule C   Dividends, Inclusions, and Special Deductions (see instructions)'
      : 'Schedule B   Other Information',
    { font: 'sans-bold', size: 9.5 },
  );
  for (const [i, q] of [
    form === '1065'
      ? 'What type of entity is filing this return? Check the applicable box: Domestic general partnership / Domestic limited partnership / Domestic limited liability company / Domestic limited liability partnership'
      : 'Check accounting method: a Cash  b Accrual  c Other (specify)',
    'See the instructions and enter the: a Business activity  b Product or service',
    'At any time during the tax year, was any shareholder or partner of the entity a disregarded entity, a trust, an estate, or a nominee or similar person?',
    'At the end of the tax year, did the entity own directly 20% or more, or own, directly or indirectly, 50% or more of the total stock issued and outstanding of any foreign or domestic corporation?',
    'Does the entity satisfy all four of the following conditions? Total receipts for the tax year were less than $250,000. Total assets at the end of the tax year were less than $1 million. Schedules K-1 are filed with the return and furnished on or before the due date.',
  ].entries())
    taxLine(s, String(i + 1), q, rng.pick(['Yes', 'No']));
}

function distributiveShares(s: Sheet, { rng }: UsContext, form: Form): void {
  s.para(
    form === '1065'
      ? 'Schedule K   Partners’ Distributive Share Items'
      : form === '1120-S'
        ? 'Schedule K   Shareholders’ Pro Rata Share Items'
        : 'Schedule J   Tax Computation and Payment (see instructions)',
    { font: 'sans-bold', size: 9.5 },
  );
  for (const [no, label] of [
    ['1', 'Ordinary business income (loss) (page 1)'],
    ['2', 'Net rental real estate income (loss) (attach Form 8825)'],
    ['4', 'Interest income'],
    ['5a', 'Dividends: Ordinary dividends'],
    ['11', 'Section 179 deduction (attach Form 4562)'],
    ['12a', 'Charitable contributions'],
    ['16d', 'Distributions (attach statement if required)'],
  ] as const)
    taxLine(s, no, label, rng.chance(0.4) ? whole(rng.int(100, 40000)) : '');
}

function balanceSheets(s: Sheet, { rng }: UsContext): void {
  s.para('Schedule L   Balance Sheets per Books', { font: 'sans-bold', size: 9.5 });
  table(
    s,
    cols('Assets|3', 'Beginning of tax year (a)|1|right', '(b)|1|right', 'End of tax year (c)|1|right', '(d)|1|right'),
    [
      '1  Cash',
      '2a  Trade notes and accounts receivable',
      'b  Less allowance for bad debts',
      '3  Inventories',
      '4  U.S. government obligations',
      '6  Other current assets (attach statement)',
      '10a  Buildings and other depreciable assets',
      'b  Less accumulated depreciation',
      '14  Other assets (attach statement)',
      '15  Total assets',
      'Liabilities and Shareholders’ Equity',
      '16  Accounts payable',
      '17  Mortgages, notes, bonds payable in less than 1 year',
      '20  Mortgages, notes, bonds payable in 1 year or more',
      '22  Capital stock',
      '24  Retained earnings',
      '27  Total liabilities and equity',
    ].map((l) => [
      l,
      '',
      rng.chance(0.6) ? whole(rng.int(500, 90000)) : '',
      '',
      rng.chance(0.6) ? whole(rng.int(500, 90000)) : '',
    ]),
  );
}

function reconciliation(s: Sheet): void {
  s.para('Schedule M-1   Reconciliation of Income (Loss) per Books With Income (Loss) per Return', {
    font: 'sans-bold',
    size: 9.5,
  });
  for (const [no, label] of [
    ['1', 'Net income (loss) per books'],
    ['2', 'Income included on Schedule K not recorded on books this year (itemize)'],
    ['3', 'Expenses recorded on books this year not included on Schedule K (itemize): a Depreciation b Travel and entertainment'],
    ['5', 'Income recorded on books this year not included on Schedule K'],
  ] as const)
    taxLine(s, no, label, '');
}

const businessReturn =
  (form: Form): UsLayout =>
  (c) => {
    const { rng, person: p } = c;
    const taxYear = year(c.loan.closing) - 1 - c.copy;
    const gross = rng.int(120, 1900) * 1000;
    const s = new Sheet(officialStyle(c.style, { size: 7.6 }), {
      bottom: 38,
      running: (q, n) => {
        q.text(q.left, q.height - 26, `Form ${form} (${taxYear})`, { size: 6.8, align: 'right', width: q.width });
        if (n > 1) q.text(q.left, 24, `Form ${form} (${taxYear})`, { size: 7.5 });
        if (n > 1) q.text(q.left, 24, `Page ${n}`, { size: 8, font: 'sans-bold', align: 'right', width: q.width });
      },
    });
    head(s, form, taxYear);
    identification(s, c, form, gross);
    incomeAndDeductions(s, form, gross);
    s.para(
      'Sign Here   Under penalties of perjury, I declare that I have examined this return, including accompanying schedules and statements, and to the best of my knowledge and belief, it is true, correct, and complete.',
      { font: 'sans-bold' },
    );
    signLines(s, [
      [
        form === '1065' ? 'Signature of partner or limited liability company member' : 'Signature of officer          Title',
        p.name,
        mdy(c.loan.applied),
      ],
    ]);
    s.newPage();
    otherInformation(s, c, form);
    distributiveShares(s, c, form);
    s.newPage();
    balanceSheets(s, c);
    reconciliation(s);
    return s.finish();
  };

export const businessTaxReturn: UsPaper = {
  type: 'tax-return-business',
  weight: 0.6,
  series: 0.3,
  layouts: [businessReturn('1065'), businessReturn('1120'), businessReturn('1120-S')],
};
