import { boxes, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { longDate, mdy } from '../../../people/dates.js';
import { inWords, usd } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import { bankName } from '../../../people/us-names.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const gift =
  (manner: 'form' | 'letter'): UsLayout =>
  (c) => {
    const { rng, person, loan } = c;
    const donor = makeName(rng);
    const value = rng.int(4, 90) * 500;
    const kin = rng.pick(['mother', 'father', 'aunt', 'brother', 'grandparent', 'parents']);
    const s = new Sheet(c.style);
    title(s, rng.pick(['GIFT LETTER', 'Gift Funds Letter', 'GIFT LETTER AND AFFIDAVIT']));
    if (manner === 'form') {
      pairs(s, [
        ['Applicant(s)', person.name],
        ['Lender', loan.lender.name],
        ['Loan Number', loan.loanNo],
        ['Property Address', loan.property.oneLine],
      ]);
      s.gap().para(
        `I/We, ${donor}, do hereby certify that I/We have given/will give a gift of ${usd(value)} to ${person.name}, my/our ${rng.pick(['son', 'daughter', 'niece', 'grandchild'])}, to be applied toward the purchase of the property located at the above address.`,
      );
      s.para(
        'I/We certify that there is no repayment expected or implied of the gift funds, either in the form of cash or future services, from the recipient. The funds given to the homebuyer were not made available to the donor from any person or entity with an interest in the sale of the property, including the seller, real estate agent or broker, builder, loan officer, or any entity associated with them.',
      );
      section(s, 'Source of Gift Funds');
      boxes(s, [
        [
          ['Name of depository institution', bankName((x) => rng.pick(x))],
          ['Account number', rng.mask('XXXX####')],
          ['Type of account', 'Savings'],
          ['Date of transfer', mdy(loan.applied)],
        ],
      ]);
      section(s, 'Donor Information');
      boxes(s, [
        [
          ['Donor name', donor],
          ['Relationship to borrower', kin],
          ['Telephone', '(555) 555-0129'],
        ],
        [['Donor address', loan.seller ? person.home.oneLine : '']],
      ]);
      s.para(
        'WARNING: Our signatures above indicate that we fully understand that it is a Federal crime punishable by fine, imprisonment, or both to knowingly make any false statement concerning any of the above facts as applicable under the provision of Title 18, United States Code, Section 1014 and 1010.',
        { size: 8 },
      );
    } else {
      s.para(longDate(loan.applied));
      s.para(`To: ${loan.lender.name}`);
      s.para(
        `I, ${donor}, am the ${kin} of ${person.name}. I am making a gift of ${usd(value)} (${inWords(value)} dollars) to be used for the down payment and closing costs for the purchase of the home at ${loan.property.oneLine}.`,
      );
      s.para(
        'This is a gift and no repayment is expected or required, now or in the future. The funds come from my own savings account. I am not affiliated with the seller, the builder, the real estate agent or anyone else with an interest in the transaction.',
      );
      s.para('Attached is a copy of my bank statement showing the withdrawal. The funds will be wired to the closing agent.');
    }
    signLines(s, [
      ['Donor Signature', donor, mdy(loan.applied)],
      ['Borrower Signature', person.name, mdy(loan.applied)],
    ]);
    return s.finish();
  };

export const giftLetter: UsPaper = { type: 'gift-letter', layouts: [gift('form'), gift('letter')] };
