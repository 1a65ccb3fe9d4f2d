import { boxes, checks, signLines } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { mdy, year } from '../../../people/dates.js';
import { formFoot } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';
import { irsHead } from './irs-head.js';

function ives(s: Sheet, c: UsContext): void {
  const { person: p, loan, rng } = c;
  const y = year(loan.closing);
  irsHead(s, '4506-C', '(October 2022)', 'IVES Request for Transcript of Tax Return', 'OMB Number 1545-1872', [
    'Do not sign this form unless all applicable lines have been completed.',
    'Request may be rejected if the form is incomplete or illegible.',
    'For more information about Form 4506-C, visit www.irs.gov and search IVES.',
  ]);
  boxes(s, [
    [
      ['1a. Current name   i. First name   ii. Middle initial   iii. Last name/BMF company name', p.name, 2],
      ['2a. Spouse’s current name (if joint return and transcripts are requested for both taxpayers)', '', 2],
    ],
    [
      ['1b. First taxpayer identification number (see instructions)', p.ssn, 2],
      ['2b. Spouse’s taxpayer identification number (if joint return and transcripts are requested for both taxpayers)', '', 2],
    ],
    [
      ['1c. Previous name shown on the last return filed if different from line 1a', ''],
      ['2c. Spouse’s previous name shown on the last return filed if different from line 2a', ''],
    ],
    [['3. Current address (including apt., room, or suite no.), city, state, and ZIP code (see instructions)', p.home.oneLine]],
    [['4. Previous address shown on the last return filed if different from line 3 (see instructions)', '']],
    [
      [
        '5a. IVES participant name, address, and SOR mailbox ID',
        `${loan.lender.name}, ${loan.lender.address.oneLine}   SOR ${rng.letters(6)}`,
      ],
    ],
    [
      ['5b. Customer file number (if applicable) (see instructions)', loan.loanNo],
      ['5c. Unique identifier (if applicable) (see instructions)', rng.digits(10)],
    ],
    [
      [
        '5d. Client name, telephone number, and address (this field cannot be blank or not applicable (NA))',
        `${loan.lender.name} ${loan.lender.phone}`,
      ],
    ],
  ]);
  s.para(
    'Caution: This tax transcript is being sent to the third party entered on Line 5a and/or 5d. Ensure that lines 5 through 8 are completed before signing. (see instructions)',
    { size: 7.4, font: 'sans-bold' },
  );
  s.para(
    '6. Transcript requested. Enter the tax form number here (1040, 1065, 1120, etc.) and check the appropriate box below. Enter only one tax form number per request for line 6 transcripts      1040',
    { size: 7.6 },
  );
  checks(
    s,
    [
      ['a. Return Transcript', true],
      ['b. Account Transcript', false],
      ['c. Record of Account', false],
    ],
    { indent: 12 },
  );
  s.para(
    '7. Wage and Income transcript (W-2, 1098-E, 1099-G, etc.)   a. Enter a max of three form numbers here; if no entry is made, all forms will be sent.   b. Mark the checkbox for taxpayer(s) requesting the wage and income transcripts.',
    { size: 7.6 },
  );
  s.para(
    `8. Year or period requested. Enter the ending date of the tax year or period using the mm dd yyyy format (see instructions)     12/31/${y - 1}     12/31/${y - 2}     12/31/${y - 3}`,
    { size: 7.6 },
  );
  s.para('Caution: Do not sign this form unless all applicable lines have been completed.', { font: 'sans-bold', size: 7.6 });
  s.para(
    'Signature of taxpayer(s). I declare that I am either the taxpayer whose name is shown on line 1a or, if applicable, line 2a, or a person authorized to obtain the tax information requested. If the request applies to a joint return, at least one spouse must sign; however, if both spouses’ names and TINs are listed in lines 1a-1b and 2a-2b, both spouses must sign the request. If signed by a corporate officer, 1 percent or more shareholder, partner, managing member, guardian, tax matters partner, executor, receiver, administrator, trustee, or party other than the taxpayer, I certify that I have the authority to execute Form 4506-C on behalf of the taxpayer. Note: This form must be received by IRS within 120 days of the signature date.',
    { size: 7.2 },
  );
  checks(
    s,
    [
      [
        'Signatory attests that he/she has read the above attestation clause and upon so reading declares that he/she has the authority to sign the Form 4506-C. See instructions.',
        true,
      ],
    ],
    { size: 7.4 },
  );
  signLines(s, [
    ['Signature for Line 1a (see instructions)', p.name, mdy(loan.applied)],
    ['Spouse’s signature', '', ''],
  ]);
}

