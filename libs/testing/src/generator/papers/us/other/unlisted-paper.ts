import { list, pairs, section, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, longDate, mdy } from '../../../people/dates.js';
import { letterhead } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const medical: UsLayout = (c) => {
  const { rng, person: p, loan } = c;
  const s = new Sheet(c.style);
  letterhead(s, rng, `${p.home.city} ${rng.pick(['Regional Hospital', 'Family Clinic', 'Veterinary Hospital'])}`, [
    p.home.cityLine,
  ]);
  title(s, rng.pick(['PATIENT VISIT SUMMARY', 'After Visit Summary', 'IMMUNIZATION RECORD']));
  pairs(s, [
    ['Patient', p.name],
    ['MRN', rng.digits(8)],
    ['DOB', mdy(p.born)],
    ['Visit date', mdy(loan.applied)],
  ]);
  section(s, 'Reason for visit');
  s.para(
    rng.pick([
      'Annual physical examination. Patient reports feeling well. No acute distress.',
      'Follow-up of seasonal allergies. Symptoms improved with medication.',
    ]),
  );
  section(s, 'Vitals');
  table(s, cols('BP', 'Pulse', 'Temp', 'Weight', 'BMI'), [['122/78', '71', '98.4 F', '176 lb', '25.1']]);
  section(s, 'Medications');
  list(s, ['Cetirizine 10 mg daily as needed', 'Vitamin D3 2000 IU daily']);
  s.para('Return in 12 months or sooner if symptoms worsen. Drink plenty of fluids and get regular exercise.');
  return s.finish();
};

const flyer: UsLayout = (c) => {
  const { rng, loan } = c;
  const s = new Sheet({ ...c.style, size: 12 });
  title(
    s,
    rng.pick(['Fall Festival & Pancake Breakfast', 'School Lunch Menu', 'Garden Club Newsletter', 'Youth Soccer Registration']),
    { size: 24, align: 'center' },
  );
  s.para(`${longDate(addDays(loan.applied, 20))}   ${loan.property.city} Community Center`, { align: 'center' });
  s.picture('house', rng.digits(5), s.left + 60, s.y + 10, s.width - 120, 220);
  s.gap(240);
  list(s, [
    'Live music and games for all ages',
    'Homemade pies, chili and cider',
    'Face painting and pumpkin carving',
    'Volunteers needed: sign up at the front desk',
  ]);
  s.para('Bring a friend! Free parking behind the library. In case of rain the event moves to the gym.', { align: 'center' });
  return s.finish();
};

export const unlistedPaper: UsPaper = { type: 'other', weight: 0.6, layouts: [medical, flyer] };
