import { boxes, checks, section, signLines } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { mdy, year } from '../../../people/dates.js';
import { formFoot } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

function irsHead(s: Sheet, form: string, revision: string, heading: string, omb: string, notes: readonly string[]): void {
  const top = s.y;
  s.text(s.left, top + 8, 'Form', { size: 7 });
  s.text(s.left + 20, top + 18, form, { size: 19, font: 'sans-bold' });
  s.text(s.left, top + 30, revision, { size: 6.5 });
  s.text(s.left, top + 40, 'Department of the Treasury', { size: 6 });
  s.text(s.left, top + 47, 'Internal Revenue Service', { size: 6 });
  s.text(s.left, top + 16, heading, { size: 13, font: 'sans-bold', align: 'center', width: s.width });
  notes.forEach((note, i) => {
    s.text(s.left, top + 27 + i * 9, note, { size: 7, align: 'center', width: s.width });
  });
  s.text(s.left, top + 14, omb, { size: 7, align: 'right', width: s.width });
  s.y = top + 52;
  s.line(s.left, s.y, s.right, s.y, { lineWidth: 1 });
  s.y += 3;
}

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

function w9Page(s: Sheet, c: UsContext, revision: string): void {
  const { person: p, loan } = c;
  irsHead(
    s,
    'W-9',
    revision,
    'Request for Taxpayer Identification Number and Certification',
    'Give form to the requester. Do not send to the IRS.',
    ['Go to www.irs.gov/FormW9 for instructions and the latest information.'],
  );
  boxes(s, [
    [
      [
        '1  Name of entity/individual. An entry is required. (For a sole proprietor or disregarded entity, enter the owner’s name on line 1, and enter the business/disregarded entity’s name on line 2.)',
        p.name,
      ],
    ],
    [['2  Business name/disregarded entity name, if different from above.', '']],
    [
      [
        '3a  Check the appropriate box for federal tax classification of the entity/individual whose name is entered on line 1. Check only one of the following seven boxes.   Individual/sole proprietor   C corporation   S corporation   Partnership   Trust/estate   LLC. Enter the tax classification (C = C corporation, S = S corporation, P = Partnership)   Other (see instructions)',
        'X Individual/sole proprietor',
        2.4,
      ],
      [
        '4  Exemptions (codes apply only to certain entities, not individuals; see instructions on page 3): Exempt payee code (if any)   Exemption from Foreign Account Tax Compliance Act (FATCA) reporting code (if any)',
        '',
      ],
    ],
    [
      ['5  Address (number, street, and apt. or suite no.). See instructions.', p.home.street, 2.4],
      ['Requester’s name and address (optional)', loan.lender.name],
    ],
    [['6  City, state, and ZIP code', p.home.cityLine]],
    [['7  List account number(s) here (optional)', '']],
  ]);
  section(s, 'Part I   Taxpayer Identification Number (TIN)');
  s.columns(
    [2, 1],
    [
      () =>
        s.para(
          'Enter your TIN in the appropriate box. The TIN provided must match the name given on line 1 to avoid backup withholding. For individuals, this is generally your social security number (SSN). However, for a resident alien, sole proprietor, or disregarded entity, see the instructions for Part I, later. For other entities, it is your employer identification number (EIN). If you do not have a number, see How to get a TIN, later. Note: If the account is in more than one name, see the instructions for line 1.',
          { size: 7.6 },
        ),
      () => boxes(s, [[['Social security number', p.ssn]], [['or  Employer identification number', '']]]),
    ],
  );
  section(s, 'Part II   Certification');
  s.para(
    'Under penalties of perjury, I certify that:\n1. The number shown on this form is my correct taxpayer identification number (or I am waiting for a number to be issued to me); and\n2. I am not subject to backup withholding because (a) I am exempt from backup withholding, or (b) I have not been notified by the Internal Revenue Service (IRS) that I am subject to backup withholding as a result of a failure to report all interest or dividends, or (c) the IRS has notified me that I am no longer subject to backup withholding; and\n3. I am a U.S. citizen or other U.S. person (defined below); and\n4. The FATCA code(s) entered on this form (if any) indicating that I am exempt from FATCA reporting is correct.',
    { size: 7.6 },
  );
  s.para(
    'Certification instructions. You must cross out item 2 above if you have been notified by the IRS that you are currently subject to backup withholding because you have failed to report all interest and dividends on your tax return. For real estate transactions, item 2 does not apply.',
    { size: 7.6 },
  );
  signLines(s, [['Sign Here   Signature of U.S. person', p.name, mdy(loan.applied)]]);
}

