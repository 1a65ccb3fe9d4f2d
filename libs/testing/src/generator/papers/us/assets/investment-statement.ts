import { pairs, section, title } from '../../../dsl/blocks.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, longDate, md } from '../../../people/dates.js';
import { usd } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import { addressBlock, letterhead, numbered } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';
import { broker, FUNDS, holdings, quarter } from './fund-holdings.js';

const investment =
  (manner: 'report' | 'brokerage'): UsLayout =>
  (c) => {
    const { rng, person } = c;
    const [from, to] = quarter(c);
    const name = broker(c);
    const no = rng.mask('@##-######');
    const h = holdings(c);
    const s = numbered(c.style, rng, `${name}     Account # ${no}     ${longDate(from)} - ${longDate(to)}`);
    letterhead(s, rng, name, ['Member NYSE, SIPC', '1-800-555-0166']);
    title(s, manner === 'report' ? 'INVESTMENT REPORT' : 'Brokerage Account Statement');
    s.para(`${longDate(from)} - ${longDate(to)}`);
    s.columns(
      [1, 1],
      [
        () => addressBlock(s, [person.name, person.home.street, person.home.cityLine], { upper: true }),
        () =>
          pairs(s, [
            ['Your Account Number:', no],
            ['Account Type', rng.pick(['INDIVIDUAL TOD', 'JOINT WROS', 'Individual - Brokerage'])],
            ['Your Financial Advisor', makeName(rng)],
          ]),
      ],
    );
    section(s, 'Your Portfolio Value');
    pairs(s, [
      ['Beginning Account Value', usd(h.total * 0.96)],
      ['Additions', usd(rng.int(0, 4000))],
      ['Subtractions', '-$0.00'],
      ['Change in Investment Value *', usd(h.total * 0.04)],
      ['Ending Account Value', usd(h.total)],
      ['Accrued Interest (AI)', '0.00'],
    ]);
    s.para(
      '* Appreciation or depreciation of your holdings due to price changes plus any distribution and income earned during the statement period.',
      { size: 7.6 },
    );
    section(s, 'Asset Allocation');
    table(s, cols('Asset Class|2', 'Percent|1|right', 'Market Value|1|right'), [
      ['Stocks', '58%', usd(h.total * 0.58)],
      ['Mutual Funds', '34%', usd(h.total * 0.34)],
      ['Cash and Cash Equivalents', '8%', usd(h.total * 0.08)],
    ]);
    section(s, 'Income Summary');
    table(s, cols('|2', 'This Period|1|right', 'Year-to-Date|1|right'), [
      ['Taxable Dividends', usd(rng.int(40, 800)), usd(rng.int(800, 2400))],
      ['Interest', usd(rng.int(1, 90)), usd(rng.int(90, 300))],
      ['Short-term Capital Gains', '-', '-'],
      ['Long-term Capital Gains', '-', '-'],
    ]);
    if (manner === 'report') s.newPage();
    section(s, 'Holdings');
    table(
      s,
      cols(
        'Description|2.6',
        'Quantity|1|right',
        'Price Per Unit|1|right',
        'Ending Market Value|1.2|right',
        'Unrealized Gain/Loss|1|right',
      ),
      [...h.rows, ['Total Holdings', '', '', usd(h.total), '']],
    );
    section(s, 'Activity');
    table(
      s,
      cols('Settlement Date|1', 'Security Name|2', 'Description|2', 'Quantity|1|right', 'Amount|1|right'),
      Array.from({ length: rng.int(5, 26) }, () => [
        md(addDays(from, rng.int(0, 88))),
        rng.pick(FUNDS),
        rng.pick(['Dividend Received', 'Reinvestment', 'You Bought', 'You Sold', 'Electronic Funds Transfer']),
        (rng.int(0, 90) / 10).toFixed(3),
        usd(rng.int(10, 900)),
      ]),
    );
    section(s, 'Additional Information and Endnotes');
    s.para(
      'Brokerage products and services are not FDIC insured, are not bank guaranteed and may lose value. The market value of securities is obtained from sources believed to be reliable but is not guaranteed. Securities in accounts carried by the firm are protected by the Securities Investor Protection Corporation (“SIPC”) up to $500,000 (including cash claims limited to $250,000). Please report any inaccuracy or discrepancy in this statement promptly in writing to your broker.',
      { size: 7.8 },
    );
    return s.finish();
  };

export const investmentStatement: UsPaper = {
  type: 'investment-statement',
  series: 0.25,
  layouts: [investment('report'), investment('brokerage')],
};
