import { boxes, checks, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, mdy } from '../../../people/dates.js';
import { usd, usd0, whole } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import { formFoot } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

const CERTIFICATION = [
  'I have, at a minimum, developed and reported this appraisal in accordance with the scope of work requirements stated in this appraisal report.',
  'I performed a complete visual inspection of the interior and exterior areas of the subject property. I reported the condition of the improvements in factual, specific terms. I identified and reported the physical deficiencies that could affect the livability, soundness, or structural integrity of the property.',
  'I performed this appraisal in accordance with the requirements of the Uniform Standards of Professional Appraisal Practice that were adopted and promulgated by the Appraisal Standards Board of The Appraisal Foundation and that were in place at the time this appraisal report was prepared.',
  'I developed my opinion of the market value of the real property that is the subject of this report based on the sales comparison approach to value. I have adequate comparable market data to develop a reliable sales comparison approach for this appraisal assignment.',
  'I researched, verified, analyzed, and reported on any current agreement for sale for the subject property, any offering for sale of the subject property in the twelve months prior to the effective date of this appraisal, and the prior sales of the subject property for a minimum of three years prior to the effective date of this appraisal, unless otherwise indicated in this report.',
  'I selected and used comparable sales that are locationally, physically, and functionally the most similar to the subject property.',
  'I have not used comparable sales that were the result of combining a land sale with the contract purchase price of a home that has been built or will be built on the land.',
  'I have reported adjustments to the comparable sales that reflect the market’s reaction to the differences between the subject property and the comparable sales.',
  'I have knowledge and experience in appraising this type of property in this market area.',
  'My employment and/or compensation for performing this appraisal or any future or anticipated appraisals was not conditioned on any agreement or understanding, written or otherwise, that I would report (or present analysis supporting) a predetermined specific value.',
];

const foot1004 = formFoot(
  'Freddie Mac Form 70   March 2005',
  (n, of) => `Page ${n} of ${of}          Fannie Mae Form 1004   March 2005`,
);

