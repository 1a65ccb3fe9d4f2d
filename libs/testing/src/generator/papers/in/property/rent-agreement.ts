import { list, section, signLines, title } from '../../../dsl/blocks.js';
import { bodyFont } from '../../../dsl/style.js';
import { addDays, dayOf } from '../../../people/dates.js';
import { anyInName } from '../../../people/in-case.js';
import { rupeesInFull } from '../../../people/money.js';
import { numbered } from '../../parts.js';
import { type Article, articles, drawManner } from '../../prose.js';
import type { InLayout, InPaper } from '../in-paper.js';
import { stampPaper } from './stamped-deed.js';

const RENT: Article[] = [
  [
    'Term',
    'The tenancy shall be for a period of eleven (11) months commencing from the date mentioned above, renewable with the mutual consent of both parties with an increase of 5% in the rent.',
  ],
  [
    'Rent',
    'The Tenant shall pay the monthly rent on or before the 5th day of every English calendar month, exclusive of electricity and water charges.',
  ],
  [
    'Security Deposit',
    'The Tenant has paid an interest-free refundable security deposit, which shall be returned at the time of vacating after deducting arrears and damages, if any.',
  ],
  [
    'Use',
    'The Tenant shall use the premises for residential purposes only and shall not sub-let, assign or part with possession of the premises to any person.',
  ],
  [
    'Maintenance',
    'The Tenant shall keep the premises in good and tenantable condition, normal wear and tear excepted, and shall not make any structural alterations.',
  ],
  ['Inspection', 'The Owner or authorised agent may enter and inspect the premises at reasonable hours with prior notice.'],
  ['Termination', 'Either party may terminate this agreement by giving one month’s notice in writing.'],
];

const tenancy =
  (manner: 'rental' | 'leave'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = numbered({ ...c.style, size: rng.real(10.6, 12), margin: 60 }, rng, '');
    stampPaper(s, c);
    title(
      s,
      manner === 'rental'
        ? rng.pick(['RENTAL AGREEMENT', 'RENT AGREEMENT', 'HOUSE RENTAL AGREEMENT'])
        : 'LEAVE AND LICENSE AGREEMENT',
      { align: 'center' },
    );
    const [owner, user] = manner === 'rental' ? ['OWNER / LESSOR', 'TENANT / LESSEE'] : ['LICENSOR', 'LICENSEE'];
    s.para(
      `This ${manner === 'rental' ? 'Rental Agreement' : 'Agreement of Leave and License'} is made and executed on this ${dayOf(addDays(loan.applied, -120))} at ${p.home.city} by and between ${anyInName(rng)}, hereinafter called the ${owner}, and ${p.name}, ${p.sex === 'Male' ? 'S/o' : 'W/o'} ${p.father}, hereinafter called the ${user}.`,
    );
    s.para(
      `WHEREAS the ${owner} is the absolute owner of the premises at ${p.home.oneLine} and has agreed to let out the same on a monthly ${manner === 'rental' ? 'rent' : 'license fee'} of ${rupeesInFull(rng.int(8, 45) * 1000)} and a security deposit of ${rupeesInFull(rng.int(3, 20) * 10000)}.`,
    );
    s.para('NOW THIS AGREEMENT WITNESSETH AS UNDER:', { font: bodyFont(s.style, '-bold') });
    articles(s, RENT, drawManner(rng));
    section(s, 'SCHEDULE / LIST OF FIXTURES');
    list(s, ['Ceiling fans - 4', 'Tube lights - 6', 'Geyser - 1', 'Modular kitchen with chimney']);
    signLines(s, [
      [owner!, anyInName(rng)],
      [user!, p.name],
      ['WITNESS', anyInName(rng)],
    ]);
    return s.finish();
  };

export const rentAgreement: InPaper = { type: 'rent-agreement', weight: 0.8, layouts: [tenancy('rental'), tenancy('leave')] };
