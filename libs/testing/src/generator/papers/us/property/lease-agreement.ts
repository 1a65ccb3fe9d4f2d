import { pairs, signLines, title } from '../../../dsl/blocks.js';
import { addMonths, firstOfMonth, longDate, mdy } from '../../../people/dates.js';
import { usd } from '../../../people/money.js';
import { numbered } from '../../parts.js';
import { type Article, articles, drawManner } from '../../prose.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const LEASE: Article[] = [
  [
    'Premises',
    'Landlord, in consideration of the lease payments provided in this Lease, leases to Tenant the dwelling described above (the “Premises”). No other portion of the building wherein the Premises is located is included unless expressly provided for in this Agreement.',
  ],
  [
    'Term',
    'The lease term will begin on the commencement date stated above and will terminate twelve months thereafter. Upon expiration, this Agreement shall become a month-to-month agreement AUTOMATICALLY, unless either Tenant or Landlord notifies the other party in writing at least 30 days prior to expiration.',
  ],
  [
    'Rent',
    'Tenant shall pay to Landlord rent in monthly installments, payable in advance on the first day of each month. If rent is not paid by the fifth day of the month, Tenant agrees to pay a late charge.',
  ],
  [
    'Security Deposit',
    'At the time of the signing of this Lease, Tenant shall pay to Landlord, in trust, a security deposit to be held and disbursed for Tenant damages to the Premises (if any) as provided by law.',
  ],
  [
    'Occupants',
    'No more than the persons named may reside on the Premises unless the prior written consent of the Landlord is obtained. Guests of the Tenant may stay on the Premises no longer than 14 days.',
  ],
  [
    'Utilities and Services',
    'Tenant shall be responsible for the following utilities and services in connection with the Premises: electricity, gas, water and sewer, trash, telephone, internet and cable.',
  ],
  [
    'Maintenance and Repair; Rules',
    'Tenant will, at its sole expense, keep and maintain the Premises and appurtenances in good and sanitary condition and repair during the term of this Agreement and any renewal thereof. Tenant shall not obstruct the driveways, sidewalks, courts, entry ways, stairs and/or halls, which shall be used for the purposes of ingress and egress only.',
  ],
  [
    'Assignment and Subletting',
    'Tenant shall not assign this Agreement, or sub-let or grant any license to use the Premises or any part thereof without the prior written consent of Landlord.',
  ],
  [
    'Pets',
    'No animals, birds or pets of any kind shall be permitted on the Premises without the Landlord’s prior written consent.',
  ],
  [
    'Alterations and Improvements',
    'Tenant shall make no alterations to the buildings or improvements on the Premises or construct any building or make any other improvements on the Premises without the prior written consent of Landlord.',
  ],
  [
    'Inspection of Premises',
    'Landlord and Landlord’s agents shall have the right at all reasonable times during the term of this Agreement and any renewal thereof to enter the Premises for the purpose of inspecting the Premises and all buildings and improvements thereon.',
  ],
  [
    'Default',
    'If Tenant fails to comply with any of the material provisions of this Agreement, other than the covenant to pay rent, within seven (7) days after delivery of written notice by Landlord specifying the non-compliance, Landlord may terminate this Agreement.',
  ],
  [
    'Quiet Enjoyment',
    'Tenant, upon payment of all of the sums referred to herein as being payable by Tenant and Tenant’s performance of all Tenant’s agreements contained herein, shall and may peacefully and quietly have, hold and enjoy said Premises for the term hereof.',
  ],
  [
    'Lead-Based Paint Disclosure',
    'Housing built before 1978 may contain lead-based paint. Lead from paint, paint chips, and dust can pose health hazards if not managed properly. Tenant acknowledges receipt of the pamphlet Protect Your Family From Lead in Your Home.',
  ],
  [
    'Governing Law',
    'This Agreement shall be governed, construed and interpreted by, through and under the laws of the state in which the Premises is located.',
  ],
  [
    'Entire Agreement',
    'This document and any attachments contain the entire agreement of the parties and there are no other promises or conditions in any other agreement whether oral or written.',
  ],
];

const lease =
  (o: { cover: boolean }): UsLayout =>
  (c) => {
    const { loan, person, rng } = c;
    const begin = firstOfMonth(addMonths(loan.closing, -rng.int(2, 20)));
    const s = numbered(
      { ...c.style, size: rng.real(9.6, 11.8), leading: rng.real(1.2, 1.8) },
      rng,
      rng.chance(0.5) ? 'Residential Lease Agreement' : '',
      {
        foot: rng.chance(0.5) ? 'Tenant Initials ______   Landlord Initials ______' : '',
      },
    );
    const name = rng.pick(['RESIDENTIAL LEASE AGREEMENT', 'LEASE AGREEMENT', 'APARTMENT LEASE CONTRACT', 'RENTAL AGREEMENT']);
    if (o.cover) {
      s.gap(200);
      title(s, name, { size: 24, align: 'center' });
      s.para(`${loan.seller}, Landlord\nand\n${person.name}, Tenant\n\n${person.home.oneLine}\n\n${longDate(begin)}`, {
        align: 'center',
        size: 13,
      });
      s.newPage();
    } else title(s, name);
    s.para(
      `THIS LEASE AGREEMENT (hereinafter referred to as the “Agreement”) is made and entered into this ${longDate(begin)}, by and between ${loan.seller} (hereinafter referred to as “Landlord”) and ${person.name} (hereinafter referred to as “Tenant”).`,
    );
    s.para(
      'WITNESSETH: WHEREAS, Landlord is the fee owner of certain real property being, lying and situated at the address below; and WHEREAS, Landlord desires to lease the Premises to Tenant upon the terms and conditions as contained herein; NOW, THEREFORE, for and in consideration of the covenants and obligations contained herein, the parties hereby agree as follows:',
    );
    pairs(s, [
      ['Premises', person.home.oneLine],
      ['Commencement date', longDate(begin)],
      ['Monthly rent', usd(rng.int(18, 52) * 50)],
      ['Security deposit', usd(rng.int(18, 52) * 50)],
    ]);
    articles(s, LEASE.slice(0, rng.int(9, LEASE.length)), drawManner(rng));
    s.para('IN WITNESS WHEREOF, the parties have caused this Lease to be executed the day and year first above written.');
    signLines(s, [
      ['Landlord', loan.seller, mdy(begin)],
      ['Tenant', person.name, mdy(begin)],
    ]);
    return s.finish();
  };

export const leaseAgreement: UsPaper = {
  type: 'lease-agreement',
  weight: 0.8,
  layouts: [lease({ cover: false }), lease({ cover: true })],
};
