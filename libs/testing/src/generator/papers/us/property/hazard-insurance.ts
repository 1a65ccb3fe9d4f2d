import { boxes, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addMonths, mdy } from '../../../people/dates.js';
import { usd, usd0 } from '../../../people/money.js';
import { addressBlock, formFoot, letterhead, numbered } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';
import { coverages, insurer } from './home-cover.js';

const declarations: UsLayout = (c) => {
  const { loan, rng, person } = c;
  const s = numbered(c.style, rng, `Policy Number ${rng.mask('HO-#######')}`);
  letterhead(s, rng, insurer(c), ['Homeowners Division', '1-800-555-0133']);
  title(
    s,
    rng.pick([
      'HOMEOWNERS POLICY DECLARATIONS',
      'Homeowners Insurance Declarations Page',
      'NEW BUSINESS DECLARATIONS',
      'RENEWAL DECLARATIONS',
    ]),
  );
  s.columns(
    [1, 1],
    [
      () => {
        s.para('Named Insured and Mailing Address', { font: `${s.style.body}-bold` });
        addressBlock(s, [person.name, loan.property.street, loan.property.cityLine]);
      },
      () =>
        pairs(s, [
          ['Policy Number', rng.mask('HO-#######')],
          [
            'Policy Period',
            `${mdy(loan.closing)} to ${mdy(addMonths(loan.closing, 12))} 12:01 a.m. Standard Time at the residence premises`,
          ],
          ['Form Type', 'HO-3 Special Form'],
          ['Agent', 'Riverside Insurance Agency'],
        ]),
    ],
  );
  pairs(s, [['The residence premises covered by this policy is located at', loan.property.oneLine]]);
  section(s, 'Coverages and Limits of Liability');
  table(s, cols('Section I and II Coverages|3', 'Limit of Liability|1|right', 'Premium|1|right'), coverages(c));
  pairs(s, [
    ['Section I Deductible - All Other Perils', usd0(rng.pick([1000, 1500, 2500]))],
    ['Wind / Hail Deductible', '1% of Coverage A'],
    ['Total Annual Premium', usd(rng.int(880, 3100))],
  ]);
  section(s, 'Forms and Endorsements');
  table(s, cols('Form Number', 'Description|3'), [
    ['HO 00 03 05 11', 'Homeowners 3 - Special Form'],
    ['HO 04 90 05 11', 'Personal Property Replacement Cost Loss Settlement'],
    ['HO 04 77 05 11', 'Ordinance or Law - Increased Amount of Coverage'],
    ['HO 01 09 01 14', 'Special Provisions'],
  ]);
  section(s, 'Mortgagee / Additional Interest');
  s.para(`First Mortgagee: ${loan.lender.name} ISAOA/ATIMA\n${loan.lender.address.oneLine}\nLoan Number: ${loan.loanNo}`);
  s.para(
    'Rating Information: Construction Frame; Year Built 1987; Protection Class 3; Number of Families 1; Roof Age 8; Distance to hydrant within 1,000 feet. Discounts applied: protective device, new purchase, claim free.',
  );
  s.para('Your policy does not cover flood. Flood insurance may be available through the National Flood Insurance Program.', {
    font: `${s.style.body}-bold`,
  });
  return s.finish();
};

