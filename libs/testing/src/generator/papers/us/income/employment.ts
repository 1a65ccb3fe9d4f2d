import { boxes, pairs, section, signLines, taxLine, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, longDate, mdy, monthName, year } from '../../../people/dates.js';
import { amount, round2, usd, usd0, whole } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import { addressBlock, formFoot, letterhead, numbered } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

const form1005: UsLayout = (c) => {
  const { person: p, loan, rng } = c;
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
  return s.finish();
};
const verbal: UsLayout = (c) => {
  const { person: p, loan, rng } = c;
  const s = new Sheet(c.style);
  title(
    s,
    rng.pick(['VERBAL VERIFICATION OF EMPLOYMENT', 'Verbal Verification of Employment (VVOE)', 'EMPLOYMENT VERIFICATION']),
  );
  pairs(s, [
    ['Lender', loan.lender.name],
    ['Loan Number', loan.loanNo],
    ['Borrower Name', p.name],
    ['Name of Employer', p.employer.name],
    ['Employer Address', p.employer.address.oneLine],
    ['Employer Phone Number', p.employer.phone],
    ['Source of Employer Phone Number', rng.pick(['Directory Assistance', 'Internet search', 'Telephone book'])],
    ['Date of Contact', mdy(addDays(loan.closing, -3))],
    ['Name of Person Contacted', makeName(rng)],
    ['Title of Person Contacted', 'Human Resources'],
    ['Hire Date', mdy(p.hired)],
    ['Current Position / Job Title', p.job],
    ['Is the borrower currently employed?', 'Yes'],
    ['Employment Status', rng.pick(['Full time', 'Part time', 'Seasonal'])],
    ['Probability of continued employment', 'Not provided per company policy'],
  ]);
  s.gap().para(
    'The verbal verification of employment must be completed within 10 business days prior to the note date for employment income, and within 120 calendar days prior to the note date for self-employment income.',
  );
  signLines(s, [['Verified by (lender’s employee)', loan.officer, mdy(addDays(loan.closing, -3))]]);
  return s.finish();
};
const numberReport: UsLayout = (c) => {
  const { person: p, loan, rng } = c;
  const s = numbered(c.style, rng, 'Employment and Income Verification');
  letterhead(s, rng, 'Employment Data Exchange', ['Verification of Employment and Income', `Reference Number ${rng.digits(10)}`]);
  title(s, 'Verification of Employment and Income');
  pairs(
    s,
    [
      ['Current As Of', mdy(loan.applied)],
      ['Verified On', mdy(addDays(loan.applied, 2))],
      ['Permissible Purpose', 'Consumer’s application for credit'],
      ['Verifier', loan.lender.name],
      ['Employer', p.employer.name],
      ['Employer Code', rng.digits(5)],
      ['Federal Employer ID Number', p.employer.ein],
      ['Employee', p.name],
      ['Social Security Number', `XXX-XX-${p.ssn.slice(-4)}`],
      ['Employment Status', 'Active'],
      ['Most Recent Start Date', mdy(p.hired)],
      ['Original Hire Date', mdy(p.hired)],
      ['Total Time With Employer', '4 years, 7 months'],
      ['Job Title', p.job],
      ['Rate of Pay', `${usd(p.salary / 12)} Monthly`],
      ['Average Hours per Pay Period', '80'],
      ['Pay Cycle', 'Biweekly'],
    ],
    2,
  );
  const y = year(loan.closing);
  section(s, 'Gross Earnings');
  table(
    s,
    cols(
      'Year',
      'Base Pay|1|right',
      'Overtime|1|right',
      'Commission|1|right',
      'Bonus|1|right',
      'Other Income|1|right',
      'Total|1|right',
    ),
    [y, y - 1, y - 2].map((n, i) => [
      String(n),
      amount(p.salary * (i ? 0.95 : 0.4)),
      '0.00',
      '0.00',
      i ? '2,000.00' : '0.00',
      '0.00',
      amount(p.salary * (i ? 0.97 : 0.4)),
    ]),
  );
  section(s, 'Pay Detail');
  table(
    s,
    cols('Pay Date', 'Pay Period End Date', 'Hours|1|right', 'Gross|1|right', 'Net|1|right'),
    Array.from({ length: 6 }, (_, i) => [
      mdy(addDays(loan.applied, -14 * i)),
      mdy(addDays(loan.applied, -14 * i - 6)),
      '80.00',
      amount(p.salary / 26),
      amount((p.salary / 26) * 0.72),
    ]),
  );
  s.para(
    'The data in this report was furnished by the employer. This report is a consumer report under the Fair Credit Reporting Act (FCRA). The employee may dispute its completeness or accuracy.',
    { size: 8 },
  );
  return s.finish();
};

