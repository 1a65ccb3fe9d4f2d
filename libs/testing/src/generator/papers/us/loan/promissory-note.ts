import { signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { longDate } from '../../../people/dates.js';
import { usd } from '../../../people/money.js';
import { type Article, articles, drawManner } from '../../prose.js';
import type { UsContext, UsPaper } from '../us-paper.js';
import { legalSheet } from './legal-sheet.js';

function note(c: UsContext, o: { manner: 'numbered' | 'run-in' | 'article' | 'section'; adjustable: boolean }): Sheet {
  const { loan } = c;
  const s = legalSheet(
    c,
    `${o.adjustable ? 'MULTISTATE ADJUSTABLE RATE NOTE' : 'MULTISTATE FIXED RATE NOTE'}—Single Family—Fannie Mae/Freddie Mac UNIFORM INSTRUMENT`,
    o.adjustable ? 'Form 3502  1/01' : 'Form 3200  1/01',
  );
  title(s, o.adjustable ? 'ADJUSTABLE RATE NOTE' : 'NOTE');
  if (o.adjustable)
    s.para(
      'THIS NOTE CONTAINS PROVISIONS ALLOWING FOR CHANGES IN MY INTEREST RATE AND MY MONTHLY PAYMENT. THIS NOTE LIMITS THE AMOUNT MY INTEREST RATE CAN CHANGE AT ANY ONE TIME AND THE MAXIMUM RATE I MUST PAY.',
      { align: 'center' },
    );
  s.columns(
    [1, 1],
    [
      () => s.para(`${longDate(loan.closing)}\n[Date]`),
      () => s.para(`${loan.property.city}, ${loan.property.stateName}\n[City]          [State]`, { align: 'right' }),
    ],
  );
  s.para(`${loan.property.oneLine}\n[Property Address]`, { align: 'center' });
  const items: Article[] = [
    [
      'BORROWER’S PROMISE TO PAY',
      `In return for a loan that I have received, I promise to pay U.S. ${usd(loan.loan)} (this amount is called “Principal”), plus interest, to the order of the Lender. The Lender is ${loan.lender.name}. I will make all payments under this Note in the form of cash, check or money order. I understand that the Lender may transfer this Note. The Lender or anyone who takes this Note by transfer and who is entitled to receive payments under this Note is called the “Note Holder.”`,
    ],
    [
      'INTEREST',
      `Interest will be charged on unpaid principal until the full amount of Principal has been paid. I will pay interest at a yearly rate of ${loan.rate.toFixed(3)}%. The interest rate required by this Section 2 is the rate I will pay both before and after any default described in Section 6(B) of this Note.`,
    ],
    [
      'PAYMENTS',
      `(A) Time and Place of Payments. I will pay principal and interest by making a payment every month. I will make my monthly payment on the first day of each month. I will make these payments every month until I have paid all of the principal and interest and any other charges described below that I may owe under this Note. Each monthly payment will be applied as of its scheduled due date and will be applied to interest before Principal. If I still owe amounts under this Note, I will pay those amounts in full on that date, which is called the “Maturity Date.” (B) Amount of Monthly Payments. My monthly payment will be in the amount of U.S. ${usd(loan.payment)}.`,
    ],
    [
      'BORROWER’S RIGHT TO PREPAY',
      'I have the right to make payments of Principal at any time before they are due. A payment of Principal only is known as a “Prepayment.” When I make a Prepayment, I will tell the Note Holder in writing that I am doing so. I may not designate a payment as a Prepayment if I have not made all the monthly payments due under the Note.',
    ],
    [
      'LOAN CHARGES',
      'If a law, which applies to this loan and which sets maximum loan charges, is finally interpreted so that the interest or other loan charges collected or to be collected in connection with this loan exceed the permitted limits, then: (a) any such loan charge shall be reduced by the amount necessary to reduce the charge to the permitted limit; and (b) any sums already collected from me which exceeded permitted limits will be refunded to me.',
    ],
    [
      'BORROWER’S FAILURE TO PAY AS REQUIRED',
      '(A) Late Charge for Overdue Payments. If the Note Holder has not received the full amount of any monthly payment by the end of 15 calendar days after the date it is due, I will pay a late charge to the Note Holder. The amount of the charge will be 5.000% of my overdue payment of principal and interest. (B) Default. If I do not pay the full amount of each monthly payment on the date it is due, I will be in default. (C) Notice of Default. If I am in default, the Note Holder may send me a written notice telling me that if I do not pay the overdue amount by a certain date, the Note Holder may require me to pay immediately the full amount of Principal which has not been paid and all the interest that I owe on that amount. (D) No Waiver By Note Holder. (E) Payment of Note Holder’s Costs and Expenses.',
    ],
    [
      'GIVING OF NOTICES',
      'Unless applicable law requires a different method, any notice that must be given to me under this Note will be given by delivering it or by mailing it by first class mail to me at the Property Address above or at a different address if I give the Note Holder a notice of my different address.',
    ],
    [
      'OBLIGATIONS OF PERSONS UNDER THIS NOTE',
      'If more than one person signs this Note, each person is fully and personally obligated to keep all of the promises made in this Note, including the promise to pay the full amount owed. Any person who is a guarantor, surety or endorser of this Note is also obligated to do these things.',
    ],
    [
      'WAIVERS',
      'I and any other person who has obligations under this Note waive the rights of Presentment and Notice of Dishonor. “Presentment” means the right to require the Note Holder to demand payment of amounts due. “Notice of Dishonor” means the right to require the Note Holder to give notice to other persons that amounts due have not been paid.',
    ],
    [
      'UNIFORM SECURED NOTE',
      'This Note is a uniform instrument with limited variations in some jurisdictions. In addition to the protections given to the Note Holder under this Note, a Mortgage, Deed of Trust, or Security Deed (the “Security Instrument”), dated the same date as this Note, protects the Note Holder from possible losses which might result if I do not keep the promises which I make in this Note.',
    ],
  ];
  if (o.adjustable)
    items.splice(3, 0, [
      'ADJUSTABLE INTEREST RATE AND MONTHLY PAYMENT CHANGES',
      '(A) Change Dates. The adjustable interest rate I will pay may change on the first day of the month that is five years after the first payment date, and on that day every 12th month thereafter. Each date on which my interest rate could change is called a “Change Date.” (B) The Index. Beginning with the first Change Date, my interest rate will be based on an Index. (C) Calculation of Changes. Before each Change Date, the Note Holder will calculate my new interest rate by adding two and three-quarters percentage points (2.750%) to the Current Index. (D) Limits on Interest Rate Changes.',
    ]);
  articles(s, items, o.manner);
  s.para('WITNESS THE HAND(S) AND SEAL(S) OF THE UNDERSIGNED.', { after: 8 });
  signLines(
    s,
    loan.borrowers.map((b) => [`${b.name}     (Seal) -Borrower`, b.name] as const),
  );
  s.para('[Sign Original Only]', { align: 'right' });
  return s;
}

export const promissoryNote: UsPaper = {
  type: 'promissory-note',
  weight: 0.8,
  layouts: [
    (c) => note(c, { manner: 'numbered', adjustable: false }).finish(),
    (c) => note(c, { manner: drawManner(c.rng), adjustable: true }).finish(),
    (c) => note(c, { manner: 'run-in', adjustable: false }).finish(),
  ],
};
