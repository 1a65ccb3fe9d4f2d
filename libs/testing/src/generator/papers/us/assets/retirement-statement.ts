import { pairs, section, title } from '../../../dsl/blocks.js';
import { cols, table } from '../../../dsl/table.js';
import { mdy } from '../../../people/dates.js';
import { usd } from '../../../people/money.js';
import { addressBlock, letterhead, numbered } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';
import { broker, holdings, quarter } from './fund-holdings.js';

const retirement =
  (manner: '401k' | 'ira'): UsLayout =>
  (c) => {
    const { rng, person } = c;
    const [from, to] = quarter(c);
    const h = holdings(c);
    const s = numbered(c.style, rng, manner === '401k' ? `${person.employer.name} 401(k) Plan` : 'Individual Retirement Account');
    letterhead(s, rng, manner === '401k' ? `${person.employer.name} 401(k) Savings Plan` : broker(c), [
      'Retirement Services',
      '1-888-555-0123',
    ]);
    title(
      s,
      manner === '401k'
        ? rng.pick(['Retirement Savings Statement', 'Quarterly Retirement Plan Statement', 'Your 401(k) Account Statement'])
        : rng.pick(['Traditional IRA Statement', 'ROLLOVER IRA - Account Statement']),
    );
    s.columns(
      [1, 1],
      [
        () => addressBlock(s, [person.name, person.home.street, person.home.cityLine]),
        () =>
          pairs(s, [
            ['Statement Period', `${mdy(from)} to ${mdy(to)}`],
            ['Participant ID', rng.mask('XXX-XX-####')],
            [manner === '401k' ? 'Plan Number' : 'Account', rng.digits(5)],
          ]),
      ],
    );
    section(s, 'Your Account Summary');
    pairs(s, [
      ['Beginning Balance', usd(h.total * 0.94)],
      ...(manner === '401k'
        ? ([
            ['Your Contributions', usd(h.total * 0.015)],
            ['Employer Contributions', usd(h.total * 0.0075)],
          ] as [string, string][])
        : ([['Contributions', usd(1500)]] as [string, string][])),
      ['Withdrawals / Loans', '$0.00'],
      ['Fees', '-$12.50'],
      ['Change in Market Value', usd(h.total * 0.03)],
      ['Ending Balance', usd(h.total)],
      ['Vested Balance', usd(h.total)],
    ]);
    section(s, 'Your Personal Rate of Return');
    s.para(
      `This Period  ${rng.real(-4, 9).toFixed(1)}%      Your Personal Rate of Return is calculated with a time-weighted formula, widely used by financial analysts to calculate investment earnings. It reflects the results of your investment selections as well as any activity in the plan account(s) shown.`,
    );
    section(s, manner === '401k' ? 'Contributions by Source' : 'Beneficiary Designation');
    if (manner === '401k')
      table(s, cols('Source|2', 'This Period|1|right', 'Vested Percent|1|right', 'Vested Balance|1|right'), [
        ['Employee Pre-tax Deferral', usd(h.total * 0.015), '100%', usd(h.total * 0.7)],
        ['Employer Match', usd(h.total * 0.0075), '100%', usd(h.total * 0.3)],
        ['Rollover', '$0.00', '100%', '$0.00'],
      ]);
    else s.para('Primary beneficiary on file: spouse, 100%. Required Minimum Distribution (RMD) for this year: not applicable.');
    section(s, 'Market Value of Your Account / Investment Elections');
    table(s, cols('Investment|2.6', 'Shares/Units|1|right', 'Price|1|right', 'Market Value|1.2|right', 'Return|1|right'), h.rows);
    s.para(
      manner === '401k'
        ? 'Your right to direct investments: the plan gives you the right to direct the investment of your account. To help achieve long-term retirement security, you should give careful consideration to the benefits of a well-balanced and diversified investment portfolio. For more information visit the Department of Labor website at www.dol.gov/ebsa.'
        : 'Distributions from your IRA may be taxable. Fair market value as of December 31 is reported to the Internal Revenue Service on Form 5498.',
      { size: 8 },
    );
    if (manner === '401k' && rng.chance(0.5)) {
      section(s, 'Terms of Withdrawal');
      s.para(
        'Withdrawals may be permitted upon termination of employment, attainment of age 59½, financial hardship, disability or death. Loans are available up to 50% of your vested account balance, not to exceed $50,000.',
        { size: 8 },
      );
    }
    return s.finish();
  };

export const retirementStatement: UsPaper = {
  type: 'retirement-statement',
  series: 0.25,
  layouts: [retirement('401k'), retirement('ira')],
};