const W9_TEXT = [
  'General Instructions. Section references are to the Internal Revenue Code unless otherwise noted.',
  'Purpose of Form. An individual or entity (Form W-9 requester) who is required to file an information return with the IRS is giving you this form because they must obtain your correct taxpayer identification number (TIN), which may be your social security number (SSN), individual taxpayer identification number (ITIN), adoption taxpayer identification number (ATIN), or employer identification number (EIN), to report on an information return the amount paid to you, or other amount reportable on an information return.',
  'Caution: If you don’t return Form W-9 to the requester with a TIN, you might be subject to backup withholding. See What is backup withholding, later.',
  'By signing the filled-out form, you: 1. Certify that the TIN you are giving is correct (or you are waiting for a number to be issued); 2. Certify that you are not subject to backup withholding; or 3. Claim exemption from backup withholding if you are a U.S. exempt payee.',
  'Definition of a U.S. person. For federal tax purposes, you are considered a U.S. person if you are: an individual who is a U.S. citizen or U.S. resident alien; a partnership, corporation, company, or association created or organized in the United States or under the laws of the United States; an estate (other than a foreign estate); or a domestic trust (as defined in Regulations section 301.7701-7).',
  'What is backup withholding? Persons making certain payments to you must under certain conditions withhold and pay to the IRS 24% of such payments. This is called “backup withholding.” Payments that may be subject to backup withholding include interest, tax-exempt interest, dividends, broker and barter exchange transactions, rents, royalties, nonemployee pay, payments made in settlement of payment card and third-party network transactions, and certain payments from fishing boat operators.',
  'Penalties. Failure to furnish TIN. If you fail to furnish your correct TIN to a requester, you are subject to a penalty of $50 for each such failure unless your failure is due to reasonable cause and not to willful neglect.',
  'Civil penalty for false information with respect to withholding. If you make a false statement with no reasonable basis that results in no backup withholding, you are subject to a $500 penalty.',
  'What Name and Number To Give the Requester. For this type of account: Individual — The individual. Two or more individuals (joint account) other than an account maintained by an FFI — The actual owner of the account or, if combined funds, the first individual on the account. Custodial account of a minor (Uniform Gift to Minors Act) — The minor.',
  'Secure Your Tax Records From Identity Theft. Identity theft occurs when someone uses your personal information, such as your name, SSN, or other identifying information, without your permission to commit fraud or other crimes.',
  'Privacy Act Notice. Section 6109 of the Internal Revenue Code requires you to provide your correct TIN to persons (including federal agencies) who are required to file information returns with the IRS to report interest, dividends, or certain other income paid to you; mortgage interest you paid; the acquisition or abandonment of secured property; the cancellation of debt; or contributions you made to an IRA, Archer MSA, or HSA.',
];

const w9 =
  (pages: number): UsLayout =>
  (c) => {
    const revision = c.rng.pick(['(Rev. March 2024)', '(Rev. October 2018)']);
    const s = new Sheet(officialStyle(c.style, { size: 8 }), {
      running: (p, n) => {
        if (n === 1) formFoot('Cat. No. 10231X', () => `Form W-9 ${revision}`)(p, n, 1);
        else p.text(p.left, 26, `Form W-9 ${revision}`, { size: 7.5 });
        if (n > 1) p.text(p.left, 26, `Page ${n}`, { size: 8, font: 'sans-bold', align: 'right', width: p.width });
      },
    });
    w9Page(s, c, revision);
    for (let i = 1; i < pages; i++) {
      s.newPage();
      const part = W9_TEXT.filter((_, k) => k % (pages - 1) === i - 1);
      s.columns(
        [1, 1],
        [0, 1].map((half) => () => {
          for (const t of part.filter((_, k) => k % 2 === half)) s.para(t, { after: 8 });
        }),
        18,
      );
      if (i === 1)
        table(s, cols('THEN the payment is exempt for . . .', 'IF the payment is for . . .'), [
          ['All exempt payees except for 7', 'Interest and dividend payments'],
          ['Exempt payees 1 through 4 and 6 through 11 and all C corporations', 'Broker transactions'],
          ['Exempt payees 1 through 4', 'Barter exchange transactions and patronage dividends'],
        ]);
    }
    return s.finish();
  };