function subject(s: Sheet, c: UsContext, heading = 'Uniform Residential Appraisal Report'): void {
  const { loan, rng, person } = c;
  title(s, heading, { align: 'center', size: 14, after: 1 });
  s.para(`File # ${rng.mask('##-####')}`, { align: 'right' });
  s.para(
    'The purpose of this summary appraisal report is to provide the lender/client with an accurate, and adequately supported, opinion of the market value of the subject property.',
    { size: 7.4 },
  );
  section(s, 'SUBJECT');
  boxes(s, [
    [
      ['Property Address', loan.property.street, 2],
      ['City', loan.property.city],
      ['State', loan.property.state, 0.5],
      ['Zip Code', loan.property.zip, 0.7],
    ],
    [
      ['Borrower', person.name],
      ['Owner of Public Record', loan.purchase ? loan.seller : person.name],
      ['County', loan.property.county],
    ],
    [['Legal Description', `Lot ${rng.int(1, 80)}, Block ${rng.int(1, 9)}, Plat Book ${rng.int(10, 90)}`]],
    [
      ['Assessor’s Parcel #', rng.mask('##-###-####')],
      ['Tax Year', String(loan.closing.getUTCFullYear() - 1)],
      ['R.E. Taxes $', whole(rng.int(1800, 9000))],
    ],
    [
      ['Neighborhood Name', rng.pick(['Willow Creek', 'Old Town', 'Highland Park'])],
      ['Map Reference', rng.digits(5)],
      ['Census Tract', rng.mask('####.##')],
    ],
    [
      ['Occupant   Owner   Tenant   Vacant', 'Owner'],
      ['Special Assessments $', '0'],
      ['PUD   HOA $     per year   per month', ''],
    ],
    [
      ['Property Rights Appraised   Fee Simple   Leasehold   Other (describe)', 'Fee Simple'],
      [
        'Assignment Type   Purchase Transaction   Refinance Transaction   Other (describe)',
        loan.purchase ? 'Purchase Transaction' : 'Refinance Transaction',
      ],
    ],
    [
      ['Lender/Client', loan.lender.name],
      ['Address', loan.lender.address.oneLine, 1.6],
    ],
    [
      [
        'Is the subject property currently offered for sale or has it been offered for sale in the twelve months prior to the effective date of this appraisal?   Yes   No',
        'Yes',
      ],
    ],
  ]);
  section(s, 'CONTRACT');
  boxes(s, [
    [
      [
        'I did   did not analyze the contract for sale for the subject purchase transaction. Explain the results of the analysis of the contract for sale or why the analysis was not performed.',
        'Arms length sale; typical terms.',
      ],
    ],
    [
      ['Contract Price $', whole(loan.price)],
      ['Date of Contract', mdy(loan.applied)],
      ['Is the property seller the owner of public record?   Yes   No   Data Source(s)', 'Yes   County records'],
    ],
  ]);
  section(s, 'NEIGHBORHOOD');
  s.para('Note: Race and the racial composition of the neighborhood are not appraisal factors.', {
    size: 7,
    font: 'sans-italic',
  });
  table(
    s,
    cols(
      'Neighborhood Characteristics',
      'One-Unit Housing Trends',
      'One-Unit Housing   PRICE $(000)   AGE (yrs)',
      'Present Land Use %',
    ),
    [
      [
        'Location: Urban  X Suburban  Rural',
        'Property Values: Increasing  X Stable  Declining',
        `${rng.int(90, 200)} Low  ${rng.int(0, 9)}`,
        'One-Unit 80 %',
      ],
      [
        'Built-Up: X Over 75%  25-75%  Under 25%',
        'Demand/Supply: Shortage  X In Balance  Over Supply',
        `${rng.int(600, 1200)} High  ${rng.int(50, 110)}`,
        '2-4 Unit 5 %',
      ],
      [
        'Growth: Rapid  X Stable  Slow',
        'Marketing Time: X Under 3 mths  3-6 mths  Over 6 mths',
        `${rng.int(200, 600)} Pred.  ${rng.int(10, 50)}`,
        'Multi-Family 5 %   Commercial 10 %',
      ],
    ],
    { size: 7 },
  );
  boxes(s, [
    [['Neighborhood Boundaries', 'North: State route; South: river; East: city limit; West: interstate.']],
    [['Neighborhood Description', 'Homes of similar age and quality, close to schools, shopping and employment.']],
    [
      [
        'Market Conditions (including support for the above conclusions)',
        'Values stable over the past twelve months; supply and demand in balance.',
      ],
    ],
  ]);
  section(s, 'SITE');
  boxes(s, [
    [
      ['Dimensions', `${rng.int(60, 110)} x ${rng.int(100, 180)}`],
      ['Area', `${whole(rng.int(6000, 19000))} sf`],
      ['Shape', 'Rectangular'],
      ['View', 'N;Res;'],
    ],
    [
      ['Specific Zoning Classification', 'R-1'],
      ['Zoning Description', 'Single family residential'],
      ['Zoning Compliance   Legal   Legal Nonconforming (Grandfathered Use)   No Zoning   Illegal (describe)', 'Legal', 1.5],
    ],
    [
      ['FEMA Special Flood Hazard Area   Yes   No', 'No'],
      ['FEMA Flood Zone', 'X'],
      ['FEMA Map #', rng.mask('#####C####@')],
      ['FEMA Map Date', mdy(addDays(loan.applied, -3000))],
    ],
  ]);
  section(s, 'IMPROVEMENTS');
  boxes(s, [
    [
      ['Units   One   One with Accessory Unit   # of Stories', `One   ${rng.int(1, 2)}`],
      [
        'Foundation   Concrete Slab   Crawl Space   Full Basement   Partial Basement',
        rng.pick(['Crawl Space', 'Full Basement', 'Concrete Slab']),
      ],
      ['Exterior Description   Foundation Walls   Exterior Walls   Roof Surface', 'Concrete/Brick/Asphalt'],
      ['Interior   Floors   Walls   Trim/Finish   Bath Floor', 'Hdwd/Drywall/Wood/Tile'],
    ],
    [
      ['Design (Style)', rng.pick(['Ranch', 'Colonial', 'Cape Cod', 'Split'])],
      ['Year Built', String(rng.int(1948, 2019))],
      ['Effective Age (Yrs)', String(rng.int(3, 25))],
      ['Heating   FWA   HWBB   Radiant   Fuel', 'FWA   Gas'],
    ],
    [
      [
        'Finished area above grade contains:   Rooms   Bedrooms   Bath(s)   Square Feet of Gross Living Area Above Grade',
        `${rng.int(5, 9)} Rooms  ${rng.int(2, 5)} Bedrooms  2.1 Bath(s)  ${whole(rng.int(1100, 3200))} Square Feet`,
      ],
    ],
    [
      [
        'Describe the condition of the property (including needed repairs, deterioration, renovations, remodeling, etc.).',
        'C3; Kitchen-updated-one to five years ago; Bathrooms-not updated',
      ],
    ],
  ]);
}

