import { section } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, mdy } from '../../../people/dates.js';
import { usd0, whole } from '../../../people/money.js';
import type { UsContext } from '../us-paper.js';

export function comparison(s: Sheet, c: UsContext): void {
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

export function costPage(s: Sheet, { rng, loan }: UsContext): void {
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