const socialSecurityAward: UsLayout = (c) => {
  const { person: p, loan, rng } = c;
  const value = rng.int(900, 3100) + 0.6;
  const s = numbered({ ...c.style, body: 'serif', size: 11 }, rng, '');
  s.para('Social Security Administration\nBenefit Verification Letter', { font: 'serif-bold', size: 13 });
  s.para(`Date: ${longDate(loan.applied)}\nBNC#: ${rng.mask('##@####@#####')}\nREF: A, DI`, { align: 'right' });
  addressBlock(s, [p.name, p.home.street, p.home.cityLine], { upper: true });
  s.para(
    'You asked us for information from your record. The information that you requested is shown below. If you want anyone else to have this information, you may send them this letter.',
  );
  s.para('Information About Current Social Security Benefits', { font: 'serif-bold' });
  s.para(
    `Beginning December ${year(loan.closing) - 1}, the full monthly Social Security benefit before any deductions is ${usd(value + 164.9)}.`,
  );
  s.para('We deduct $164.90 for medical insurance premiums each month.');
  s.para(`The regular monthly Social Security payment is ${usd(value)}. (We must round down to the whole dollar.)`);
  s.para(
    'Social Security benefits for a given month are paid the following month. (For example, Social Security benefits for March are paid in April.)',
  );
  s.para('Your Social Security benefits are paid on or about the second Wednesday of each month.');
  s.para(
    rng.pick([
      'We found that you became disabled under our rules on the date shown in our records.',
      'You are entitled to monthly retirement benefits.',
    ]),
  );
  s.para('Date of Birth Information', { font: 'serif-bold' });
  s.para(`The date of birth shown on our records is ${longDate(p.born)}.`);
  s.para('If You Have Questions', { font: 'serif-bold' });
  s.para(
    'If you have any questions, you may call us at 1-800-772-1213, or call your local Social Security office. We can answer most questions over the phone. You can also write or visit any Social Security office. If you do call or visit an office, please have this letter with you. It will help us answer your questions.',
  );
  return s.finish();
};
const vaAward: UsLayout = (c) => {
  const { person: p, loan, rng } = c;
  const s = new Sheet({ ...c.style, size: 10.5 });
  s.para('DEPARTMENT OF VETERANS AFFAIRS', { align: 'center', font: 'serif-bold', size: 14 });
  s.para('Regional Office', { align: 'center' });
  s.para(longDate(loan.applied));
  addressBlock(s, [p.name, p.home.street, p.home.cityLine]);
  s.para(`Dear ${p.name}:`);
  s.para(
    'This letter is a summary of benefits you currently receive from the Department of Veterans Affairs (VA). We are providing this letter to disabled Veterans to use in applying for benefits such as housing entitlements, free or reduced state park annual memberships, state or local property or vehicle tax relief, civil service preference, or any other program or entitlement in which verification of VA benefits is required.',
  );
  section(s, 'VA Benefit Information');
  pairs(s, [
    ['Your VA claim number is', `xxx-xx-${p.ssn.slice(-4)}`],
    ['You have one or more service-connected disabilities', 'Yes'],
    ['Your combined service-connected evaluation is', `${rng.int(1, 10) * 10}%`],
    ['Your current monthly award amount is', usd(rng.int(160, 3400) + 0.11)],
    ['The effective date of the last change to your current award was', mdy(addDays(loan.applied, -200))],
    [
      'You are considered to be totally and permanently disabled due solely to your service-connected disabilities',
      rng.pick(['Yes', 'No']),
    ],
  ]);
  s.gap().para(
    'You should contact your state or local office of veterans’ affairs for information on any tax, license, or fee-related benefits for which you may be eligible. You can call us at 1-800-827-1000 if you have any questions.',
  );
  s.para('Sincerely yours,\n\nDirector, Regional Office');
  return s.finish();
};
const pensionAward: UsLayout = (c) => {
  const { person: p, loan, rng } = c;
  const s = new Sheet({ ...c.style, size: 10.5 });
  letterhead(s, rng, `${p.home.stateName} Public Employees Retirement System`, ['Benefit Services Division']);
  s.para(longDate(loan.applied));
  addressBlock(s, [p.name, p.home.street, p.home.cityLine]);
  s.para(rng.pick(['RE: NOTICE OF RETIREMENT BENEFIT AWARD', 'RE: Pension Award Letter', 'Annuity Award Notification']), {
    font: `${s.style.body}-bold`,
  });
  s.para(
    'This letter confirms the monthly benefit that you are receiving from the retirement system. Your benefit is payable for your lifetime and includes an annual cost-of-living adjustment.',
  );
  pairs(s, [
    ['Member ID', rng.digits(8)],
    ['Effective date of retirement', mdy(addDays(loan.applied, -900))],
    ['Gross monthly benefit', usd(rng.int(1200, 5200))],
    ['Federal tax withheld', usd(210)],
    ['Health insurance', usd(188)],
    ['Net monthly benefit', usd(rng.int(900, 4400))],
    ['Payment option', 'Joint and 50% survivor'],
  ]);
  s.gap().para(
    'Payments are issued on the first business day of each month by direct deposit. Please keep this award letter for your records. It may be used as proof of income.',
  );
  signLines(s, [['Benefit Administrator', makeName(rng)]]);
  return s.finish();
};

