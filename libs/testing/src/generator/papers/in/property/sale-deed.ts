import { section, title } from '../../../dsl/blocks.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, dayOf, dmy, year } from '../../../people/dates.js';
import { lakh0, rupeesInFull } from '../../../people/money.js';
import { numbered } from '../../parts.js';
import { type Article, articles, drawManner } from '../../prose.js';
import type { InLayout, InPaper } from '../in-paper.js';
import { propertySchedule, stampPaper, witnesses } from './stamped-deed.js';

const SALE: Article[] = [
  [
    'Sale and Conveyance',
    'In pursuance of the said agreement and in consideration of the said sum paid by the Purchaser to the Vendor, the receipt whereof the Vendor doth hereby admit and acknowledge, the Vendor doth hereby grant, sell, convey, transfer and assign unto and to the use of the Purchaser absolutely and forever the Schedule Property together with all rights, easements, privileges and appurtenances thereto.',
  ],
  [
    'Possession',
    'The Vendor has this day delivered vacant and peaceful possession of the Schedule Property to the Purchaser, who shall hold, possess and enjoy the same as absolute owner without any interruption by the Vendor or any person claiming through the Vendor.',
  ],
  [
    'Title and Encumbrance',
    'The Vendor hereby covenants that the Vendor is the absolute owner having clear and marketable title, and that the Schedule Property is free from all encumbrances, mortgages, charges, liens, attachments, litigations, acquisition proceedings and court decrees of whatsoever nature.',
  ],
  [
    'Taxes and Outgoings',
    'The Vendor has paid all property taxes, water and electricity charges and society maintenance up to the date of this deed, and the Purchaser shall pay the same hereafter.',
  ],
  [
    'Indemnity',
    'The Vendor shall keep the Purchaser indemnified against all losses, claims, damages and expenses that the Purchaser may incur due to any defect in title.',
  ],
  [
    'Mutation',
    'The Vendor has no objection to the Purchaser getting the katha / mutation of the Schedule Property transferred in the Purchaser’s name in the records of the Municipal Corporation.',
  ],
  [
    'Original Documents',
    'The Vendor has handed over all original title deeds relating to the Schedule Property to the Purchaser on this day.',
  ],
];

const conveyance =
  (name: 'SALE DEED' | 'DEED OF CONVEYANCE'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = numbered(
      { ...c.style, body: 'serif', head: 'serif', size: rng.real(11, 13), margin: 68, leading: rng.real(1.3, 2.1) },
      rng,
      '',
      {
        size: rng.pick(['a4', 'legal'] as const),
        foot: rng.chance(0.6)
          ? `Document No. ${rng.int(100, 9000)} / ${year(loan.sanctioned)} of Book 1, Sub Registrar Office`
          : '',
      },
    );
    stampPaper(s, c);
    title(s, name === 'SALE DEED' ? rng.pick(['SALE DEED', 'ABSOLUTE SALE DEED', 'DEED OF ABSOLUTE SALE']) : name, {
      align: 'center',
      size: 15,
    });
    s.para(`THIS ${name} is made and executed on this ${dayOf(loan.sanctioned)} at ${loan.property.city}, BY AND BETWEEN`);
    s.para(
      `${loan.seller}, aged about ${rng.int(35, 70)} years, residing at ${loan.property.oneLine}, PAN ${rng.mask('@@@P@####@')}, hereinafter called the “VENDOR” (which expression shall unless repugnant to the context mean and include his/her heirs, executors, administrators, legal representatives and assigns) of the ONE PART;`,
    );
    s.para(
      `AND ${p.name}, ${p.sex === 'Male' ? 'S/o' : 'W/o'} ${p.father}, aged about ${year(loan.sanctioned) - year(p.born)} years, residing at ${p.home.oneLine}, PAN ${p.pan}, Aadhaar No. XXXX XXXX ${p.aadhaar.slice(-4)}, hereinafter called the “PURCHASER” of the OTHER PART.`,
    );
    s.para(
      `WHEREAS the Vendor is the absolute owner of the property more fully described in the Schedule hereunder, having acquired the same under a registered sale deed dated ${dmy(addDays(loan.sanctioned, -4000))}; AND WHEREAS the Vendor has offered to sell and the Purchaser has agreed to purchase the Schedule Property for a total sale consideration of ${rupeesInFull(loan.price)}.`,
    );
    s.para('NOW THIS DEED WITNESSETH AS FOLLOWS:', { font: 'serif-bold' });
    articles(s, SALE, drawManner(rng));
    propertySchedule(s, c);
    section(s, 'RECEIPT / DETAILS OF CONSIDERATION');
    table(s, cols('Sl. No.|0.5', 'Mode of payment|2', 'Dated', 'Amount (Rs.)|1|right'), [
      ['1', `Cheque No. ${rng.digits(6)} drawn on ${p.bank}`, dmy(addDays(loan.sanctioned, -30)), lakh0(loan.price - loan.loan)],
      ['2', `Housing loan disbursed by ${loan.lender}`, dmy(loan.sanctioned), lakh0(loan.loan)],
    ]);
    witnesses(s, c, 'VENDOR', 'PURCHASER');
    return s.finish();
  };

export const saleDeed: InPaper = {
  type: 'sale-deed',
  weight: 0.8,
  layouts: [conveyance('SALE DEED'), conveyance('DEED OF CONVEYANCE')],
};