const ssa89 =
  (revision: '12-2023' | '06-2013'): UsLayout =>
  (c) => {
    const { person: p, loan } = c;
    const s = new Sheet(
      officialStyle(c.style, { size: 9, ...(revision === '06-2013' ? { body: 'serif', head: 'serif' } : {}) }),
      {
        running: formFoot(`Form SSA-89 (${revision})`, (n, of) => (of > 1 ? `Page ${n} of ${of}` : '')),
      },
    );
    s.para('Social Security Administration', { font: 'sans-bold' });
    s.para('Form Approved   OMB No. 0960-0760', { align: 'right', size: 8 });
    s.para('Authorization for the Social Security Administration (SSA) To Release Social Security Number (SSN) Verification', {
      size: 14,
      font: 'sans-bold',
      align: 'center',
    });
    boxes(
      s,
      [
        [
          ['Printed Name:', p.name, 2],
          ['Date of Birth:', mdy(p.born)],
          ['Social Security Number:', p.ssn],
        ],
      ],
      { height: 32 },
    );
    s.gap().para('I want this information released because I am conducting the following business transaction:');
    checks(s, [
      ['Reason: Seeking a mortgage', true],
      ['Applying for a credit card', false],
      ['Banking service', false],
      ['Background check', false],
      ['License requirement', false],
      ['Other', false],
    ]);
    s.para('with the following company (“the Company”):');
    boxes(
      s,
      [
        [
          ['Company Name:', loan.lender.name, 2],
          ['Company Address:', loan.lender.address.oneLine, 3],
        ],
      ],
      { height: 30 },
    );
    s.gap().para(
      'I authorize the Social Security Administration to verify my name and SSN to the Company and/or the Company’s Agent, if applicable, for the purpose I identified.',
    );
    boxes(s, [[['The name and address of the Company’s Agent is:', 'Verity Data Services LLC, Dept 410, Atlanta, GA']]]);
    s.gap().para(
      'I am the individual to whom the Social Security number was issued or the parent or legal guardian of a minor, or the legal guardian of a legally incompetent adult. I declare and affirm under the penalty of perjury that the information contained herein is true and correct. I acknowledge that if I make any representation that I know is false to obtain information from Social Security records, I could be found guilty of a misdemeanor and fined up to $5,000.',
    );
    s.para(
      'This consent is valid only for 90 days from the date signed, unless indicated otherwise by the individual named above. If you wish to change this timeframe, fill in the following: This consent is valid for ______ days from the date signed. ______ (Please initial.)',
    );
    signLines(s, [['Signature:', p.name, mdy(loan.applied)]]);
    s.para('Contact information of individual signing authorization:', { font: 'sans-bold' });
    boxes(s, [
      [['Relationship (if not the individual to whom the SSN was issued):', '']],
      [
        ['Address', p.home.oneLine, 3],
        ['Phone Number', p.phone],
      ],
    ]);
    s.gap().para(
      'Privacy Act Statement. Collection and Use of Personal Information. Sections 205(a) and 1106 of the Social Security Act, as amended, allow us to collect this information. Furnishing us this information is voluntary. However, failing to provide all or part of the information may prevent us from releasing information to a designated company or company’s agent. We will use the information to verify your name and SSN.',
      { size: 7.8 },
    );
    if (c.rng.chance(0.5)) {
      s.para(
        'Paperwork Reduction Act Statement - This information collection meets the requirements of 44 U.S.C. § 3507, as amended by section 2 of the Paperwork Reduction Act of 1995. You do not need to answer these questions unless we display a valid Office of Management and Budget control number. We estimate that it will take about 3 minutes to complete the form.',
        { size: 7.8 },
      );
      s.para(
        'NOTICE TO NUMBER HOLDER   The Company and/or its Agent have entered into an agreement with SSA that, among other things, includes restrictions on the further use and disclosure of SSA’s verification of your SSN. To view a copy of the entire model agreement, visit http://www.ssa.gov/cbsv/docs/SampleUserAgreement.pdf',
        { size: 7.8 },
      );
    }
    return s.finish();
  };

export const irsRequestPapers: UsPaper[] = [
  { type: 'form-4506c', series: 0.4, layouts: [ivesForm, ivesWithInstructions, requestForCopy] },
  { type: 'form-w9', series: 0.15, layouts: [w9(1), w9(4), w9(6)] },
  { type: 'ssa-89', series: 0.4, layouts: [ssa89('12-2023'), ssa89('06-2013')] },
];