const ivesForm: UsLayout = (c) => {
  const s = new Sheet(officialStyle(c.style), {
    running: formFoot('Catalog Number 72627P                    www.irs.gov', () => 'Form 4506-C (Rev. 10-2022)'),
  });
  ives(s, c);
  return s.finish();
};

const ivesWithInstructions: UsLayout = (c) => {
  const s = new Sheet(officialStyle(c.style, { size: 7.8 }), {
    running: formFoot('Catalog Number 72627P                    www.irs.gov', () => 'Form 4506-C (Rev. 10-2022)'),
  });
  ives(s, c);
  s.newPage().text(s.left, s.y + 6, 'Page 2', { align: 'right', width: s.width });
  s.gap(14).para('Instructions for Form 4506-C, IVES Request for Transcript of Tax Return', {
    size: 11,
    font: 'sans-bold',
    align: 'center',
  });
  s.para('Section references are to the Internal Revenue Code unless otherwise noted.');
  s.columns(
    [1, 1],
    [
      () => {
        for (const t of [
          'Future Developments. For the latest information about Form 4506-C and its instructions, go to www.irs.gov and search IVES. Information about any recent developments affecting Form 4506-C (such as legislation enacted after we released it) will be posted on that page.',
          'What’s New. Form 4506-C includes changes to the fillable options. Form 4506-C is used to request tax return transcripts through an authorized IVES participant.',
          'General Instructions. Caution: Do not sign this form unless all applicable lines, including lines 5 through 8, have been completed.',
          'Designated Recipient Notification. Internal Revenue Code, Section 6103(c), limits disclosure and use of return information received pursuant to the taxpayer’s consent and holds the recipient subject to penalties for any unauthorized access, other use, or redisclosure without the taxpayer’s express permission or request.',
          'Taxpayer Notification. Internal Revenue Code, Section 6103(c), limits disclosure and use of return information provided pursuant to your consent and holds the recipient subject to penalties, brought by private right of action, for any unauthorized access, other use, or redisclosure without your express permission or request.',
          'Purpose of form. Use Form 4506-C to request tax return information through an authorized IVES participant. You will designate an IVES participant to receive the information on line 5a.',
        ])
          s.para(t);
      },
      () => {
        for (const t of [
          'Where to file. The IVES participant will fax Form 4506-C with the approved IVES cover sheet to their assigned Service Center.',
          'Specific Instructions. Line 1b/2b. Enter your social security number (SSN) or individual taxpayer identification number (ITIN). Enter the employer identification number (EIN) for a business listed on line 1a or 2a.',
          'Line 3. Enter your current address. If you use a P.O. box, include it on this line.',
          'Line 6. Enter only one tax form number per request for line 6 transcripts.',
          'Line 8. Enter the end date of the tax year or period requested in mm/dd/yyyy format.',
          'Signature and date. Form 4506-C must be signed and dated by the taxpayer listed on line 1a and, if applicable, 2a. The IRS must receive Form 4506-C within 120 days of the date signed by the taxpayer or it will be rejected.',
          'Privacy Act and Paperwork Reduction Act Notice. We ask for the information on this form to establish your right to gain access to the requested tax information under the Internal Revenue Code. The time needed to complete and file Form 4506-C will vary depending on individual circumstances. The estimated average time is: Learning about the law or the form, 13 min.; Preparing the form, 12 min.; Copying, assembling, and sending the form to the IRS, 20 min.',
        ])
          s.para(t);
      },
    ],
    16,
  );
  return s.finish();
};

