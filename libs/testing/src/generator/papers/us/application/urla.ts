import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { formFoot } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';
import { formOf2009 } from './urla-2009.js';
import { otherIncome, personalInformation } from './urla-borrower.js';
import { acknowledgments, declarations, demographics } from './urla-declarations.js';
import { assetsAndLiabilities, lenderInformation, loanAndProperty } from './urla-loan.js';
import type { UrlaPart } from './urla-part.js';

const form2021 = (c: UsContext): Sheet =>
  new Sheet(officialStyle(c.style, { size: c.rng.real(8.2, 9.4) }), {
    bottom: 46,
    running: (s, page, pages) => {
      s.text(s.left, s.height - 34, `Borrower Name: ${c.person.name}`, { size: 7 });
      formFoot('Uniform Residential Loan Application    Freddie Mac Form 65 • Fannie Mae Form 1003    Effective 1/2021', () =>
        pages > 1 ? `Page ${page} of ${pages}` : '',
      )(s, page, pages);
    },
  });

const PARTS: readonly UrlaPart[] = [
  personalInformation,
  otherIncome,
  assetsAndLiabilities,
  loanAndProperty,
  declarations,
  acknowledgments,
  demographics,
];

const redesigned: UsLayout = (c) => {
  const s = form2021(c);
  PARTS.forEach((part, i) => {
    if (i > 1) s.newPage();
    part(s, c);
  });
  if (c.rng.chance(0.6)) lenderInformation(s.newPage(), c);
  return s.finish();
};

const flowing: UsLayout = (c) => {
  const s = form2021(c);
  for (const part of PARTS) part(s, c);
  return s.finish();
};

export const urla: UsPaper = { type: 'urla-1003', weight: 0.8, series: 0.35, layouts: [redesigned, flowing, formOf2009] };
