import { list, pairs, rule } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { addDays, longDate } from '../../../people/dates.js';
import { usd } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import { addressBlock, letterhead } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const letter =
  (manner: 'lender' | 'employer' | 'email'): UsLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = new Sheet({ ...c.style, size: rng.real(9.8, 11.4) });
    const needs = rng.sample(
      [
        'your most recent pay stub covering a full 30-day period',
        'all pages of your last two bank statements, even if a page is blank',
        'Form W-2 for the last two years',
        'a signed and dated Form 4506-C',
        'your Form 1040 with all schedules',
        'the homeowners insurance declarations page',
        'a copy of your driver license',
        'a gift letter with proof of transfer',
        'the fully executed purchase agreement',
        'the divorce decree, if applicable',
      ],
      5,
    );
    if (manner === 'email') {
      s.para(rng.pick(['Mail - Loan Processing', 'Inbox - Outlook', 'Re: documents']), { size: 8 });
      rule(s);
      pairs(s, [
        ['From:', `${loan.officer} <processing@example.com>`],
        ['Sent:', `${longDate(loan.applied)} ${rng.int(8, 11)}:${rng.int(10, 59)} AM`],
        ['To:', `${p.name} <${p.email}>`],
        [
          'Subject:',
          rng.pick([
            'RE: Conditions for your loan',
            'Missing documents',
            'FW: Appraisal scheduled',
            'Quick question on bank statement',
          ]),
        ],
      ]);
      s.gap().para(`Hi ${p.first},`);
      s.para(
        `Thanks for sending those over. We still need ${needs.slice(0, 3).join(', ')}. Could you please scan and upload these to the portal by Friday? The underwriter also asked whether the deposit on the second page of the statement is from the sale of your car.`,
      );
      s.para('Let me know if you have questions. I am in the office until 5.');
      s.para(`Thanks,\n${loan.officer}\nLoan Processor | ${loan.lender.name}\nNMLS #${loan.lender.nmls} | ${loan.lender.phone}`);
      s.para(
        'CONFIDENTIALITY NOTICE: This e-mail message, including any attachments, is for the sole use of the intended recipient(s) and may contain confidential and privileged information. Any unauthorized review, use, disclosure or distribution is prohibited.',
        { size: 7.5 },
      );
      return s.finish();
    }
    if (manner === 'lender') letterhead(s, rng, loan.lender.name, [loan.lender.address.oneLine, `NMLS #${loan.lender.nmls}`]);
    else letterhead(s, rng, p.employer.name, [p.employer.address.oneLine, p.employer.phone]);
    s.para(longDate(loan.applied));
    addressBlock(s, [p.name, p.home.street, p.home.cityLine]);
    if (manner === 'lender') {
      s.para(`RE: Your application for a mortgage loan, number ${loan.loanNo}`, { font: bodyFont(s.style, '-bold') });
      s.para(`Dear ${p.name}:`);
      s.para(
        'Thank you for choosing us for your home financing. We have completed our first review of your file. In order to continue processing your application we need the following items:',
      );
      list(s, needs);
      s.para(
        'Please return these items within ten days of the date of this letter. If we do not receive them we may be unable to give further consideration to your request. Once we have them, your Loan Estimate will be updated and your closing date confirmed; the Closing Disclosure will follow at least three business days before closing.',
      );
      s.para(`Sincerely,\n\n${loan.officer}\nLoan Officer`);
    } else {
      s.para(`Dear ${p.first},`);
      s.para(
        `We are pleased to inform you of changes to your compensation effective ${longDate(addDays(loan.applied, 14))}. Your new annual base salary will be ${usd(p.salary)}. Your position, ${p.job}, and your reporting relationship do not change.`,
      );
      s.para(
        'Please review your next paystub and let Human Resources know of any questions. Your year-end W-2 will be mailed in January to the address above.',
      );
      s.para(`Sincerely,\n\n${makeName(rng)}\nDirector of Human Resources`);
    }
    return s.finish();
  };

export const correspondence: UsPaper = {
  type: 'correspondence',
  weight: 1.2,
  layouts: [letter('lender'), letter('employer'), letter('email')],
};