const requestForCopy: UsLayout = (c) => {
  const { person: p, loan } = c;
  const y = year(loan.closing);
  const s = new Sheet(officialStyle(c.style), {
    running: formFoot(
      'For Privacy Act and Paperwork Reduction Act Notice, see page 2.          Cat. No. 37667N',
      () => 'Form 4506-T (Rev. 6-2023)',
    ),
  });
  irsHead(s, '4506-T', '(June 2023)', 'Request for Transcript of Tax Return', 'OMB No. 1545-1872', [
    'Do not sign this form unless all applicable lines have been completed.',
    'Request may be rejected if the form is incomplete or illegible.',
    'For more information about Form 4506-T, visit www.irs.gov/form4506t.',
  ]);
  s.para(
    'Tip: Get faster service: Online at www.irs.gov, Get Your Tax Record (Get Transcript) or by calling 1-800-908-9946 for specialized assistance. We have teams available to assist.',
    { size: 7.4 },
  );
  boxes(s, [
    [
      ['1a Name shown on tax return. If a joint return, enter the name shown first.', p.name, 2],
      [
        '1b First social security number on tax return, individual taxpayer identification number, or employer identification number (see instructions)',
        p.ssn,
        1.4,
      ],
    ],
    [
      ['2a If a joint return, enter spouse’s name shown on tax return.', '', 2],
      ['2b Second social security number or individual taxpayer identification number if joint tax return', '', 1.4],
    ],
    [
      [
        '3 Current name, address (including apt., room, or suite no.), city, state, and ZIP code (see instructions)',
        `${p.name}, ${p.home.oneLine}`,
      ],
    ],
    [['4 Previous address shown on the last return filed if different from line 3 (see instructions)', '']],
    [['5 Customer file number (if applicable) (see instructions)', loan.loanNo]],
  ]);
  s.para(
    'Note: Effective July 2019, the IRS will mail tax transcript requests only to your address of record. See What’s New under Future Developments on Page 2 for additional information.',
    { size: 7.4 },
  );
  s.para(
    '6 Transcript requested. Enter the tax form number here (1040, 1065, 1120, etc.) and check the appropriate box below. Enter only one tax form number per request.     1040',
  );
  checks(
    s,
    [
      [
        'a Return Transcript, which includes most of the line items of a tax return as filed with the IRS. A tax return transcript does not reflect changes made to the account after the return is processed.',
        true,
      ],
      [
        'b Account Transcript, which contains information on the financial status of the account, such as payments made on the account, penalty assessments, and adjustments made by you or the IRS after the return was filed.',
        false,
      ],
      [
        'c Record of Account, which provides the most detailed information as it is a combination of the Return Transcript and the Account Transcript.',
        false,
      ],
      ['7 Verification of Nonfiling, which is proof from the IRS that you did not file a return for the year.', false],
      ['8 Form W-2, Form 1099 series, Form 1098 series, or Form 5498 series transcript.', false],
    ],
    { size: 7.6 },
  );
  s.para(
    `9 Year or period requested. Enter the ending date of the tax year or period using the mm/dd/yyyy format.   12/31/${y - 1}   12/31/${y - 2}`,
  );
  s.para(
    'Caution: Do not sign this form unless all applicable lines have been completed. Signature of taxpayer(s). I declare that I am either the taxpayer whose name is shown on line 1a or 2a, or a person authorized to obtain the tax information requested. Note: This form must be received by IRS within 120 days of the signature date.',
    { size: 7.4 },
  );
  signLines(s, [
    ['Signature (see instructions)', p.name, mdy(loan.applied)],
    ['Spouse’s signature', '', ''],
  ]);
  return s.finish();
};

export const form4506C: UsPaper = { type: 'form-4506c', series: 0.4, layouts: [ivesForm, ivesWithInstructions, requestForCopy] };