function partnerBoxes(s: Sheet, c: UsContext, business: string, corporation: boolean): void {
  const { person: p, rng } = c;
  s.columns(
    [1, 1.1],
    [
      () =>
        boxes(
          s,
          [
            [[corporation ? 'Part I  Information About the Corporation' : 'Part I  Information About the Partnership', '']],
            [[`A  ${corporation ? 'Corporation' : 'Partnership'}’s employer identification number`, rng.mask('4#-#######')]],
            [[`B  ${corporation ? 'Corporation' : 'Partnership'}’s name, address, city, state, and ZIP code`, business]],
            [[`C  IRS center where ${corporation ? 'corporation' : 'partnership'} filed return`, 'Ogden, UT']],
            [[corporation ? 'Part II  Information About the Shareholder' : 'Part II  Information About the Partner', '']],
            [
              [
                corporation
                  ? 'E  Shareholder’s identifying number'
                  : 'E  Partner’s SSN or TIN (Do not use TIN of a disregarded entity. See instructions.)',
                p.ssn,
              ],
            ],
            [
              [
                `F  ${corporation ? 'Shareholder' : 'Partner'}’s name, address, city, state, and ZIP code`,
                `${p.name}, ${p.home.oneLine}`,
              ],
            ],
            ...(corporation
              ? [[['G  Current year allocation percentage', `${rng.int(10, 100)}.000000 %`] as const]]
              : [
                  [['G  General partner or LLC member-manager    Limited partner or other LLC member', 'X'] as const],
                  [
                    [
                      'J  Partner’s share of profit, loss, and capital (see instructions):   Beginning   Ending   Profit %   Loss %   Capital %',
                      `${rng.int(10, 60)}.00 %`,
                    ] as const,
                  ],
                  [
                    [
                      'K1  Partner’s share of liabilities:   Nonrecourse   Qualified nonrecourse financing   Recourse',
                      '$',
                    ] as const,
                  ],
                  [
                    [
                      'L  Partner’s Capital Account Analysis   Beginning capital account   Capital contributed during the year   Current year net income (loss)   Withdrawals and distributions   Ending capital account',
                      `$ ${whole(rng.int(4000, 80000))}`,
                    ] as const,
                  ],
                ]),
          ],
          { height: 26 },
        ),
      () => {
        s.para(
          `Part III  ${corporation ? 'Shareholder' : 'Partner'}’s Share of Current Year Income, Deductions, Credits, and Other Items`,
          { font: 'sans-bold' },
        );
        const names = corporation
          ? [
              '1  Ordinary business income (loss)',
              '2  Net rental real estate income (loss)',
              '3  Other net rental income (loss)',
              '4  Interest income',
              '5a  Ordinary dividends',
              '6  Royalties',
              '7  Net short-term capital gain (loss)',
              '8a  Net long-term capital gain (loss)',
              '10  Other income (loss)',
              '11  Section 179 deduction',
              '12  Other deductions',
              '13  Credits',
              '16  Items affecting shareholder basis',
              '17  Other information',
            ]
          : [
              '1  Ordinary business income (loss)',
              '2  Net rental real estate income (loss)',
              '3  Other net rental income (loss)',
              '4a  Guaranteed payments for services',
              '4b  Guaranteed payments for capital',
              '4c  Total guaranteed payments',
              '5  Interest income',
              '6a  Ordinary dividends',
              '7  Royalties',
              '8  Net short-term capital gain (loss)',
              '11  Other income (loss)',
              '12  Section 179 deduction',
              '14  Self-employment earnings (loss)',
              '19  Distributions',
              '20  Other information',
            ];
        boxes(
          s,
          names.map((n, i) => [[n, i === 0 ? whole(rng.int(8000, 120000)) : rng.chance(0.2) ? whole(rng.int(100, 9000)) : '']]),
          { height: 24 },
        );
      },
    ],
    2,
  );
}