function comparison(s: Sheet, c: UsContext): void {
  const { loan, rng } = c;
  s.para(
    `There are ${rng.int(2, 14)} comparable properties currently offered for sale in the subject neighborhood ranging in price from $ ${whole(loan.price * 0.9)} to $ ${whole(loan.price * 1.1)}.`,
    { size: 7.4, after: 1 },
  );
  s.para(
    `There are ${rng.int(5, 30)} comparable sales in the subject neighborhood within the past twelve months ranging in sale price from $ ${whole(loan.price * 0.85)} to $ ${whole(loan.price * 1.12)}.`,
    { size: 7.4 },
  );
  section(s, 'SALES COMPARISON APPROACH');
  const comp = (f: () => string): string[] => [f(), f(), f()];
  const rows: [string, string, () => string][] = [
    ['Address', loan.property.street, () => `${rng.int(10, 990)} ${rng.pick(['Elm', 'Oak', 'Birch', 'Lake'])} St`],
    ['Proximity to Subject', '', () => `0.${rng.int(1, 9)} miles ${rng.pick(['NE', 'SW', 'N'])}`],
    ['Sale Price', `$ ${whole(loan.price)}`, () => `$ ${whole(loan.price * rng.real(0.93, 1.07))}`],
    ['Sale Price/Gross Liv. Area', '$ 182.10 sq. ft.', () => `$ ${rng.int(140, 260)}.00 sq. ft.`],
    ['Data Source(s)', '', () => `MLS#${rng.digits(6)};DOM ${rng.int(2, 90)}`],
    ['Verification Source(s)', '', () => 'County Records'],
    ['VALUE ADJUSTMENTS', 'DESCRIPTION', () => 'DESCRIPTION   +(-) $ Adjustment'],
    ['Sale or Financing Concessions', '', () => 'ArmLth Conv;0'],
    ['Date of Sale/Time', '', () => `s0${rng.int(1, 9)}/${rng.int(20, 25)}`],
    ['Location', 'N;Res;', () => 'N;Res;'],
    ['Leasehold/Fee Simple', 'Fee Simple', () => 'Fee Simple'],
    ['Site', '9,150 sf', () => `${whole(rng.int(6000, 19000))} sf   ${rng.int(-3, 3) * 500}`],
    ['Design (Style)', 'DT1;Ranch', () => 'DT1;Ranch'],
    ['Quality of Construction', 'Q4', () => 'Q4'],
    ['Actual Age', '34', () => String(rng.int(5, 60))],
    ['Condition', 'C3', () => rng.pick(['C3', 'C4   +4,000'])],
    ['Above Grade Room Count   Total Bdrms. Baths', '7 3 2.0', () => `${rng.int(6, 8)} ${rng.int(3, 4)} 2.0`],
    ['Gross Living Area', '1,840 sq. ft.', () => `${whole(rng.int(1400, 2300))} sq. ft.   ${rng.int(-9, 9) * 300}`],
    ['Basement & Finished Rooms Below Grade', '0sf', () => '0sf'],
    ['Heating/Cooling', 'FWA C/Air', () => 'FWA C/Air'],
    ['Garage/Carport', '2ga2dw', () => rng.pick(['2ga2dw', '1ga2dw   +3,000'])],
    ['Porch/Patio/Deck', 'Patio', () => 'Patio'],
    ['Net Adjustment (Total)', '', () => `+  -  $ ${rng.int(-9, 9) * 700}`],
    ['Adjusted Sale Price of Comparables', '', () => `$ ${whole(loan.price * rng.real(0.97, 1.03))}`],
  ];
  table(
    s,
    cols('FEATURE|1.6', 'SUBJECT|1', 'COMPARABLE SALE # 1|1.3', 'COMPARABLE SALE # 2|1.3', 'COMPARABLE SALE # 3|1.3'),
    rows.map(([n, sub, f]) => [n, sub, ...comp(f)]),
    { size: 6.8 },
  );
  s.para(
    'I did   did not research the sale or transfer history of the subject property and comparable sales. If not, explain.   My research did   did not reveal any prior sales or transfers of the subject property for the three years prior to the effective date of this appraisal.',
    { size: 7.2 },
  );
  s.para(
    `Summary of Sales Comparison Approach: All comparables are closed sales of similar homes in the same market area. Greatest weight was given to Comparable 1.   Indicated Value by Sales Comparison Approach $ ${whole(loan.price)}`,
    { size: 7.4 },
  );
  section(s, 'RECONCILIATION');
  s.para(
    `Indicated Value by: Sales Comparison Approach $ ${whole(loan.price)}   Cost Approach (if developed) $ ${whole(loan.price * 1.02)}   Income Approach (if developed) $`,
    { size: 7.6 },
  );
  s.para(
    'This appraisal is made “as is”, subject to completion per plans and specifications on the basis of a hypothetical condition that the improvements have been completed, subject to the following repairs or alterations on the basis of a hypothetical condition that the repairs or alterations have been completed, or subject to the following required inspection based on the extraordinary assumption that the condition or deficiency does not require alteration or repair.',
    { size: 7.2 },
  );
  s.para(
    `Based on a complete visual inspection of the interior and exterior areas of the subject property, defined scope of work, statement of assumptions and limiting conditions, and appraiser’s certification, my (our) opinion of the market value, as defined, of the real property that is the subject of this report is $ ${whole(loan.price)}, as of ${mdy(addDays(loan.applied, 20))}, which is the date of inspection and the effective date of this appraisal.`,
    { size: 7.6, font: 'sans-bold' },
  );
}