const evidence: UsLayout = (c) => {
  const { loan, rng, person } = c;
  const s = new Sheet(officialStyle(c.style, { size: 8.2, section: 'grey' }), {
    running: formFoot('ACORD 27 (2016/03)', () => '© 1993-2015 ACORD CORPORATION. All rights reserved.'),
  });
  s.columns(
    [3, 1],
    [
      () => title(s, 'EVIDENCE OF PROPERTY INSURANCE', { align: 'left', size: 14 }),
      () => s.para(`DATE (MM/DD/YYYY)\n${mdy(loan.closing)}`),
    ],
  );
  s.para(
    'THIS EVIDENCE OF PROPERTY INSURANCE IS ISSUED AS A MATTER OF INFORMATION ONLY AND CONFERS NO RIGHTS UPON THE ADDITIONAL INTEREST NAMED BELOW. THIS EVIDENCE DOES NOT AFFIRMATIVELY OR NEGATIVELY AMEND, EXTEND OR ALTER THE COVERAGE AFFORDED BY THE POLICIES BELOW. THIS EVIDENCE OF INSURANCE DOES NOT CONSTITUTE A CONTRACT BETWEEN THE ISSUING INSURER(S), AUTHORIZED REPRESENTATIVE OR PRODUCER, AND THE ADDITIONAL INTEREST.',
    { font: 'sans-bold', size: 7.4 },
  );
  boxes(
    s,
    [
      [
        ['AGENCY   PHONE (A/C, No, Ext):   FAX (A/C, No):   E-MAIL ADDRESS:', 'Riverside Insurance Agency'],
        ['COMPANY', insurer(c)],
      ],
      [
        ['INSURED', `${person.name}, ${loan.property.oneLine}`],
        ['LOAN NUMBER', loan.loanNo],
        ['POLICY NUMBER', rng.mask('HO#######')],
      ],
      [
        ['EFFECTIVE DATE', mdy(loan.closing)],
        ['EXPIRATION DATE', mdy(addMonths(loan.closing, 12))],
        ['CONTINUED UNTIL TERMINATED IF CHECKED', ''],
        ['THIS REPLACES PRIOR EVIDENCE DATED:', ''],
      ],
    ],
    { height: 30 },
  );
  section(s, 'PROPERTY INFORMATION');
  s.para(`LOCATION/DESCRIPTION   ${loan.property.oneLine}`);
  s.para(
    'THE POLICIES OF INSURANCE LISTED BELOW HAVE BEEN ISSUED TO THE INSURED NAMED ABOVE FOR THE POLICY PERIOD INDICATED. NOTWITHSTANDING ANY REQUIREMENT, TERM OR CONDITION OF ANY CONTRACT OR OTHER DOCUMENT WITH RESPECT TO WHICH THIS EVIDENCE OF PROPERTY INSURANCE MAY BE ISSUED OR MAY PERTAIN, THE INSURANCE AFFORDED BY THE POLICIES DESCRIBED HEREIN IS SUBJECT TO ALL THE TERMS, EXCLUSIONS AND CONDITIONS OF SUCH POLICIES.',
    { size: 7.4 },
  );
  section(s, 'COVERAGE INFORMATION   PERILS INSURED   BASIC   BROAD   X SPECIAL');
  table(
    s,
    cols('COVERAGE / PERILS / FORMS|3', 'AMOUNT OF INSURANCE|1|right', 'DEDUCTIBLE|1|right'),
    coverages(c).map(([n, v]) => [n!, v!, '$1,000']),
  );
  section(s, 'REMARKS (Including Special Conditions)');
  s.para('Replacement cost on dwelling. Premium paid in full at closing.');
  section(s, 'CANCELLATION');
  s.para(
    'SHOULD ANY OF THE ABOVE DESCRIBED POLICIES BE CANCELLED BEFORE THE EXPIRATION DATE THEREOF, NOTICE WILL BE DELIVERED IN ACCORDANCE WITH THE POLICY PROVISIONS.',
  );
  section(s, 'ADDITIONAL INTEREST');
  boxes(
    s,
    [
      [
        ['NAME AND ADDRESS', `${loan.lender.name} ISAOA, ${loan.lender.address.oneLine}`, 2],
        ['ADDITIONAL INSURED   LENDER’S LOSS PAYABLE   LOSS PAYEE   MORTGAGEE', 'MORTGAGEE'],
      ],
      [
        ['LOAN #', loan.loanNo],
        ['AUTHORIZED REPRESENTATIVE', 'R. Alvarado'],
      ],
    ],
    { height: 30 },
  );
  return s.finish();
};

const binder: UsLayout = (c) => {
  const { loan, rng, person } = c;
  const s = new Sheet(c.style);
  letterhead(s, rng, insurer(c), ['Policy Services']);
  title(s, rng.pick(['INSURANCE BINDER', 'Certificate of Homeowners Insurance', 'Hazard Insurance Premium Notice']));
  pairs(s, [
    ['Insured', person.name],
    ['Insured location', loan.property.oneLine],
    ['Binder / policy number', rng.mask('B#######')],
    ['Effective', `${mdy(loan.closing)} 12:01 AM`],
    ['Expiration', mdy(addMonths(loan.closing, 12))],
    ['Mortgagee clause', `${loan.lender.name} ISAOA ATIMA`],
    ['Loan number', loan.loanNo],
  ]);
  table(s, cols('Property coverage|3', 'Limit|1|right', 'Premium|1|right'), coverages(c));
  pairs(s, [
    ['Hurricane deductible', '2%'],
    ['All other perils deductible', '$1,000'],
    ['Annual premium', usd(rng.int(800, 2900))],
    ['Amount due', usd(rng.int(800, 2900))],
  ]);
  s.para(
    'This binder is a temporary insurance contract, subject to the terms and conditions of the homeowners policy form in current use by the company. The company may cancel this binder by notice to the insured and the mortgagee.',
  );
  signLines(s, [['Authorized representative', 'R. Alvarado', mdy(loan.closing)]]);
  return s.finish();
};

export const hazardInsurance: UsPaper = { type: 'hazard-insurance', layouts: [declarations, evidence, binder] };
