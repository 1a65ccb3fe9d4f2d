import { pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, dmy } from '../../../people/dates.js';
import { anyInName } from '../../../people/in-case.js';
import { lakh0, rupeesInFull } from '../../../people/money.js';
import { letterhead, numbered } from '../../parts.js';
import type { InLayout, InPaper } from '../in-paper.js';

const valuation =
  (manner: 'boxes' | 'list'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = numbered(
      { ...c.style, size: 9, pairs: manner === 'boxes' ? 'boxes' : 'columns', grid: 'full' },
      rng,
      'Valuation Report',
    );
    letterhead(s, rng, `${anyInName(rng).split(' ')[1]} Valuers & Engineers`, [
      `Govt. Approved Valuer  Regd. No. CAT-I/${rng.digits(3)}`,
      'Panel valuer for banks and housing finance companies',
    ]);
    title(
      s,
      rng.pick([
        'VALUATION REPORT (IN RESPECT OF FLAT / HOUSE)',
        'VALUATION REPORT OF IMMOVABLE PROPERTY',
        'TECHNICAL APPRAISAL AND VALUATION REPORT',
      ]),
      { size: 13 },
    );
    section(s, 'I. GENERAL');
    pairs(s, [
      ['1. Purpose for which the valuation is made', 'To assess the fair market value for housing loan'],
      ['2. a) Date of inspection', dmy(addDays(loan.sanctioned, -12))],
      ['   b) Date on which the valuation is made', dmy(addDays(loan.sanctioned, -10))],
      ['3. Name of the lender', loan.lender],
      ['4. Name of the owner(s) and address', loan.seller],
      ['5. Name of the applicant', p.name],
      ['6. Brief description of the property', 'Residential flat with lift and covered parking'],
      ['7. Location: Plot No. / Survey No. / Door No. / Village', loan.property.oneLine],
      ['8. Postal address of the property', loan.property.oneLine],
      ['9. Classification of the area: High / Middle / Poor; Urban / Semi Urban / Rural', 'Middle / Urban'],
      ['10. Coming under Corporation limit / Village Panchayat / Municipality', 'Corporation'],
      ['11. Boundaries as per deed / actual', 'North: Road  South: Plot  East: Building  West: Open'],
    ]);
    section(s, 'II. APARTMENT BUILDING / FLAT TO BE VALUED');
    pairs(s, [
      ['Year of construction', String(rng.int(1995, 2021))],
      ['Number of floors', `Stilt + ${rng.int(3, 14)}`],
      ['The floor on which the flat is situated', String(rng.int(1, 9))],
      ['Type of structure', 'RCC framed'],
      [
        'Specifications of the flat: Roof / Flooring / Doors / Windows / Fittings / Finishing',
        'RCC / Vitrified / Teak / Aluminium / Concealed / Emulsion',
      ],
      ['Plinth area of the flat', `${rng.int(600, 1900)} sq.ft`],
      ['Carpet area', `${rng.int(450, 1500)} sq.ft`],
      ['Residual life of the building', `${rng.int(35, 55)} years`],
      ['Sanctioned plan approving authority', `${loan.property.city} Development Authority`],
      ['Deviation observed', 'No major deviation'],
    ]);
    section(s, 'III. RATE AND DETAILS OF VALUATION');
    table(s, cols('Sl.|0.4', 'Description|3', 'Qty', 'Rate per unit Rs.|1|right', 'Estimated Value Rs.|1.2|right'), [
      ['1', 'Present value of the flat', `${rng.int(600, 1900)} sq.ft`, lakh0(rng.int(3000, 9000)), lakh0(loan.price)],
      ['2', 'Wardrobes / interior decorations', '', '', lakh0(150000)],
      ['3', 'Covered car park', '1', '', lakh0(200000)],
      ['', 'Total', '', '', lakh0(loan.price + 350000)],
    ]);
    pairs(s, [
      ['Fair market value', rupeesInFull(loan.price)],
      ['Realisable value (90%)', rupeesInFull(Math.round(loan.price * 0.9))],
      ['Distress / forced sale value (80%)', rupeesInFull(Math.round(loan.price * 0.8))],
      ['Guideline value / Circle rate', rupeesInFull(Math.round(loan.price * 0.7))],
      ['Insurable value', rupeesInFull(Math.round(loan.price * 0.45))],
    ]);
    s.para(
      'DECLARATION: I hereby declare that the property was inspected by me personally; I have no direct or indirect interest in the property valued; the information furnished in this report is true and correct to the best of my knowledge and belief; I have not been convicted of any offence and sentenced to a term of imprisonment.',
    );
    signLines(s, [['Signature of the valuer with seal', anyInName(rng), dmy(addDays(loan.sanctioned, -10))]]);
    if (rng.chance(0.6)) {
      s.newPage();
      title(s, 'SITE PHOTOGRAPHS AND LOCATION MAP', { size: 12 });
      s.picture('house', rng.digits(4), s.left + 40, s.y + 10, s.width - 80, 230);
      s.picture('map', rng.digits(4), s.left + 40, s.y + 256, s.width - 80, 250);
      s.text(s.left + 40, s.y + 524, `Latitude ${rng.real(9, 28).toFixed(6)}   Longitude ${rng.real(72, 88).toFixed(6)}`);
    }
    return s.finish();
  };

export const valuationReport: InPaper = {
  type: 'valuation-report',
  weight: 0.8,
  layouts: [valuation('boxes'), valuation('list')],
};
