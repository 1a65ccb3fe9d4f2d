import { signLines } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { mdy } from '../../../people/dates.js';
import { usd } from '../../../people/money.js';
import type { UsContext } from '../us-paper.js';
import { tab } from './integrated-disclosure.js';

export function disclosures(s: Sheet, c: UsContext): void {
  const { loan } = c;
  s.para('Additional Information About This Loan', { size: 16, font: 'sans-bold' });
  tab(s, 'Loan Disclosures');
  s.columns(
    [1, 1],
    [
      () => {
        for (const [h, t] of [
          [
            'Assumption',
            'If you sell or transfer this property to another person, your lender   will allow, under certain conditions, this person to assume this loan on the original terms.   X will not allow assumption of this loan on the original terms.',
          ],
          [
            'Demand Feature',
            'Your loan   has a demand feature, which permits your lender to require early repayment of the loan. You should review your note for details.   X does not have a demand feature.',
          ],
          [
            'Late Payment',
            'If your payment is more than 15 days late, your lender will charge a late fee of 5% of the monthly principal and interest payment.',
          ],
          [
            'Negative Amortization (Increase in Loan Amount)',
            'Under your loan terms, you   X do not have a negative amortization feature.',
          ],
          [
            'Partial Payments',
            'Your lender   X may accept payments that are less than the full amount due (partial payments) and apply them to your loan.   If this loan is sold, your new lender may have a different policy.',
          ],
          [
            'Security Interest',
            `You are granting a security interest in ${loan.property.oneLine}. You may lose this property if you do not make your payments or satisfy other obligations for this loan.`,
          ],
        ] as const) {
          s.para(h, { font: 'sans-bold', after: 1 });
          s.para(t, { size: 8.4 });
        }
      },
      () => {
        s.para('Escrow Account', { font: 'sans-bold', size: 10 });
        s.para(
          'For now, your loan   X will have an escrow account (also called an “impound” or “trust” account) to pay the property costs listed below. Without an escrow account, you would pay them directly, possibly in one or two large payments a year. Your lender may be liable for penalties and interest for failing to make a payment.',
          { size: 8.4 },
        );
        table(
          s,
          cols('Escrow|1.5', '|1|right', '|2'),
          [
            [
              'Escrowed Property Costs over Year 1',
              usd(2473.56),
              'Estimated total amount over year 1 for your escrowed property costs: Homeowner’s Insurance, Property Taxes',
            ],
            [
              'Non-Escrowed Property Costs over Year 1',
              usd(1800),
              'Estimated total amount over year 1 for your non-escrowed property costs: Homeowner’s Association Dues. You may have other property costs.',
            ],
            [
              'Initial Escrow Payment',
              usd(412.25),
              'A cushion for the escrow account you pay at closing. See Section G on page 2.',
            ],
            ['Monthly Escrow Payment', usd(206.13), 'The amount included in your total monthly payment.'],
          ],
          { size: 8 },
        );
        s.para(
          'In the future, your property costs may change and, as a result, your escrow payment may change. You may be able to cancel your escrow account, but if you do, you must pay your property costs directly.',
          { size: 8.4 },
        );
      },
    ],
  );
}

export function contacts(s: Sheet, c: UsContext): void {
  const { loan, person } = c;
  s.columns(
    [1, 1],
    [
      () => {
        tab(s, 'Loan Calculations');
        table(
          s,
          cols('|2.6', '|1|right'),
          [
            [
              'Total of Payments. Total you will have paid after you make all payments of principal, interest, mortgage insurance, and loan costs, as scheduled.',
              usd(loan.payment * loan.months),
            ],
            ['Finance Charge. The dollar amount the loan will cost you.', usd(loan.payment * loan.months - loan.loan)],
            ['Amount Financed. The loan amount available after paying your upfront finance charge.', usd(loan.loan)],
            [
              'Annual Percentage Rate (APR). Your costs over the loan term expressed as a rate. This is not your interest rate.',
              `${(loan.rate + 0.2).toFixed(3)}%`,
            ],
            [
              'Total Interest Percentage (TIP). The total amount of interest that you will pay over the loan term as a percentage of your loan amount.',
              '69.46%',
            ],
          ],
          { size: 8.2 },
        );
        s.para(
          'Questions? If you have questions about the loan terms or costs on this form, use the contact information below. To get more information or make a complaint, contact the Consumer Financial Protection Bureau at www.consumerfinance.gov/mortgage-closing',
          { font: 'sans-bold', size: 8.2 },
        );
      },
      () => {
        tab(s, 'Other Disclosures');
        for (const t of [
          'Appraisal. If the property was appraised for your loan, your lender is required to give you a copy at no additional cost at least 3 days before closing. If you have not yet received it, please contact your lender at the information listed below.',
          'Contract Details. See your note and security instrument for information about what happens if you fail to make your payments, what is a default on the loan, situations in which your lender can require early repayment of the loan, and the rules for making payments before they are due.',
          'Liability after Foreclosure. If your lender forecloses on this property and the foreclosure does not cover the amount of unpaid balance on this loan, X state law may protect you from liability for the unpaid balance.',
          'Refinance. Refinancing this loan will depend on your future financial situation, the property value, and market conditions. You may not be able to refinance this loan.',
          'Tax Deductions. If you borrow more than this property is worth, the interest on the loan amount above this property’s fair market value is not deductible from your federal income taxes. You should consult a tax advisor for more information.',
        ])
          s.para(t, { size: 8.2 });
      },
    ],
  );
  tab(s, 'Contact Information');
  table(
    s,
    cols('|1', 'Lender', 'Mortgage Broker', 'Real Estate Broker (B)', 'Real Estate Broker (S)', 'Settlement Agent'),
    [
      ['Name', loan.lender.name, '', 'Omega Realty', 'Alpha Homes', loan.titleCompany],
      ['Address', loan.lender.address.oneLine, '', loan.property.cityLine, loan.property.cityLine, loan.property.cityLine],
      ['NMLS ID', loan.lender.nmls, '', '', '', ''],
      ['License ID', '', '', c.rng.mask('Z######'), c.rng.mask('Z######'), c.rng.mask('Z######')],
      ['Contact', loan.officer, '', 'S. Green', 'J. Cain', 'S. Arnold'],
      ['Phone', loan.lender.phone, '', '555-0136', '555-0147', '555-0158'],
    ],
    { size: 7.6 },
  );
  tab(s, 'Confirm Receipt');
  s.para(
    'By signing, you are only confirming that you have received this form. You do not have to accept this loan because you have signed or received this form.',
  );
  signLines(s, [
    ['Applicant Signature', person.name, mdy(loan.closing)],
    ['Co-Applicant Signature', loan.borrowers[1].name, mdy(loan.closing)],
  ]);
}
