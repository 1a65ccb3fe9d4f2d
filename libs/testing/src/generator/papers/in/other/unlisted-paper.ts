import { pairs, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { dmy, year } from '../../../people/dates.js';
import { letterhead } from '../../parts.js';
import type { InLayout, InPaper } from '../in-paper.js';

const unrelated: InLayout = (c) => {
  const { rng, person: p } = c;
  const s = new Sheet({ ...c.style, size: 11 });
  title(
    s,
    rng.pick([
      'Wedding Invitation',
      'School Progress Report',
      'Railway Reservation Slip',
      'Society Annual General Meeting - Minutes',
    ]),
    { align: 'center', size: 18 },
  );
  s.para(
    rng.pick([
      `With the blessings of the elders we request the pleasure of your company at the marriage of our daughter. Dinner 7 pm onwards, ${p.home.city}.`,
      'English 82  Mathematics 91  Science 88  Social Studies 79  Hindi 85. Attendance 96%. Conduct: very good. Promoted to Class VII.',
      'The minutes of the previous meeting were read and confirmed. The treasurer presented the accounts. It was resolved to repaint the building and to repair the lift.',
    ]),
  );
  s.picture('texture', rng.digits(4), s.left, s.y + 10, s.width, 160);
  return s.finish();
};

const medical: InLayout = (c) => {
  const { rng, person: p, loan } = c;
  const s = new Sheet(c.style);
  letterhead(s, rng, 'Sanjeevani Multispeciality Hospital', [p.home.city]);
  title(s, 'LABORATORY REPORT');
  pairs(s, [
    ['Patient', p.name],
    ['Age / Sex', `${year(loan.applied) - year(p.born)} / ${p.sex}`],
    ['Sample collected', dmy(loan.applied)],
  ]);
  table(s, cols('Test|2', 'Result|1|right', 'Unit', 'Reference range'), [
    ['Haemoglobin', '13.8', 'g/dL', '13.0 - 17.0'],
    ['Total WBC count', '7,200', '/cumm', '4,000 - 11,000'],
    ['Fasting glucose', '94', 'mg/dL', '70 - 100'],
    ['Creatinine', '0.9', 'mg/dL', '0.7 - 1.3'],
  ]);
  return s.finish();
};

export const unlistedPaper: InPaper = { type: 'other', weight: 0.5, layouts: [unrelated, medical] };
