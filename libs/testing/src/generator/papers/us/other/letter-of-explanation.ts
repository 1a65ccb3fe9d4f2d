import { pairs, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { longDate, mdy } from '../../../people/dates.js';
import { usd } from '../../../people/money.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

const REASONS: ((c: UsContext) => string[])[] = [
  (c) => [
    `I am writing to explain the large deposit of ${usd(c.rng.int(3, 40) * 250)} into my checking account. This money came from the sale of my ${c.rng.pick(['car', 'boat', 'motorcycle'])}. Enclosed please find the bill of sale and a copy of the deposit slip.`,
  ],
  () => [
    'I would like to explain the recent inquiries that appear on my credit report. I was shopping for the best interest rate on an auto loan. No new debt was opened as a result of these inquiries.',
  ],
  (c) => [
    `This letter is to explain my gap in employment between ${c.rng.pick(['March and June', 'August and November', 'January and May'])}. I left my previous job to care for a family member. I have been employed full time with ${c.person.employer.name} since then, as my W-2 and paystubs show.`,
  ],
  () => [
    'Please accept this letter as explanation of the late payments on my credit card account. My bill was sent to my old address after I moved and I did not see it. As soon as I learned of it I paid the balance in full and set up automatic payments. This was an isolated event and will not happen again.',
  ],
  (c) => [
    `I am explaining why the address on my ${c.rng.pick(['bank statement', 'driver’s license', 'Form 1040'])} is different from my current address. It is my parents’ home, where I received mail before I moved.`,
  ],
  () => [
    'My overtime income went down last year because my employer reduced hours for all employees during the spring. My hours have returned to normal, and my year-to-date pay stub reflects it. A Verification of Employment can be requested from HR.',
  ],
];

const explanation =
  (manner: 'letter' | 'form'): UsLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = new Sheet({ ...c.style, size: rng.real(10.5, 12), margin: 72 });
    if (manner === 'form') {
      title(s, 'LETTER OF EXPLANATION', { size: 14 });
      pairs(s, [
        ['Borrower', p.name],
        ['Property', loan.property.oneLine],
        ['Lender', loan.lender.name],
        ['Loan number', loan.loanNo],
      ]);
    } else {
      s.para(`${p.name}\n${p.home.street}\n${p.home.cityLine}`);
      s.gap().para(longDate(loan.applied));
      s.para(`${loan.lender.name}\n${loan.lender.address.oneLine}`);
      s.para(
        `RE: ${rng.pick(['Letter of Explanation', 'Explanation of inquiries', `Loan ${loan.loanNo}`, 'Letter of explanation - underwriting condition'])}`,
      );
      s.para(rng.pick(['To Whom It May Concern:', 'Dear Underwriter:', `Dear ${loan.officer}:`]));
    }
    s.gap();
    const byHand = s.style.inkFont === 'hand' || s.style.inkFont === 'script';
    const look = byHand
      ? { font: s.style.inkFont, color: s.style.ink, size: s.style.inkFont === 'hand' ? 16 : 11, leading: 1.5 }
      : {};
    for (const reason of rng.sample(REASONS, rng.int(1, 2))) for (const text of reason(c)) s.para(text, look);
    s.para('Please let me know if you need anything further. Thank you for your consideration of my loan request.');
    s.para('Sincerely,');
    signLines(s, [[p.name, p.name, mdy(loan.applied)]]);
    return s.finish();
  };

export const letterOfExplanation: UsPaper = {
  type: 'letter-of-explanation',
  series: 0.15,
  layouts: [explanation('letter'), explanation('form')],
};