const k1 =
  (corporation: boolean): UsLayout =>
  (c) => {
    const y = year(c.loan.closing) - 1 - c.copy;
    const s = new Sheet(officialStyle(c.style, { size: 7.8 }), {
      running: formFoot(
        `For Paperwork Reduction Act Notice, see the Instructions for Form ${corporation ? '1120-S' : '1065'}.          www.irs.gov/Form${corporation ? '1120S' : '1065'}`,
        () => `Schedule K-1 (Form ${corporation ? '1120-S' : '1065'}) ${y}`,
      ),
    });
    s.columns(
      [1, 1],
      [
        () => s.para(`Schedule K-1\n(Form ${corporation ? '1120-S' : '1065'})     ${y}`, { size: 13, font: 'sans-bold' }),
        () =>
          s.para(
            `${corporation ? '671121' : '651121'}\nFinal K-1     Amended K-1          OMB No. ${corporation ? '1545-0123' : '1545-0123'}`,
            { align: 'right' },
          ),
      ],
    );
    s.para('Department of the Treasury Internal Revenue Service', { size: 6.5 });
    s.para(`For calendar year ${y}, or tax year beginning      /      / ${y}    ending      /      /`, { size: 7.5 });
    s.para(
      corporation
        ? 'Shareholder’s Share of Income, Deductions, Credits, etc.     See separate instructions.'
        : 'Partner’s Share of Income, Deductions, Credits, etc.     See separate instructions.',
      { size: 11, font: 'sans-bold' },
    );
    partnerBoxes(
      s,
      c,
      `${c.person.last} ${c.rng.pick(['Holdings', 'Consulting', 'Properties', 'Brothers'])} ${corporation ? 'Inc' : 'LLC'}`,
      corporation,
    );
    return s.finish();
  };

