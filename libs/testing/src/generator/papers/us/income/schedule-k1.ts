import { boxes } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { year } from '../../../people/dates.js';
import { whole } from '../../../people/money.js';
import { formFoot } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

/** Parts I and II: the business, and whose share it is. */
function parties(s: Sheet, { person: p, rng }: UsContext, business: string, corporation: boolean): void {
  boxes(
    s,
    [
      [[corporation ? 'Part I  Information About the Corporation' : 'Part I  Information About the Partnership', '']],
      [[`A  ${corporation ? 'Corporation' : 'Partnership'}’s employer identification number`, rng.mask('4#-#######')]],
      [[`B  ${corporation ? 'Corporation' : 'Partnership'}’s name, address, city, state, and ZIP code`, business]],
      [[`C  IRS center where ${corporation ? 'corporation' : 'partnership'} filed return`, 'Ogden, UT']],
      [[corporation ? 'Part II  Information About the Shareholder' : 'Part II  Information About the Partner', '']],
      [
        [
          corporation
            ? 'E  Shareholder’s identifying number'
            : 'E  Partner’s SSN or TIN (Do not use TIN of a disregarded entity. See instructions.)',
          p.ssn,
        ],
      ],
      [
        [
          `F  ${corporation ? 'Shareholder' : 'Partner'}’s name, address, city, state, and ZIP code`,
          `${p.name}, ${p.home.oneLine}`,
        ],
      ],
      ...(corporation
        ? [[['G  Current year allocation percentage', `${rng.int(10, 100)}.000000 %`] as const]]
        : [
            [['G  General partner or LLC member-manager    Limited partner or other LLC member', 'X'] as const],
            [
              [
                'J  Partner’s share of profit, loss, and capital (see instructions):   Beginning   Ending   Profit %   Loss %   Capital %',
                `${rng.int(10, 60)}.00 %`,
              ] as const,
            ],
            [['K1  Partner’s share of liabilities:   Nonrecourse   Qualified nonrecourse financing   Recourse', '$'] as const],
            [
              [
                'L  Partner’s Capital Account Analysis   Beginning capital account   Capital contributed during the year   Current year net income (loss)   Withdrawals and distributions   Ending capital account',
                `$ ${whole(rng.int(4000, 80000))}`,
              ] as const,
            ],
          ]),
    ],
    { height: 26 },
  );
}

/** Part III: the share of each item. */
function shares(s: Sheet, { rng }: UsContext, corporation: boolean): void {
  s.para(
    `Part III  ${corporation ? 'Shareholder' : 'Partner'}’s Share of Current Year Income, Deductions, Credits, and Other Items`,
    { font: 'sans-bold' },
  );
  const names = corporation
    ? [
        '1  Ordinary business income (loss)',
        '2  Net rental real estate income (loss)',
        '3  Other net rental income (loss)',
        '4  Interest income',
        '5a  Ordinary dividends',
        '6  Royalties',
        '7  Net short-term capital gain (loss)',
        '8a  Net long-term capital gain (loss)',
        '10  Other income (loss)',
        '11  Section 179 deduction',
        '12  Other deductions',
        '13  Credits',
        '16  Items affecting shareholder basis',
        '17  Other information',
      ]
    : [
        '1  Ordinary business income (loss)',
        '2  Net rental real estate income (loss)',
        '3  Other net rental income (loss)',
        '4a  Guaranteed payments for services',
        '4b  Guaranteed payments for capital',
        '4c  Total guaranteed payments',
        '5  Interest income',
        '6a  Ordinary dividends',
        '7  Royalties',
        '8  Net short-term capital gain (loss)',
        '11  Other income (loss)',
        '12  Section 179 deduction',
        '14  Self-employment earnings (loss)',
        '19  Distributions',
        '20  Other information',
      ];
  boxes(
    s,
    names.map((n, i) => [[n, i === 0 ? whole(rng.int(8000, 120000)) : rng.chance(0.2) ? whole(rng.int(100, 9000)) : '']]),
    { height: 24 },
  );
}

function partnerBoxes(s: Sheet, c: UsContext, business: string, corporation: boolean): void {
  s.columns([1, 1.1], [() => parties(s, c, business, corporation), () => shares(s, c, corporation)], 2);
}

const k1 =
  (corporation: boolean): UsLayout =>
  (c) => {
    const y = year(c.loan.closing) - 1 - c.copy;
    const s = new Sheet(officialStyle(c.style, { size: 7.8 }), {
      running: formFoot(
        `For Paperwork Reduction Act Notice, see the Instructions for Form ${corporation ? '1120-S' : '1065'}.          www.irs.gov/Form${corporation ? '1120S' : '1065'}`,
        () => `Schedule K-1 (Form ${corporation ? '1120-S' : '1065'}) ${y}`,
      ),
    });
    s.columns(
      [1, 1],
      [
        () => s.para(`Schedule K-1\n(Form ${corporation ? '1120-S' : '1065'})     ${y}`, { size: 13, font: 'sans-bold' }),
        () =>
          s.para(
            `${corporation ? '671121' : '651121'}\nFinal K-1     Amended K-1          OMB No. ${corporation ? '1545-0123' : '1545-0123'}`,
            { align: 'right' },
          ),
      ],
    );
    s.para('Department of the Treasury Internal Revenue Service', { size: 6.5 });
    s.para(`For calendar year ${y}, or tax year beginning      /      / ${y}    ending      /      /`, { size: 7.5 });
    s.para(
      corporation
        ? 'Shareholder’s Share of Income, Deductions, Credits, etc.     See separate instructions.'
        : 'Partner’s Share of Income, Deductions, Credits, etc.     See separate instructions.',
      { size: 11, font: 'sans-bold' },
    );
    partnerBoxes(
      s,
      c,
      `${c.person.last} ${c.rng.pick(['Holdings', 'Consulting', 'Properties', 'Brothers'])} ${corporation ? 'Inc' : 'LLC'}`,
      corporation,
    );
    return s.finish();
  };

export const scheduleK1: UsPaper = { type: 'schedule-k1', weight: 0.8, series: 0.4, layouts: [k1(false), k1(true)] };
