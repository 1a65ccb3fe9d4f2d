import { boxes, checks, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { addDays, mdy } from '../../../people/dates.js';
import { formFoot } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const floodForm: UsLayout = (c) => {
  const { loan, rng } = c;
  const s = new Sheet(officialStyle(c.style, { size: 8.4 }), {
    running: formFoot('FEMA Form 086-0-32, (06/16)', () => 'PREVIOUSLY FEMA Form 81-93'),
  });
  s.para('DEPARTMENT OF HOMELAND SECURITY - FEDERAL EMERGENCY MANAGEMENT AGENCY', { align: 'center' });
  title(s, 'STANDARD FLOOD HAZARD DETERMINATION FORM (SFHDF)', { align: 'center', size: 13 });
  s.para('OMB Control No. 1660-0040', { align: 'right', size: 7 });
  section(s, 'SECTION I - LOAN INFORMATION');
  boxes(
    s,
    [
      [
        ['1. LENDER/SERVICER NAME AND ADDRESS', `${loan.lender.name}, ${loan.lender.address.oneLine}`, 1.4],
        [
          '2. COLLATERAL DESCRIPTION (Building/Mobile Home/Property) (See instructions for more information.) PROPERTY ADDRESS AND PARCEL NUMBER',
          loan.property.oneLine,
          1.6,
        ],
      ],
      [
        ['3. LENDER/SERVICER ID #', rng.digits(6)],
        ['4. LOAN IDENTIFIER', loan.loanNo],
        ['5. AMOUNT OF FLOOD INSURANCE REQUIRED', '$'],
      ],
    ],
    { height: 34 },
  );
  section(s, 'SECTION II');
  s.para('A. NATIONAL FLOOD INSURANCE PROGRAM (NFIP) COMMUNITY JURISDICTION', { font: 'sans-bold' });
  boxes(s, [
    [
      ['1. NFIP Community Name', loan.property.city.toUpperCase()],
      ['2. County(ies)', loan.property.county.toUpperCase()],
      ['3. State', loan.property.state, 0.5],
      ['4. NFIP Community Number', rng.digits(6)],
    ],
  ]);
  s.para('B. NATIONAL FLOOD INSURANCE PROGRAM (NFIP) DATA AFFECTING BUILDING/MOBILE HOME', { font: 'sans-bold' });
  boxes(s, [
    [
      ['1. NFIP Map Number or Community-Panel Number', rng.mask('#####C####@'), 1.4],
      ['2. NFIP Map Panel Effective/Revised Date', mdy(addDays(loan.applied, -rng.int(900, 5000)))],
      [
        '3. Is there a Letter of Map Change (LOMC)?   NO   YES (If yes, and LOMC date/no. is available, enter date and case no. below)',
        'NO',
        1.4,
      ],
    ],
    [
      ['4. Flood Zone', rng.pick(['X', 'X', 'AE', 'C'])],
      ['5. No NFIP Map', ''],
    ],
  ]);
  s.para('C. FEDERAL FLOOD INSURANCE AVAILABILITY (Check all that apply.)', { font: 'sans-bold' });
  checks(s, [
    ['Federal Flood Insurance is available (community participates in the NFIP).', true],
    ['Regular Program', true],
    ['Emergency Program of NFIP', false],
    ['Federal Flood Insurance is not available (community does not participate in the NFIP).', false],
    [
      'Building/Mobile Home is in a Coastal Barrier Resources Area (CBRA) or Otherwise Protected Area (OPA). Federal Flood Insurance may not be available.',
      false,
    ],
  ]);
  s.para('D. DETERMINATION', { font: 'sans-bold' });
  s.para('IS BUILDING/MOBILE HOME IN SPECIAL FLOOD HAZARD AREA (ZONES CONTAINING THE LETTERS “A” OR “V”)?     YES     X NO', {
    font: 'sans-bold',
  });
  s.para(
    'If yes, flood insurance is required by the Flood Disaster Protection Act of 1973. If no, flood insurance is not required by the Flood Disaster Protection Act of 1973. Please note, the risk of flooding in this area is only reduced, not removed. This determination is based on examining the NFIP map, any Federal Emergency Management Agency revisions to it, and any other information needed to locate the building/mobile home on the NFIP map.',
  );
  s.para('E. COMMENTS (Optional)   LIFE OF LOAN DETERMINATION', { font: 'sans-bold' });
  s.para('F. PREPARER’S INFORMATION', { font: 'sans-bold' });
  boxes(s, [
    [
      ['NAME, ADDRESS, TELEPHONE NUMBER (If other than Lender)', 'National Zone Flood Services, 1-800-555-0152', 2],
      ['DATE OF DETERMINATION', mdy(loan.applied)],
      ['ORDER NUMBER', rng.digits(10)],
    ],
  ]);
  return s.finish();
};

const floodNotice: UsLayout = (c) => {
  const form = floodForm(c);
  const s = new Sheet(c.style);
  title(s, 'NOTICE TO BORROWER OF SPECIAL FLOOD HAZARD AREA AND AVAILABILITY OF FEDERAL DISASTER RELIEF ASSISTANCE', {
    size: 12,
  });
  pairs(s, [
    ['Borrower', c.person.name],
    ['Property', c.loan.property.oneLine],
    ['Loan identifier', c.loan.loanNo],
    ['Determination', c.rng.digits(9)],
  ]);
  s.para(
    'The building or mobile home securing the loan for which you have applied is not currently located in an area that has been designated by the Director of FEMA as a special flood hazard area using FEMA’s Flood Insurance Rate Map or the Flood Hazard Boundary Map. NFIP flood insurance is not mandatory, but may be available. If, during the term of this loan, the subject property is identified as being in a SFHA, as designated by FEMA, you may be required to purchase and maintain flood insurance at your expense.',
  );
  signLines(s, [['Borrower', c.person.name, mdy(c.loan.applied)]]);
  return [...form, ...s.finish()];
};

export const floodCertificate: UsPaper = { type: 'flood-certificate', layouts: [floodForm, floodNotice] };
