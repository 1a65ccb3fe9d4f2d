import { pairs, section } from '../../../dsl/blocks.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, md, mdy } from '../../../people/dates.js';
import { amount, usd } from '../../../people/money.js';
import { bankName } from '../../../people/us-names.js';
import { letterhead, numbered } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const creditCard =
  (manner: 'classic' | 'compact'): UsLayout =>
  (c) => {
    const { rng, person } = c;
    const close = addMonths(c.loan.closing, -rng.int(1, 3));
    const balance = rng.int(180, 9200) + 0.37;
    const limit = rng.int(6, 40) * 500;
    const bank = bankName((x) => rng.pick(x));
    const s = numbered(c.style, rng, `${person.name}     Account Number Ending in ${rng.digits(4)}`);
    letterhead(s, rng, `${bank} ${rng.pick(['Visa Signature', 'Rewards Mastercard', 'Cash Back Card', 'Platinum Card'])}`, [
      'Customer Service 1-800-555-0111',
      'www.example.com',
    ]);
    s.columns(
      [1, 1],
      [
        () => {
          section(s, 'Payment Information');
          pairs(s, [
            ['New Balance', usd(balance)],
            ['Minimum Payment Due', usd(Math.max(35, balance * 0.02))],
            ['Payment Due Date', mdy(addDays(close, 25))],
          ]);
          s.para(
            'Late Payment Warning: If we do not receive your minimum payment by the date listed above, you may have to pay a late fee of up to $40 and your APRs will be subject to increase to a maximum Penalty APR of 29.99%.',
            { size: 8 },
          );
          s.para(
            'Minimum Payment Warning: If you make only the minimum payment each period, you will pay more in interest and it will take you longer to pay off your balance.',
            { size: 8 },
          );
        },
        () => {
          section(s, 'Account Summary');
          pairs(s, [
            ['Previous Balance', usd(balance * 0.8)],
            ['Payment, Credits', `-${usd(balance * 0.8)}`],
            ['Purchases', `+${usd(balance)}`],
            ['Cash Advances', '$0.00'],
            ['Balance Transfers', '$0.00'],
            ['Fees Charged', '$0.00'],
            ['Interest Charged', '$0.00'],
            ['New Balance', usd(balance)],
            ['Opening/Closing Date', `${mdy(addDays(close, -30))} - ${mdy(close)}`],
            ['Credit Access Line', usd(limit)],
            ['Available Credit', usd(Math.max(limit - balance, 0))],
          ]);
        },
      ],
    );
    table(
      s,
      cols(
        'If you make no additional charges using this card and each month you pay...|2',
        'You will pay off the balance shown on this statement in about...|2',
        'And you will end up paying an estimated total of...|1.4',
      ),
      [
        ['Only the minimum payment', `${rng.int(6, 21)} years`, usd(balance * 2.1)],
        [usd(balance / 30), '3 years', usd(balance * 1.3)],
      ],
      { size: 8 },
    );
    section(s, 'Account Activity');
    table(s, cols('Date of Transaction|1', 'Merchant Name or Transaction Description|4', '$ Amount|1|right'), [
      [md(addDays(close, -20)), 'Payment Thank You - Web', `-${amount(balance * 0.8)}`],
      ...Array.from({ length: rng.int(8, manner === 'classic' ? 46 : 18) }, () => [
        md(addDays(close, -rng.int(1, 29))),
        `${rng.pick(['GROCERY DEPOT', 'SQ *TACO CART', 'AIRLINE TICKETS', 'FUEL STOP', 'ONLINE MKTPL', 'HOTEL INN', 'PHARMACY 118'])} ${person.home.city.toUpperCase()} ${person.home.state}`,
        amount(rng.real(4, 260)),
      ]),
    ]);
    table(
      s,
      cols(
        'Interest Charge Calculation: Type of Balance|2',
        'Annual Percentage Rate (APR)|1|right',
        'Balance Subject to Interest Rate|1|right',
        'Interest Charge|1|right',
      ),
      [
        ['Purchases', '24.49%(v)(d)', '$0.00', '$0.00'],
        ['Cash Advances', '29.24%(v)(d)', '$0.00', '$0.00'],
        ['Balance Transfers', '24.49%(v)(d)', '$0.00', '$0.00'],
      ],
      { size: 8 },
    );
    s.para(
      `${close.getUTCFullYear()} Totals Year-to-Date: Total fees charged $0.00   Total interest charged $0.00. Your Annual Percentage Rate (APR) is the annual interest rate on your account.`,
      { size: 8 },
    );
    return s.finish();
  };

export const creditCardStatement: UsPaper = {
  type: 'credit-card-statement',
  weight: 0.8,
  series: 0.25,
  layouts: [creditCard('classic'), creditCard('compact')],
};
