import { boxes, pairs, section } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, mdy, monthName } from '../../../people/dates.js';
import { usd } from '../../../people/money.js';
import { addressBlock, letterhead } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const UTILITIES: { name: string; unit: string; noun: string; lines: string[] }[] = [
  {
    name: 'Electric',
    unit: 'kWh',
    noun: 'Electricity',
    lines: [
      'Customer Charge',
      'Distribution Charge',
      'Transmission Charge',
      'Generation & Transmission',
      'State Tax Adjustment Surcharge',
    ],
  },
  {
    name: 'Natural Gas',
    unit: 'therms',
    noun: 'Gas',
    lines: ['Basic Service Charge', 'Gas Supply Cost', 'Delivery Charge', 'Energy Efficiency Rider', 'Franchise Fee'],
  },
  {
    name: 'Water & Sewer',
    unit: 'CCF',
    noun: 'Water',
    lines: ['Water Base Charge', 'Water Usage', 'Sewer Base Charge', 'Stormwater Fee', 'Refuse Collection'],
  },
  {
    name: 'Broadband',
    unit: 'GB',
    noun: 'Internet',
    lines: ['Internet 500 Mbps', 'Equipment Rental', 'Voice Service', 'Regulatory Recovery Fee', 'Taxes, Surcharges & Fees'],
  },
];

const utility =
  (manner: 'chart' | 'plain'): UsLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const u = rng.pick(UTILITIES);
    const s = new Sheet({ ...c.style, pairs: rng.pick(['columns', 'dots', 'colon'] as const) });
    const company = `${rng.pick(['Tri-Rivers', 'Pioneer Valley', 'Metro', 'Lakeland', 'Sunbelt'])} ${u.name} ${rng.pick(['Company', 'Authority', 'Cooperative', 'Services'])}`;
    const date = addMonths(loan.closing, -rng.int(1, 3));
    const costs = u.lines.map((n): [string, number] => [n, rng.int(3, 90) + rng.int(0, 99) / 100]);
    const total = costs.reduce((t, [, v]) => t + v, 0);
    letterhead(s, rng, company, ['Customer Service 1-800-555-0144', 'Mon-Fri 8am to 5pm']);
    pairs(
      s,
      [
        ['Account Number', rng.mask('#####-#####')],
        ['Bill Date', mdy(date)],
        ['Due Date', mdy(addDays(date, 21))],
        ['Service Address', p.home.oneLine],
      ],
      manner === 'chart' ? 2 : 1,
    );
    addressBlock(s, [p.name, p.home.street, p.home.cityLine], { upper: true });
    const used = rng.int(20, 1400);
    const summary = (): void => {
      section(s, rng.pick(['Billing Summary', 'Account Summary', 'Your Bill at a Glance']));
      pairs(s, [
        ['Previous Balance', usd(total * 0.94)],
        ['Payment Received - Thank You', `-${usd(total * 0.94)}`],
        ['Balance Forward', '$0.00'],
        ['Current Charges', usd(total)],
        ['Total Amount Due', usd(total)],
      ]);
    };
    if (manner === 'chart') {
      s.columns(
        [1, 1.2],
        [
          () => {
            section(s, `Your ${u.noun} Usage Profile`);
            const base = s.y + 90;
            for (let i = 0; i < 13; i++) {
              const h = rng.int(14, 84);
              s.rect(s.left + i * ((s.width - 4) / 13), base - h, 9, h, { fill: c.style.accent });
              s.text(s.left + i * ((s.width - 4) / 13), base + 9, monthName(addMonths(date, i - 12)).slice(0, 1), { size: 7 });
            }
            s.y = base + 16;
            pairs(s, [
              ['This month', `${used} ${u.unit}`],
              ['Same month last year', `${Math.round(used * 1.1)} ${u.unit}`],
              ['Avg. daily temperature', `${rng.int(20, 85)}F`],
            ]);
          },
          summary,
        ],
      );
    } else summary();
    section(s, 'Meter Readings / Service Period');
    table(s, cols('Meter No.', 'Service From', 'Service To', 'Previous Read|1|right', 'Current Read|1|right', 'Usage|1|right'), [
      [
        rng.digits(8),
        mdy(addDays(date, -33)),
        mdy(addDays(date, -3)),
        String(40_000),
        String(40_000 + used),
        `${used} ${u.unit}`,
      ],
    ]);
    section(s, `Details of Current ${u.noun} Charges`);
    table(s, cols('|3', '|1|right'), [...costs.map(([n, v]) => [n, usd(v)]), ['Total Current Charges', usd(total)]]);
    s.para(
      rng.pick([
        'Before digging, call 811. General information: generation prices and charges are set by the supplier you have chosen.',
        'A late payment charge of 1.5% per month will be added to the unpaid balance. To report an outage call our 24-hour line.',
        'Sign up for AutoPay and paperless billing on our website. Budget billing evens out your payments over the year.',
      ]),
      { size: 8 },
    );
    s.room(110).line(0, s.y + 6, s.pageWidth, s.y + 6, { dash: [4, 3] });
    s.gap(14).para('Return this part in the envelope provided with a check payable to the company.', { size: 8 });
    boxes(s, [
      [
        ['Account Number', rng.mask('#####-#####')],
        ['Pay By', mdy(addDays(date, 21))],
        ['Amount Due', usd(total)],
        ['Amount Enclosed', ''],
      ],
    ]);
    s.para(`${rng.digits(12)}${rng.digits(10)}0000${rng.digits(6)}`, { font: 'mono', size: 10 });
    return s.finish();
  };

export const utilityBill: UsPaper = { type: 'utility-bill', layouts: [utility('chart'), utility('plain')] };
