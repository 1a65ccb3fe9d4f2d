import { boxes, section, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, mdy, year } from '../../../people/dates.js';
import { amount } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import { formFoot } from '../../parts.js';
import type { UsContext, UsLayout } from '../us-paper.js';

function request(s: Sheet, { loan, person: p }: UsContext): void {
  section(s, 'Part I — Request');
  boxes(s, [
    [
      ['1. To (Name and address of employer)', `${p.employer.name}, ${p.employer.address.cityLine}`],
      ['2. From (Name and address of lender)', `${loan.lender.name}, ${loan.lender.address.cityLine}`],
    ],
    [
      [
        'I certify that this verification has been sent directly to the employer and has not passed through the hands of the applicant or any other interested party.',
        '',
      ],
    ],
    [
      ['3. Signature of Lender', loan.officer],
      ['4. Title', 'Processor', 0.6],
      ['5. Date', mdy(loan.applied), 0.6],
      ['6. Lender’s Number (Optional)', loan.loanNo],
    ],
    [
      [
        'I have applied for a mortgage loan and stated that I am now or was formerly employed by you. My signature below authorizes verification of this information.',
        '',
      ],
    ],
    [
      ['7. Name and Address of Applicant (include employee or badge number)', `${p.name}, ${p.home.oneLine}`, 1.5],
      ['8. Signature of Applicant', p.name],
    ],
  ]);
}

function presentEmployment(s: Sheet, { loan, rng, person: p }: UsContext): void {
  section(s, 'Part II — Verification of Present Employment');
  boxes(s, [
    [
      ['9. Applicant’s Date of Employment', mdy(p.hired)],
      ['10. Present Position', p.job],
      ['11. Probability of Continued Employment', rng.pick(['Good', 'Excellent', 'Likely'])],
    ],
    [
      [
        '12A. Current Gross Base Pay (Enter Amount and Check Period)   Annual   Hourly   Monthly   Other (Specify)   Weekly',
        `$ ${amount(p.salary)}  Annual`,
        1.5,
      ],
      [
        '13. For Military Personnel Only   Pay Grade   Type   Monthly Amount   Base Pay   Rations   Flight or Hazard   Clothing   Quarters',
        '',
      ],
    ],
    [
      ['14. If Overtime or Bonus is Applicable, Is Its Continuance Likely?   Overtime   Yes   No   Bonus   Yes   No', 'Yes'],
      ['15. If paid hourly — average hours per week', '40'],
      ['16. Date of applicant’s next pay increase', ''],
      ['17. Projected amount of next pay increase', ''],
    ],
  ]);
  const y = year(loan.closing);
  table(
    s,
    cols(
      '12B. Gross Earnings   Type|1.2',
      `Year To Date Thru ${mdy(loan.applied)}|1.2|right`,
      `Past Year ${y - 1}|1|right`,
      `Past Year ${y - 2}|1|right`,
    ),
    [
      ['Base Pay', amount(p.salary * 0.4), amount(p.salary * 0.96), amount(p.salary * 0.91)],
      ['Overtime', amount(rng.int(0, 2000)), amount(rng.int(0, 6000)), amount(rng.int(0, 6000))],
      ['Commissions', '', '', ''],
      ['Bonus', '', amount(2500), amount(2000)],
      ['Total', '', '', ''],
    ],
  );
  boxes(s, [
    [
      ['18. Date of applicant’s last pay increase', ''],
      ['19. Amount of last pay increase', ''],
    ],
    [['20. Remarks (If employee was off work for any length of time, please indicate time period and reason)', '']],
  ]);
}

function previousEmployment(s: Sheet): void {
  section(s, 'Part III — Verification of Previous Employment');
  boxes(s, [
    [
      ['21. Date Hired', ''],
      ['22. Date Terminated', ''],
      ['23. Salary/Wage at Termination Per (Year) (Month) (Week)   Base   Overtime   Commissions   Bonus', '', 2],
    ],
    [
      ['24. Reason for Leaving', ''],
      ['25. Position Held', ''],
    ],
  ]);
}

function authorizedSignature(s: Sheet, { loan, rng, person: p }: UsContext): void {
  section(s, 'Part IV — Authorized Signature');
  s.para(
    'Federal statutes provide severe penalties for any fraud, intentional misrepresentation, or criminal connivance or conspiracy purposed to influence the issuance of any guaranty or insurance by the VA Secretary, the U.S.D.A., FmHA/FHA Commissioner, or the HUD/CPD Assistant Secretary.',
    { size: 6.8 },
  );
  boxes(s, [
    [
      ['26. Signature of Employer', makeName(rng)],
      ['27. Title (Please print or type)', 'HR Manager'],
      ['28. Date', mdy(addDays(loan.applied, 7))],
    ],
    [
      ['29. Print or type name signed in Item 26', ''],
      ['30. Phone No.', p.employer.phone],
    ],
  ]);
}

/** Fannie Mae Form 1005, which the employer fills in. */
export const form1005: UsLayout = (c) => {
  const s = new Sheet(officialStyle(c.style, { size: 8, section: 'boxed' }), {
    running: formFoot('Fannie Mae Form 1005   July 96', () => ''),
  });
  title(s, 'Request for Verification of Employment', { align: 'center' });
  s.para(
    'Privacy Act Notice: This information is to be used by the agency collecting it or its assignees in determining whether you qualify as a prospective mortgagor under its program. It will not be disclosed outside the agency except as required and permitted by law. The information requested in this form is authorized by Title 38, USC, Chapter 37 (if VA); by 12 USC, Section 1701 et. seq. (if HUD/FHA).',
    { size: 6.8 },
  );
  s.para(
    'Instructions: Lender — Complete items 1 through 7. Have applicant complete item 8. Forward directly to employer named in item 1. Employer — Please complete either Part II or Part III as applicable. Complete Part IV and return directly to lender named in item 2. The form is to be transmitted directly to the lender and is not to be transmitted through the applicant or any other party.',
    { size: 6.8 },
  );
  request(s, c);
  presentEmployment(s, c);
  previousEmployment(s);
  authorizedSignature(s, c);
  return s.finish();
};