function costPage(s: Sheet, { rng, loan }: UsContext): void {
  section(s, 'ADDITIONAL COMMENTS');
  s.para(
    'The intended user of this appraisal report is the lender/client. The intended use is to evaluate the property that is the subject of this appraisal for a mortgage finance transaction, subject to the stated scope of work, purpose of the appraisal, reporting requirements of this appraisal report form, and definition of market value. No additional intended users are identified by the appraiser.',
  );
  section(s, 'COST APPROACH TO VALUE (not required by Fannie Mae)');
  s.para(
    'Provide adequate information for the lender/client to replicate the below cost figures and calculations. Support for the opinion of site value (summary of comparable land sales or other methods for estimating site value).',
  );
  table(s, cols('ESTIMATED REPRODUCTION OR REPLACEMENT COST NEW|2', '|1|right'), [
    ['OPINION OF SITE VALUE', usd0(loan.price * 0.25)],
    [`DWELLING   ${whole(rng.int(1100, 3000))} Sq. Ft. @ $ 118`, usd0(loan.price * 0.7)],
    ['Garage/Carport', usd0(18000)],
    ['Total Estimate of Cost-New', usd0(loan.price * 0.8)],
    ['Less Physical   Functional   External   Depreciation', usd0(loan.price * 0.1)],
    ['“As-is” Value of Site Improvements', usd0(9000)],
    ['INDICATED VALUE BY COST APPROACH', usd0(loan.price * 1.02)],
  ]);
  section(s, 'INCOME APPROACH TO VALUE (not required by Fannie Mae)');
  s.para(
    'Estimated Monthly Market Rent $          X  Gross Rent Multiplier          = $          Indicated Value by Income Approach',
  );
  section(s, 'PROJECT INFORMATION FOR PUDs (if applicable)');
  s.para(
    'Is the developer/builder in control of the Homeowners’ Association (HOA)?   Yes   No   Unit type(s)   Detached   Attached. Provide the following information for PUDs ONLY if the developer/builder is in control of the HOA and the subject property is an attached dwelling unit.',
  );
}

