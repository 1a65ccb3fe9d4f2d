import { list, signLines } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { shortDate } from '../../../people/dates.js';
import { anyInName } from '../../../people/in-case.js';
import { lakh, lakh0, rupeesInWords } from '../../../people/money.js';
import { letterhead } from '../../parts.js';
import type { InLayout, InPaper } from '../in-paper.js';
import { pay } from './monthly-pay.js';

const employerLetter =
  (manner: 'certificate' | 'appointment'): InLayout =>
  (c) => {
    const { person: p, rng, loan } = c;
    const s = new Sheet({ ...c.style, size: rng.real(10, 11.4) });
    letterhead(s, rng, p.employer, [p.office.oneLine, `Tel: ${rng.mask('0##-########')}`]);
    s.para(`Ref: ${rng.mask('HR/####/###')}\nDate: ${shortDate(loan.applied)}`);
    if (manner === 'certificate') {
      s.para(rng.pick(['TO WHOMSOEVER IT MAY CONCERN', 'EMPLOYMENT CERTIFICATE', 'SALARY CERTIFICATE']), {
        align: 'center',
        font: bodyFont(s.style, '-bold'),
        size: 13,
      });
      s.para(
        `This is to certify that ${p.sex === 'Male' ? 'Mr.' : 'Ms.'} ${p.name}, ${p.sex === 'Male' ? 'S/o' : 'D/o'} ${p.father}, is employed with us as ${p.job} since ${shortDate(p.joined)} and is a permanent employee of the organisation.`,
      );
      s.para(
        `The current gross salary is Rs. ${lakh0(p.gross)}/- (Rupees ${rupeesInWords(p.gross)} Only) per month. The details are as under:`,
      );
      table(
        s,
        cols('Particulars|3', 'Amount (Rs.)|1|right'),
        pay(c).earn.map(([n, v]) => [n, lakh(v)]),
      );
      s.para(
        'This certificate is issued at the request of the employee for the purpose of availing a housing loan. The company does not take any liability, financial or otherwise, in this regard.',
      );
    } else {
      s.para(`To,\n${p.name}\n${p.home.oneLine}`);
      s.para(rng.pick(['Sub: Appointment Letter', 'LETTER OF APPOINTMENT', 'Sub: Offer of Employment']), {
        font: bodyFont(s.style, '-bold'),
      });
      s.para(`Dear ${p.first},`);
      s.para(
        `With reference to your application and the subsequent interview you had with us, we are pleased to appoint you as ${p.job} in our organisation with effect from ${shortDate(p.joined)} on the following terms and conditions:`,
      );
      list(
        s,
        [
          `Your annual Cost to Company (CTC) will be Rs. ${lakh0(p.gross * 12)}/- as per Annexure A.`,
          'You will be on probation for a period of six months from the date of joining, after which your services will be confirmed in writing.',
          `Your initial place of posting will be ${p.office.city}. You may be transferred to any other location in India.`,
          'During the probation period your services may be terminated with one month’s notice on either side. After confirmation the notice period will be two months.',
          'You will be governed by the rules and regulations of the company, including leave, gratuity and provident fund, as amended from time to time.',
          'You shall maintain strict confidentiality regarding the affairs of the company.',
        ],
        (i) => `${i + 1}.`,
      );
    }
    s.para(`For ${p.employer}`);
    signLines(s, [['Authorised Signatory - Human Resources', anyInName(rng)]]);
    return s.finish();
  };

export const employmentLetter: InPaper = {
  type: 'employment-letter',
  layouts: [employerLetter('certificate'), employerLetter('appointment')],
};
