import { boxes, section, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, mdy } from '../../../people/dates.js';
import { whole } from '../../../people/money.js';
import type { UsContext } from '../us-paper.js';

function subjectSection(s: Sheet, { loan, rng, person }: UsContext): void {
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
}

function contract(s: Sheet, { loan }: UsContext): void {
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
}

function neighborhood(s: Sheet, { rng }: UsContext): void {
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
}

function site(s: Sheet, { loan, rng }: UsContext): void {
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
}

function improvements(s: Sheet, { rng }: UsContext): void {
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

export function subject(s: Sheet, c: UsContext, heading = 'Uniform Residential Appraisal Report'): void {
  const { rng } = c;
  title(s, heading, { align: 'center', size: 14, after: 1 });
  s.para(`File # ${rng.mask('##-####')}`, { align: 'right' });
  s.para(
    'The purpose of this summary appraisal report is to provide the lender/client with an accurate, and adequately supported, opinion of the market value of the subject property.',
    { size: 7.4 },
  );
  subjectSection(s, c);
  contract(s, c);
  neighborhood(s, c);
  site(s, c);
  improvements(s, c);
}
