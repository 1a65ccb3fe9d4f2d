import { pairs } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { mdy } from '../../../people/dates.js';
import { amount, usd0 } from '../../../people/money.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';
import { disclosureCosts, disclosureFirst } from './closing-disclosure-costs.js';
import { summaries } from './closing-disclosure-summaries.js';
import { contacts, disclosures } from './closing-disclosure-terms.js';
import { disclosureSheet } from './integrated-disclosure.js';

const disclosure =
  (parts: readonly ((s: Sheet, c: UsContext) => void)[]): UsLayout =>
  (c) => {
    const s = disclosureSheet(c, 'CLOSING DISCLOSURE');
    parts.forEach((part, i) => {
      part(i ? s.newPage() : s, c);
    });
    return s.finish();
  };

/** The seller gets two pages of his own. */
const sellerOnly: UsLayout = (c) => {
  const s = disclosureSheet(c, 'CLOSING DISCLOSURE');
  s.para('Closing Disclosure', { size: 19, font: 'sans-bold' });
  s.columns(
    [1, 1],
    [
      () =>
        pairs(s, [
          ['Date Issued', mdy(c.loan.closing)],
          ['Closing Date', mdy(c.loan.closing)],
          ['Settlement Agent', c.loan.titleCompany],
          ['Property', c.loan.property.oneLine],
          ['Sale Price', usd0(c.loan.price)],
        ]),
      () =>
        pairs(s, [
          ['Borrower', c.person.name],
          ['Seller', c.loan.seller],
        ]),
    ],
  );
  summaries(s, c);
  disclosureCosts(s.newPage(), c);
  s.para(
    `Questions? If you have questions about the loan terms or costs on this form, use the contact information. ${amount(c.loan.price)}`,
    { size: 8 },
  );
  return s.finish();
};

export const closingDisclosure: UsPaper = {
  type: 'closing-disclosure',
  series: 0.15,
  layouts: [
    disclosure([disclosureFirst, disclosureCosts, summaries, disclosures, contacts]),
    disclosure([disclosureFirst, disclosureCosts, summaries, disclosures, contacts]),
    sellerOnly,
  ],
};