const businessReturn =
  (form: '1065' | '1120' | '1120-S'): UsLayout =>
  (c) => {
    const { rng, person: p } = c;
    const y = year(c.loan.closing) - 1 - c.copy;
    const names = {
      '1065': 'U.S. Return of Partnership Income',
      '1120': 'U.S. Corporation Income Tax Return',
      '1120-S': 'U.S. Income Tax Return for an S Corporation',
    };
    const gross = rng.int(120, 1900) * 1000;
    const s = new Sheet(officialStyle(c.style, { size: 7.6 }), {
      bottom: 38,
      running: (q, n) => {
        q.text(q.left, q.height - 26, `Form ${form} (${y})`, { size: 6.8, align: 'right', width: q.width });
        if (n > 1) q.text(q.left, 24, `Form ${form} (${y})`, { size: 7.5 });
        if (n > 1) q.text(q.left, 24, `Page ${n}`, { size: 8, font: 'sans-bold', align: 'right', width: q.width });
      },
    });
    s.columns(
      [0.8, 3, 0.8],
      [
        () => s.para(`Form ${form}`, { size: 15, font: 'sans-bold' }),
        () => {
          s.para(names[form], { size: 13, font: 'sans-bold', align: 'center', after: 1 });
          s.para(`For calendar year ${y}, or tax year beginning          , ${y}, ending          , 20`, { align: 'center' });
          s.para(`Go to www.irs.gov/Form${form.replace('-', '')} for instructions and the latest information.`, {
            align: 'center',
          });
        },
        () => s.para(`OMB No. 1545-0123\n${y}`, { font: 'sans-bold', align: 'right' }),
      ],
    );
    const business = `${p.last} ${rng.pick(['Enterprises', 'Contracting', 'Medical Group', 'Imports'])} ${form === '1065' ? 'LLC' : 'Inc'}`;
    boxes(s, [
      [
        [
          form === '1065'
            ? 'A  Principal business activity'
            : form === '1120'
              ? 'A  Check if: 1a Consolidated return  2 Personal holding co.  3 Personal service corp.'
              : 'A  S election effective date',
          form === '1065' ? 'Services' : '',
        ],
        ['Name', business, 2.4],
        ['D  Employer identification number', rng.mask('4#-#######')],
      ],
      [
        ['B  Principal product or service / Business activity code number', rng.digits(6)],
        ['Number, street, and room or suite no. If a P.O. box, see instructions.', p.employer.address.street, 2.4],
        ['E  Date business started / incorporated', mdy(p.hired)],
      ],
      [
        ['C  Business code number / Check if Sch. M-3 attached', ''],
        ['City or town, state or province, country, and ZIP or foreign postal code', p.employer.address.cityLine, 2.4],
        ['F  Total assets (see instructions)', `$ ${whole(gross * 0.4)}`],
      ],
    ]);
    s.para(
      'Caution: Include only trade or business income and expenses on the lines below. See instructions for more information.',
      { size: 7 },
    );
    const lines: [string, string, string?][] = [
      ['1a', 'Gross receipts or sales', whole(gross)],
      ['b', 'Returns and allowances'],
      ['c', 'Balance. Subtract line 1b from line 1a', whole(gross)],
      ['2', 'Cost of goods sold (attach Form 1125-A)', whole(gross * 0.45)],
      ['3', 'Gross profit. Subtract line 2 from line 1c', whole(gross * 0.55)],
      [
        '4',
        form === '1120'
          ? 'Dividends and inclusions (Schedule C, line 23)'
          : form === '1065'
            ? 'Ordinary income (loss) from other partnerships, estates, and trusts (attach statement)'
            : 'Net gain (loss) from Form 4797, line 17 (attach Form 4797)',
      ],
      ['5', 'Other income (loss) (see instructions—attach statement)'],
      ['6', form === '1120-S' ? 'Total income (loss). Add lines 3 through 5' : 'Gross rents'],
      [
        '7',
        form === '1120' ? 'Gross royalties' : 'Compensation of officers (see instructions—attach Form 1125-E)',
        whole(gross * 0.09),
      ],
      ['8', 'Salaries and wages (less employment credits)', whole(gross * 0.14)],
      [
        '9',
        form === '1065' ? 'Salaries and wages (other than to partners) (less employment credits)' : 'Repairs and maintenance',
      ],
      ['10', form === '1065' ? 'Guaranteed payments to partners' : 'Bad debts'],
      ['11', 'Rents', whole(gross * 0.04)],
      ['12', 'Taxes and licenses', whole(gross * 0.02)],
      ['13', 'Interest (see instructions)'],
      [
        '14',
        'Depreciation from Form 4562 not claimed on Form 1125-A or elsewhere on return (attach Form 4562)',
        whole(gross * 0.015),
      ],
      ['16', 'Advertising', whole(gross * 0.01)],
      ['17', 'Pension, profit-sharing, etc., plans'],
      ['18', 'Employee benefit programs'],
      ['20', 'Other deductions (attach statement)', whole(gross * 0.1)],
      ['21', 'Total deductions. Add the amounts shown in the far right column', whole(gross * 0.4)],
      [
        '22',
        form === '1120'
          ? 'Taxable income before net operating loss deduction and special deductions'
          : 'Ordinary business income (loss). Subtract line 21 from line 6',
        whole(gross * 0.13),
      ],
    ];
    for (const [no, label, value] of lines) taxLine(s, no, label, value);
    s.para(
      'Sign Here   Under penalties of perjury, I declare that I have examined this return, including accompanying schedules and statements, and to the best of my knowledge and belief, it is true, correct, and complete.',
      { font: 'sans-bold' },
    );
    signLines(s, [
      [
        form === '1065' ? 'Signature of partner or limited liability company member' : 'Signature of officer          Title',
        p.name,
        mdy(c.loan.applied),
      ],
    ]);
    s.newPage();
    s.para(
      form === '1120'
        ? 'Schedule C   Dividends, Inclusions, and Special Deductions (see instructions)'
        : 'Schedule B   Other Information',
      { font: 'sans-bold', size: 9.5 },
    );
    for (const [i, q] of [
      form === '1065'
        ? 'What type of entity is filing this return? Check the applicable box: Domestic general partnership / Domestic limited partnership / Domestic limited liability company / Domestic limited liability partnership'
        : 'Check accounting method: a Cash  b Accrual  c Other (specify)',
      'See the instructions and enter the: a Business activity  b Product or service',
      'At any time during the tax year, was any shareholder or partner of the entity a disregarded entity, a trust, an estate, or a nominee or similar person?',
      'At the end of the tax year, did the entity own directly 20% or more, or own, directly or indirectly, 50% or more of the total stock issued and outstanding of any foreign or domestic corporation?',
      'Does the entity satisfy all four of the following conditions? Total receipts for the tax year were less than $250,000. Total assets at the end of the tax year were less than $1 million. Schedules K-1 are filed with the return and furnished on or before the due date.',
    ].entries())
      taxLine(s, String(i + 1), q, rng.pick(['Yes', 'No']));
    s.para(
      form === '1065'
        ? 'Schedule K   Partners’ Distributive Share Items'
        : form === '1120-S'
          ? 'Schedule K   Shareholders’ Pro Rata Share Items'
          : 'Schedule J   Tax Computation and Payment (see instructions)',
      { font: 'sans-bold', size: 9.5 },
    );
    for (const [no, label] of [
      ['1', 'Ordinary business income (loss) (page 1)'],
      ['2', 'Net rental real estate income (loss) (attach Form 8825)'],
      ['4', 'Interest income'],
      ['5a', 'Dividends: Ordinary dividends'],
      ['11', 'Section 179 deduction (attach Form 4562)'],
      ['12a', 'Charitable contributions'],
      ['16d', 'Distributions (attach statement if required)'],
    ] as const)
      taxLine(s, no, label, rng.chance(0.4) ? whole(rng.int(100, 40000)) : '');
    s.newPage();
    s.para('Schedule L   Balance Sheets per Books', { font: 'sans-bold', size: 9.5 });
    table(
      s,
      cols('Assets|3', 'Beginning of tax year (a)|1|right', '(b)|1|right', 'End of tax year (c)|1|right', '(d)|1|right'),
      [
        '1  Cash',
        '2a  Trade notes and accounts receivable',
        'b  Less allowance for bad debts',
        '3  Inventories',
        '4  U.S. government obligations',
        '6  Other current assets (attach statement)',
        '10a  Buildings and other depreciable assets',
        'b  Less accumulated depreciation',
        '14  Other assets (attach statement)',
        '15  Total assets',
        'Liabilities and Shareholders’ Equity',
        '16  Accounts payable',
        '17  Mortgages, notes, bonds payable in less than 1 year',
        '20  Mortgages, notes, bonds payable in 1 year or more',
        '22  Capital stock',
        '24  Retained earnings',
        '27  Total liabilities and equity',
      ].map((l) => [
        l,
        '',
        rng.chance(0.6) ? whole(rng.int(500, 90000)) : '',
        '',
        rng.chance(0.6) ? whole(rng.int(500, 90000)) : '',
      ]),
    );
    s.para('Schedule M-1   Reconciliation of Income (Loss) per Books With Income (Loss) per Return', {
      font: 'sans-bold',
      size: 9.5,
    });
    for (const [no, label] of [
      ['1', 'Net income (loss) per books'],
      ['2', 'Income included on Schedule K not recorded on books this year (itemize)'],
      [
        '3',
        'Expenses recorded on books this year not included on Schedule K (itemize): a Depreciation b Travel and entertainment',
      ],
      ['5', 'Income recorded on books this year not included on Schedule K'],
    ] as const)
      taxLine(s, no, label, '');
    return s.finish();
  };

