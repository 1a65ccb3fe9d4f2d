import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { usd } from '../../../people/money.js';
import type { UsContext } from '../us-paper.js';
import { tab } from './integrated-disclosure.js';

function cashToClose(s: Sheet, { loan }: UsContext): void {
  tab(s, 'Calculating Cash to Close', 'Use this table to see what has changed from your Loan Estimate.');
  table(
    s,
    cols('|2.4', 'Loan Estimate|1|right', 'Final|1|right', 'Did this change?|2.4'),
    [
      ['Total Closing Costs (J)', '$8,054.00', '$9,712.10', 'YES   • See Total Loan Costs (D) and Total Other Costs (I)'],
      ['Closing Costs Paid Before Closing', '$0', '– $29.80', 'YES   • You paid these Closing Costs before closing'],
      ['Closing Costs Financed (Paid from your Loan Amount)', '$0', '$0', 'NO'],
      ['Down Payment/Funds from Borrower', usd(loan.price - loan.loan), usd(loan.price - loan.loan), 'NO'],
      ['Deposit', '– $10,000.00', '– $10,000.00', 'NO'],
      ['Funds for Borrower', '$0', '$0', 'NO'],
      ['Seller Credits', '$0', '– $2,500.00', 'YES   • See Seller Credits in Section L'],
      ['Adjustments and Other Credits', '$0', '– $1,035.04', 'YES   • See details in Sections K and L'],
      ['Cash to Close', usd(loan.price - loan.loan - 1946), usd(loan.price - loan.loan + 6147.26), ''],
    ],
    { size: 8.2 },
  );
}

/** One party’s two columns: what is due, and what was paid or is owed. */
function side(
  s: Sheet,
  { loan }: UsContext,
  letterDue: string,
  due: string,
  letterPaid: string,
  paid: string,
  dueRows: readonly string[],
  paidRows: readonly string[],
): void {
  table(
    s,
    cols(`${letterDue}. ${due}|3`, '|1|right'),
    dueRows.map((r, i) => [`${String(i + 1).padStart(2, '0')} ${r}`, i ? '' : usd(loan.price)]),
    { size: 7.6 },
  );
  table(
    s,
    cols(`${letterPaid}. ${paid}|3`, '|1|right'),
    paidRows.map((r, i) => [`${String(i + 1).padStart(2, '0')} ${r}`, i === 1 ? usd(loan.loan) : '']),
    { size: 7.6 },
  );
  s.para('CALCULATION', { font: 'sans-bold', size: 8 });
  s.para(
    `Total ${due} (${letterDue})\nTotal ${paid} (${letterPaid})\nCash   X From   To ${letterDue === 'K' ? 'Borrower' : 'Seller'}`,
    { size: 8 },
  );
}

export function summaries(s: Sheet, c: UsContext): void {
  cashToClose(s, c);
  tab(s, 'Summaries of Transactions', 'Use this table to see a summary of your transaction.');
  s.columns(
    [1, 1],
    [
      () => {
        s.para('BORROWER’S TRANSACTION', { font: 'sans-bold' });
        side(
          s,
          c,
          'K',
          'Due from Borrower at Closing',
          'L',
          'Paid Already by or on Behalf of Borrower at Closing',
          [
            'Sale Price of Property',
            'Sale Price of Any Personal Property Included in Sale',
            'Closing Costs Paid at Closing (J)',
            'Adjustments for Items Paid by Seller in Advance',
            'City/Town Taxes   to',
            'County Taxes   to',
            'Assessments   to',
            'HOA Dues',
          ],
          [
            'Deposit',
            'Loan Amount',
            'Existing Loan(s) Assumed or Taken Subject to',
            'Seller Credit',
            'Other Credits',
            'Adjustments for Items Unpaid by Seller',
            'City/Town Taxes',
            'County Taxes   to',
          ],
        );
      },
      () => {
        s.para('SELLER’S TRANSACTION', { font: 'sans-bold' });
        side(
          s,
          c,
          'M',
          'Due to Seller at Closing',
          'N',
          'Due from Seller at Closing',
          [
            'Sale Price of Property',
            'Sale Price of Any Personal Property Included in Sale',
            'Adjustments for Items Paid by Seller in Advance',
            'City/Town Taxes   to',
            'County Taxes   to',
            'HOA Dues',
          ],
          [
            'Excess Deposit',
            'Closing Costs Paid at Closing (J)',
            'Existing Loan(s) Assumed or Taken Subject to',
            'Payoff of First Mortgage Loan',
            'Payoff of Second Mortgage Loan',
            'Seller Credit',
          ],
        );
      },
    ],
  );
}
