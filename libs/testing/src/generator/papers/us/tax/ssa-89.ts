import { boxes, checks, signLines } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { mdy } from '../../../people/dates.js';
import { formFoot } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const consentForm =
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

export const ssa89: UsPaper = { type: 'ssa-89', series: 0.4, layouts: [consentForm('12-2023'), consentForm('06-2013')] };
