import { pairs, section, signLines } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { shortDate } from '../../../people/dates.js';
import { anyInName } from '../../../people/in-case.js';
import { lakh0 } from '../../../people/money.js';
import type { InContext } from '../in-paper.js';

/** The head of a stamp paper: value, emblem, serial and vendor. */
export function stampPaper(s: Sheet, c: InContext): void {
  const { rng, loan } = c;
  if (rng.chance(0.5)) {
    s.picture('texture', rng.digits(5), s.left, s.y, s.width, 120);
    s.picture('emblem', 'ashoka', s.left + s.width / 2 - 22, s.y + 10, 44, 44);
    s.text(s.left, s.y + 74, 'INDIA NON JUDICIAL', { size: 15, font: 'serif-bold', align: 'center', width: s.width });
    s.text(s.left + 10, s.y + 30, `Rs. ${rng.pick([100, 500, 1000])}`, { size: 17, font: 'serif-bold' });
    s.text(s.left, s.y + 104, `${loan.property.state.toUpperCase()}          ${rng.mask('@@ ######')}`, {
      size: 9,
      align: 'center',
      width: s.width,
    });
    s.y += 130;
  } else {
    s.para(`INDIA NON JUDICIAL\nGovernment of ${loan.property.state}\ne-Stamp`, {
      align: 'center',
      font: bodyFont(s.style, '-bold'),
    });
    pairs(s, [
      ['Certificate No.', rng.mask('IN-@@##############@')],
      ['Certificate Issued Date', shortDate(loan.sanctioned)],
      ['Account Reference', rng.mask('NONACC (FI)/ ####### / ######')],
      ['Unique Doc. Reference', rng.mask('SUBIN-@@#################')],
      ['Purchased by', c.person.name.toUpperCase()],
      ['Description of Document', 'Article 20 Conveyance'],
      ['Stamp Duty Amount (Rs.)', lakh0(loan.price * 0.05)],
    ]);
    s.para('Statutory Alert: The authenticity of this Stamp certificate should be verified at www.shcilestamp.com.', { size: 7 });
  }
}

/** The schedule that describes the property. */
export function propertySchedule(s: Sheet, c: InContext): void {
  const { rng, loan } = c;
  section(s, rng.pick(['SCHEDULE OF THE PROPERTY', 'SCHEDULE ‘A’ PROPERTY', 'THE SCHEDULE ABOVE REFERRED TO']));
  s.para(
    `All that piece and parcel of the residential ${rng.pick(['flat', 'plot', 'house'])} bearing ${loan.property.lines[0]}, admeasuring ${rng.int(480, 1900)} sq.ft. ${rng.pick(['carpet area', 'built-up area'])}, situated at ${loan.property.oneLine}, bearing Survey No. ${rng.int(10, 400)}/${rng.int(1, 9)}, within the limits of ${loan.property.city} Municipal Corporation and the Sub-Registrar of Assurances, and bounded as follows:\nEAST by: ${rng.int(20, 40)} feet road     WEST by: Property of ${anyInName(rng)}\nNORTH by: Plot No. ${rng.int(1, 90)}     SOUTH by: Common passage`,
  );
}

/** The last clause and the lines for parties and witnesses. */
export function witnesses(s: Sheet, c: InContext, left: string, right: string): void {
  s.para(
    'IN WITNESS WHEREOF the parties hereto have set and subscribed their respective hands on the day, month and year first hereinabove written.',
  );
  signLines(s, [
    [left, c.loan.seller],
    [right, c.person.name],
    ['WITNESS 1', anyInName(c.rng)],
    ['WITNESS 2', anyInName(c.rng)],
  ]);
}
