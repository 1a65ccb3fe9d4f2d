import { pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, longDate, mdy } from '../../../people/dates.js';
import { round2, usd } from '../../../people/money.js';
import { addressBlock, letterhead } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const payoff =
  (manner: 'letter' | 'table'): UsLayout =>
  (c) => {
    const { loan, person, rng } = c;
    const good = addDays(loan.closing, 5);
    const balance = round2(loan.loan * rng.real(0.4, 0.9));
    const perDiem = round2((balance * loan.rate) / 36_500);
    const s = new Sheet(c.style);
    letterhead(s, rng, loan.servicer, [
      'Payoff Department',
      `P.O. Box ${rng.digits(4)}, ${loan.lender.address.cityLine}`,
      'Fax (555) 555-0199',
    ]);
    s.para(longDate(addDays(loan.closing, -9)));
    addressBlock(s, [loan.titleCompany, loan.property.cityLine]);
    title(s, rng.pick(['PAYOFF STATEMENT', 'Mortgage Payoff Statement', 'Payoff Quote', 'PAYOFF DEMAND STATEMENT']), {
      size: 13,
    });
    pairs(s, [
      ['RE: Loan Number', loan.loanNo],
      ['Borrower(s)', person.name],
      ['Property Address', loan.property.oneLine],
      ['Loan Type', 'Conventional'],
      ['Payoff good through', mdy(good)],
    ]);
    s.gap().para(
      manner === 'letter'
        ? `Per your request, the following figures are required to pay the above referenced loan in full as of ${longDate(good)}. These figures are subject to final verification by the Note Holder.`
        : 'The following amounts are due to pay this loan in full.',
    );
    table(
      s,
      cols('Description|3', 'Amount|1|right'),
      [
        ['Unpaid Principal Balance', usd(balance)],
        [`Interest from ${mdy(addDays(good, -35))} to ${mdy(good)}`, usd(perDiem * 35)],
        ['Unpaid Late Charges', '$0.00'],
        ['Escrow Advance', '$0.00'],
        ['Recording / Satisfaction Fee', '$45.00'],
        ['Payoff Statement Fee', '$0.00'],
        ['TOTAL AMOUNT DUE TO PAY LOAN IN FULL', usd(balance + perDiem * 35 + 45)],
      ],
      { strong: (i) => i === 6 },
    );
    s.para(`Funds received after ${mdy(good)} will require an additional ${usd(perDiem)} per diem (interest per day).`, {
      font: `${s.style.body}-bold`,
    });
    s.para(
      'Payoff funds must be remitted by wire transfer or certified funds. Personal checks will not be accepted. Payoff figures are subject to change and may be adjusted for any check or money order previously credited and rejected by the institution on which it is drawn. Do not place a stop payment on any check. We will prepare the release of the mortgage after all funds have cleared.',
    );
    section(s, 'Wiring Instructions');
    pairs(s, [
      ['Bank', 'First Federal Reserve Correspondent'],
      ['ABA Routing Number', rng.digits(9)],
      ['Account Number', rng.digits(10)],
      ['Reference', `${loan.loanNo} / ${person.last}`],
    ]);
    s.para(
      'Issuance of this statement does not suspend the contract requirement to make the mortgage payments when due. A late charge will be assessed if a payment is not received within the grace period.',
      { size: 8 },
    );
    signLines(s, [['Authorized Representative, Payoff Department', 'Payoff Dept']]);
    return s.finish();
  };

export const payoffStatement: UsPaper = { type: 'payoff-statement', weight: 0.8, layouts: [payoff('letter'), payoff('table')] };