function certificationPages(s: Sheet, c: UsContext): void {
  s.para(
    'This report form is designed to report an appraisal of a one-unit property or a one-unit property with an accessory unit; including a unit in a planned unit development (PUD). This report form is not designed to report an appraisal of a manufactured home or a unit in a condominium or cooperative project.',
  );
  s.para(
    'SCOPE OF WORK: The scope of work for this appraisal is defined by the complexity of this appraisal assignment and the reporting requirements of this appraisal report form, including the following definition of market value, statement of assumptions and limiting conditions, and certifications. The appraiser must, at a minimum: (1) perform a complete visual inspection of the interior and exterior areas of the subject property, (2) inspect the neighborhood, (3) inspect each of the comparable sales from at least the street, (4) research, verify, and analyze data from reliable public and/or private sources, and (5) report his or her analysis, opinions, and conclusions in this appraisal report.',
  );
  s.para(
    'DEFINITION OF MARKET VALUE: The most probable price which a property should bring in a competitive and open market under all conditions requisite to a fair sale, the buyer and seller, each acting prudently, knowledgeably and assuming the price is not affected by undue stimulus.',
  );
  s.para(
    'STATEMENT OF ASSUMPTIONS AND LIMITING CONDITIONS: The appraiser’s certification in this report is subject to the following assumptions and limiting conditions: 1. The appraiser will not be responsible for matters of a legal nature that affect either the property being appraised or the title to it, except for information that he or she became aware of during the research involved in performing this appraisal. 2. The appraiser has provided a sketch in this appraisal report to show the approximate dimensions of the improvements.',
  );
  s.para('APPRAISER’S CERTIFICATION: The Appraiser certifies and agrees that:');
  CERTIFICATION.forEach((t, i) => {
    s.para(`${i + 1}. ${t}`);
  });
  s.columns(
    [1, 1],
    [
      () => {
        s.para('APPRAISER', { font: 'sans-bold' });
        pairs(s, [
          ['Name', makeName(c.rng)],
          ['Company Name', 'Valley Appraisal Services'],
          ['Telephone Number', c.loan.lender.phone],
          ['Date of Signature and Report', mdy(addDays(c.loan.applied, 24))],
          ['State Certification #', c.rng.mask('CR######')],
          ['APPRAISED VALUE OF SUBJECT PROPERTY $', whole(c.loan.price)],
        ]);
      },
      () => {
        s.para('SUPERVISORY APPRAISER (ONLY IF REQUIRED)', { font: 'sans-bold' });
        pairs(s, [
          ['Name', ''],
          ['Company Name', ''],
          ['State Certification #', ''],
          ['SUBJECT PROPERTY', 'Did not inspect subject property'],
        ]);
      },
    ],
  );
}

function exhibit(s: Sheet, c: UsContext, name: string, subjects: readonly ('house' | 'map')[]): void {
  s.newPage();
  title(s, name, { align: 'center', size: 13 });
  boxes(s, [
    [
      ['Borrower', c.person.name],
      ['Property Address', c.loan.property.oneLine, 2],
    ],
    [['Lender/Client', c.loan.lender.name]],
  ]);
  const h = (s.height - s.y - 90) / subjects.length - 24;
  subjects.forEach((kind, i) => {
    s.picture(kind, `${name}${i}${c.rng.digits(4)}`, s.left + 50, s.y + 8, s.width - 100, h);
    s.y += h + 14;
    s.para(kind === 'map' ? 'Location Map' : ['Subject Front', 'Subject Rear', 'Subject Street Scene'][i]!, {
      align: 'center',
      after: 0,
    });
  });
}

function sketch(s: Sheet, c: UsContext): void {
  s.newPage();
  title(s, 'Building Sketch', { align: 'center', size: 13 });
  const { rng } = c;
  let [x, y] = [150, 180];
  for (const [w, h, label] of [
    [160, 110, 'Living'],
    [120, 110, 'Kitchen'],
    [140, 90, 'Bedroom'],
    [140, 90, 'Garage'],
  ] as const) {
    s.rect(x, y, w, h, { lineWidth: 1.4 });
    s.text(x + 30, y + h / 2, label);
    s.text(x + 10, y + 12, `${rng.int(10, 30)}'`);
    x += w;
    if (x > 400) [x, y] = [150, y + 110];
  }
  s.y = 420;
  table(s, cols('AREA CALCULATIONS SUMMARY: Code', 'Description|2', 'Net Size|1|right', 'Net Totals|1|right'), [
    ['GLA1', 'First Floor', '1120.0', '1120.0'],
    ['GAR', 'Garage', '440.0', '440.0'],
  ]);
}

const appraisal =
  (o: { exhibits: boolean }): UsLayout =>
  (c) => {
    const s = new Sheet(officialStyle(c.style, { size: 7.6 }), { size: 'legal', bottom: 44, running: foot1004 });
    subject(s, c);
    comparison(s.newPage(), c);
    costPage(s.newPage(), c);
    certificationPages(s.newPage(), c);
    if (!o.exhibits) return s.finish();
    sketch(s, c);
    exhibit(s, c, 'Subject Photo Page', ['house', 'house', 'house']);
    exhibit(s, c, 'Comparable Photo Page', ['house', 'house', 'house']);
    exhibit(s, c, 'Location Map', ['map']);
    return s.finish();
  };
const condo: UsLayout = (c) => {
  const s = new Sheet(officialStyle(c.style, { size: 8 }), {
    bottom: 44,
    running: formFoot(
      'Freddie Mac Form 2055   March 2005',
      (n, of) => `Page ${n} of ${of}     Fannie Mae Form 2055   March 2005`,
    ),
  });
  subject(s, c, 'Exterior-Only Inspection Residential Appraisal Report');
  comparison(s.newPage(), c);
  certificationPages(s.newPage(), c);
  exhibit(s, c, 'Subject Photo Page', ['house']);
  return s.finish();
};

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

