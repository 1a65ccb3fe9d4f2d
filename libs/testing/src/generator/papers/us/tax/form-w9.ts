import { boxes, section, signLines } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { mdy } from '../../../people/dates.js';
import { formFoot } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';
import { irsHead } from './irs-head.js';

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

export const formW9: UsPaper = { type: 'form-w9', series: 0.15, layouts: [w9(1), w9(4), w9(6)] };