const EXPENSES = [
  'Advertising',
  'Auto Expense',
  'Bank Service Charges',
  'Contract Labor',
  'Depreciation',
  'Insurance',
  'Office Supplies',
  'Professional Fees',
  'Rent',
  'Repairs and Maintenance',
  'Salaries and Wages',
  'Payroll Taxes',
  'Telephone',
  'Travel',
  'Utilities',
  'Meals',
];
const profitLoss =
  (manner: 'quick' | 'hand'): UsLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = new Sheet({ ...c.style, grid: manner === 'quick' ? 'bare' : c.style.grid });
    const sales = rng.int(40, 480) * 1000 + rng.int(0, 999);
    const cogs = round2(sales * rng.real(0.1, 0.4));
    const spent = rng
      .sample(EXPENSES, rng.int(8, 14))
      .sort()
      .map((e): [string, number] => [e, round2(sales * rng.real(0.004, 0.05))]);
    const total = round2(spent.reduce((t, [, v]) => t + v, 0));
    const business = `${p.last} ${rng.pick(['Consulting LLC', 'Landscaping', 'Design Studio', 'Trucking', 'Catering'])}`;
    s.para(business, { size: 14, font: `${s.style.head}-bold`, align: 'center', after: 2 });
    s.para(
      rng.pick(['Profit & Loss', 'Profit and Loss Statement', 'Income Statement', 'Year-to-Date Profit and Loss Statement']),
      { size: 12, font: `${s.style.head}-bold`, align: 'center', after: 2 },
    );
    s.para(`January 1 through ${monthName(loan.applied)} ${loan.applied.getUTCDate()}, ${year(loan.applied)}`, {
      align: 'center',
    });
    s.para(rng.pick(['Cash Basis', 'Accrual Basis', 'Unaudited']), { align: 'right', size: 8 });
    table(
      s,
      cols('|3', `Jan - ${monthName(loan.applied).slice(0, 3)} ${String(year(loan.applied)).slice(2)}|1|right`),
      [
        ['Ordinary Income/Expense', ''],
        ['   Income', ''],
        ['      Sales / Gross Receipts', amount(sales)],
        ['   Total Income', amount(sales)],
        ['   Cost of Goods Sold', amount(cogs)],
        ['Gross Profit', amount(sales - cogs)],
        ['   Expense', ''],
        ...spent.map(([n, v]) => [`      ${n}`, amount(v)]),
        ['   Total Expense', amount(total)],
        ['Net Ordinary Income', amount(sales - cogs - total)],
        ['Net Income', amount(sales - cogs - total)],
      ],
      { strong: (i) => i === 5 || i > 7 + spent.length },
    );
    if (manner === 'hand') {
      s.para('I certify that this profit and loss statement is true and correct to the best of my knowledge.');
      signLines(s, [['Business owner signature', p.name, mdy(loan.applied)]]);
    }
    return s.finish();
  };