const survey =
  (manner: 'plat' | 'improvement'): UsLayout =>
  (c) => {
    const { loan, rng } = c;
    const s = new Sheet({ ...c.style, size: 8 }, { size: rng.pick(['letter', 'letter-landscape', 'legal'] as const) });
    title(
      s,
      manner === 'plat'
        ? rng.pick(['PLAT OF SURVEY', 'BOUNDARY SURVEY', 'ALTA/NSPS LAND TITLE SURVEY'])
        : rng.pick(['MORTGAGE INSPECTION PLAN', 'IMPROVEMENT LOCATION CERTIFICATE', 'SURVEYOR’S REAL PROPERTY REPORT']),
      { align: 'center' },
    );
    s.para(
      `of LOT ${rng.int(1, 80)}, BLOCK ${rng.int(1, 9)}, ${rng.pick(['WILLOW CREEK', 'HIGHLAND ESTATES'])} SUBDIVISION, ${loan.property.county.toUpperCase()} COUNTY, ${loan.property.stateName.toUpperCase()}\n${loan.property.oneLine}`,
      { align: 'center' },
    );
    const x = s.left + 90;
    const y = s.y + 30;
    const w = Math.min(300, s.width - 180);
    const h = 210;
    s.curve(
      [
        [x, y],
        [x + w, y + 8],
        [x + w, y + 8],
      ],
      '#000000',
      1.2,
    );
    s.line(x, y, x, y + h, { lineWidth: 1.2 })
      .line(x, y + h, x + w, y + h - 6, { lineWidth: 1.2 })
      .line(x + w, y + 8, x + w, y + h - 6, { lineWidth: 1.2 });
    s.rect(x + w * 0.3, y + 60, w * 0.4, 80);
    s.text(x + w * 0.38, y + 100, 'RESIDENCE');
    s.text(x + w * 0.3, y - 6, `N 89°${rng.int(10, 59)}'${rng.int(10, 59)}" E  ${rng.int(60, 140)}.${rng.int(10, 99)}'`);
    s.text(x - 12, y + h * 0.8, `S 00°${rng.int(10, 59)}'${rng.int(10, 59)}" W ${rng.int(100, 180)}.00'`, { angle: 90 });
    s.text(x + w + 10, y + h * 0.5, "10' UTILITY EASEMENT", { size: 6.5 });
    s.text(x, y + h + 14, `${loan.property.street.replace(/^\d+ /, '').toUpperCase()} (60' RIGHT OF WAY)`);
    s.text(x + w + 30, y + 20, 'N', { size: 16, font: 'sans-bold' });
    s.y = y + h + 34;
    s.para(
      `Scale: 1" = ${rng.pick([20, 30, 40])}'     Legend: O Iron pin found   o Iron pin set   P.O.B. Point of Beginning   B.S.L. Building Setback Line   R/W Right of Way   x-x-x Fence`,
    );
    s.para(
      manner === 'plat'
        ? 'SURVEYOR’S CERTIFICATE: I hereby certify that this plat represents a survey made on the ground under my supervision and that the boundary lines, monuments and improvements are as shown, and that there are no encroachments except as indicated hereon. Bearings are based on the record plat.'
        : 'I hereby certify that this inspection was prepared for mortgage loan purposes and that the location of the dwelling as shown does conform with the local zoning setback requirements in effect when constructed. This is not a boundary survey and is not to be used for the establishment of fence, building or other future improvement lines. The property does not fall within a special flood hazard zone as delineated on the map of the community panel.',
    );
    signLines(s, [[`Registered Professional Land Surveyor   License No. ${rng.digits(5)}`, makeName(rng), mdy(loan.applied)]]);
    s.para(
      `Job No. ${rng.mask('##-###')}   Field Book ${rng.int(1, 90)}   Ordered by ${loan.titleCompany}   ${usd(rng.int(300, 700))}`,
      { size: 7 },
    );
    return s.finish();
  };

export const valuationPapers: UsPaper[] = [
  { type: 'appraisal', weight: 0.6, layouts: [appraisal({ exhibits: true }), appraisal({ exhibits: false }), condo] },
  { type: 'flood-certificate', layouts: [floodForm, floodNotice] },
  { type: 'survey', weight: 0.8, scanned: 0.7, layouts: [survey('plat'), survey('improvement')] },
];
