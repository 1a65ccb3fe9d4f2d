import { boxes, pairs, section, title } from '../../../dsl/blocks.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, firstOfMonth, mdy } from '../../../people/dates.js';
import { round2, usd } from '../../../people/money.js';
import { addressBlock, letterhead, numbered } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const monthlyStatement =
  (manner: 'boxes' | 'columns'): UsLayout =>
  (c) => {
    const { loan, person, rng } = c;
    const date = addMonths(loan.closing, -rng.int(1, 5));
    const due = firstOfMonth(addMonths(date, 1));
    const escrow = rng.int(180, 620) + 0.44;
    const balance = round2(loan.loan * rng.real(0.5, 0.97));
    const interest = round2((balance * loan.rate) / 1200);
    const pay = round2(loan.payment + escrow);
    const s = numbered({ ...c.style, pairs: manner === 'boxes' ? 'boxes' : 'columns' }, rng, `Loan Number ${loan.loanNo}`);
    letterhead(s, rng, loan.servicer, ['Customer Service: 1-800-555-0187', 'www.example.com/mortgage']);
    s.columns(
      [1.1, 1],
      [
        () => addressBlock(s, [person.name, person.home.street, person.home.cityLine], { upper: true }),
        () => {
          title(s, 'Mortgage Statement', { align: 'left', after: 2 });
          pairs(s, [
            ['Statement Date:', mdy(date)],
            ['Account Number', loan.loanNo],
            ['Payment Due Date', mdy(due)],
            ['Amount Due', usd(pay)],
          ]);
          s.para(`If payment is received after ${mdy(addDays(due, 15))}, ${usd(loan.payment * 0.05)} late fee will be charged.`, {
            size: 7.8,
          });
        },
      ],
    );
    s.columns(
      [1, 1],
      [
        () => {
          section(s, 'Account Information');
          pairs(s, [
            ['Property Address', loan.property.oneLine],
            ['Outstanding Principal', usd(balance)],
            ['Interest Rate (Until Maturity)', `${loan.rate.toFixed(3)}%`],
            ['Prepayment Penalty', 'No'],
            ['Escrow Balance', usd(escrow * 4)],
          ]);
        },
        () => {
          section(s, 'Explanation of Amount Due');
          pairs(s, [
            ['Principal', usd(loan.payment - interest)],
            ['Interest', usd(interest)],
            ['Escrow (for Taxes and Insurance)', usd(escrow)],
            ['Regular Monthly Payment', usd(pay)],
            ['Total Fees Charged', '$0.00'],
            ['Overdue Payment', '$0.00'],
            ['Total Amount Due', usd(pay)],
          ]);
        },
      ],
    );
    section(s, `Transaction Activity (${mdy(addMonths(date, -1))} to ${mdy(date)})`);
    table(s, cols('Date', 'Description|3', 'Charges|1|right', 'Payments|1|right'), [
      [mdy(addDays(date, -20)), 'Payment Received - Thank you', '', usd(pay)],
      [mdy(addDays(date, -9)), 'Hazard insurance disbursement', usd(1180), ''],
    ]);
    section(s, 'Past Payments Breakdown');
    table(s, cols('|2', 'Paid Last Month|1|right', 'Paid Year to Date|1|right'), [
      ['Principal', usd(loan.payment - interest), usd((loan.payment - interest) * 6)],
      ['Interest', usd(interest), usd(interest * 6)],
      ['Escrow (Taxes and Insurance)', usd(escrow), usd(escrow * 6)],
      ['Fees', '$0.00', '$0.00'],
      ['Partial Payment (Unapplied)*', '$0.00', '$0.00'],
      ['Total', usd(pay), usd(pay * 6)],
    ]);
    section(s, 'Important Messages');
    s.para(
      '*Partial Payments: Any partial payments that you make are not applied to your mortgage, but instead are held in a separate suspense account. If you pay the balance of a partial payment, the funds will then be applied to your mortgage.',
      { size: 8 },
    );
    s.para(
      'If you are experiencing financial difficulty: call the U.S. Department of Housing and Urban Development (HUD) at 800-569-4287 or go to www.hud.gov for a list of homeownership counselors or counseling organizations in your area.',
      { size: 8 },
    );
    s.room(120)
      .gap(14)
      .line(0, s.y, s.pageWidth, s.y, { dash: [3, 3] });
    s.gap(10).para('Detach and return this portion with your payment. Make check payable to the servicer.', {
      size: 8,
      align: 'center',
    });
    boxes(s, [
      [
        ['Loan number', loan.loanNo],
        ['Due Date', mdy(due)],
        ['Amount Due', usd(pay)],
        ['Additional Principal', '$'],
        ['Additional Escrow', '$'],
        ['Total Amount Enclosed', '$'],
      ],
    ]);
    s.para(`${rng.digits(10)} ${rng.digits(8)} ${rng.digits(12)}`, { font: 'mono', size: 10 });
    return s.finish();
  };

export const mortgageStatement: UsPaper = {
  type: 'mortgage-statement',
  series: 0.35,
  layouts: [monthlyStatement('boxes'), monthlyStatement('columns')],
};