const financial =
  (manner: 'personal' | 'company'): UsLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = new Sheet(c.style);
    const v = (k: number): string => usd0(rng.int(1, k) * 1000);
    if (manner === 'personal') {
      title(s, rng.pick(['PERSONAL FINANCIAL STATEMENT', 'Personal Financial Statement']));
      s.para(`As of ${longDate(loan.applied)}`, { align: 'center' });
      pairs(s, [
        ['Name', p.name],
        ['Residence Address', p.home.oneLine],
        ['Business Phone', p.employer.phone],
        ['Business Name of Applicant/Borrower', p.employer.name],
      ]);
      s.columns(
        [1, 1],
        [
          () =>
            table(
              s,
              cols('ASSETS (Omit Cents)|2.4', '|1|right'),
              [
                'Cash on Hand & in banks',
                'Savings Accounts',
                'IRA or Other Retirement Account',
                'Accounts & Notes Receivable',
                'Life Insurance – Cash Surrender Value Only',
                'Stocks and Bonds',
                'Real Estate',
                'Automobiles',
                'Other Personal Property',
                'Other Assets',
                'Total',
              ].map((n) => [n, v(90)]),
            ),
          () =>
            table(
              s,
              cols('LIABILITIES (Omit Cents)|2.4', '|1|right'),
              [
                'Accounts Payable',
                'Notes Payable to Banks and Others',
                'Installment Account (Auto)',
                'Installment Account (Other)',
                'Loan(s) Against Life Insurance',
                'Mortgages on Real Estate',
                'Unpaid Taxes',
                'Other Liabilities',
                'Total Liabilities',
                'Net Worth',
                'Total',
              ].map((n) => [n, v(60)]),
            ),
        ],
      );
      section(s, 'Section 1. Source of Income / Contingent Liabilities');
      pairs(
        s,
        [
          ['Salary', usd(p.salary)],
          ['Net Investment Income', usd(800)],
          ['Real Estate Income', '$0'],
          ['As Endorser or Co-Maker', '$0'],
          ['Legal Claims & Judgments', '$0'],
        ],
        2,
      );
      section(s, 'Section 2. Notes Payable to Banks and Others');
      table(
        s,
        cols(
          'Name and Address of Noteholder(s)|2',
          'Original Balance|1|right',
          'Current Balance|1|right',
          'Payment Amount|1|right',
          'How Secured or Endorsed',
        ),
        [['Auto Finance', v(30), v(20), '$410', 'Vehicle']],
      );
      s.para(
        'By signing this form, I/we certify that the statements contained in it and in the attachments are true and accurate as of the stated date(s).',
      );
      signLines(s, [['Signature', p.name, mdy(loan.applied)]]);
    } else {
      s.para(p.employer.name, { size: 14, font: `${s.style.head}-bold`, align: 'center' });
      title(s, 'BALANCE SHEET', { align: 'center' });
      s.para(`December 31, ${year(loan.closing) - 1}   (Unaudited - see accountant’s compilation report)`, { align: 'center' });
      table(
        s,
        cols('|3', '|1|right'),
        [
          'ASSETS',
          'Current Assets',
          '   Checking/Savings',
          '   Accounts Receivable',
          '   Inventory',
          'Total Current Assets',
          'Fixed Assets',
          '   Furniture and Equipment',
          '   Accumulated Depreciation',
          'Total Fixed Assets',
          'TOTAL ASSETS',
          'LIABILITIES & EQUITY',
          '   Accounts Payable',
          '   Credit Cards',
          '   Payroll Liabilities',
          'Long Term Liabilities',
          'Total Liabilities',
          '   Owner’s Equity',
          '   Retained Earnings',
          '   Net Income',
          'Total Equity',
          'TOTAL LIABILITIES & EQUITY',
        ].map((n) => [n, /^ {3}|Total|TOTAL/.test(n) ? usd(rng.int(1, 90000)) : '']),
      );
      s.para(
        'Accountant’s Compilation Report: Management is responsible for the accompanying financial statements, which comprise the balance sheet as of December 31, in accordance with accounting principles generally accepted in the United States of America. We did not audit or review the financial statements.',
        { size: 8.5 },
      );
    }
    return s.finish();
  };

export const employmentPapers: UsPaper[] = [
  { type: 'verification-of-employment', layouts: [form1005, verbal, numberReport] },
  { type: 'award-letter', layouts: [socialSecurityAward, vaAward, pensionAward] },
  { type: 'schedule-k1', weight: 0.8, series: 0.4, layouts: [k1(false), k1(true)] },
  {
    type: 'tax-return-business',
    weight: 0.6,
    series: 0.3,
    layouts: [businessReturn('1065'), businessReturn('1120'), businessReturn('1120-S')],
  },
  { type: 'profit-and-loss', layouts: [profitLoss('quick'), profitLoss('hand')] },
  { type: 'financial-statement', weight: 0.7, layouts: [financial('personal'), financial('company')] },
];
