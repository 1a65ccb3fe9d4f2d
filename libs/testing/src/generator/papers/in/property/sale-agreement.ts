import { title } from '../../../dsl/blocks.js';
import { bodyFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { dayOf } from '../../../people/dates.js';
import { lakh0, rupeesInFull } from '../../../people/money.js';
import { numbered } from '../../parts.js';
import { type Article, articles, drawManner } from '../../prose.js';
import type { InLayout, InPaper } from '../in-paper.js';
import { propertySchedule, stampPaper, witnesses } from './stamped-deed.js';

const AGREEMENT: Article[] = [
  [
    'Agreement to Sell',
    'The Vendor / Promoter hereby agrees to sell and the Purchaser / Allottee hereby agrees to purchase the Schedule Property for the total consideration stated above, subject to the terms and conditions of this Agreement.',
  ],
  [
    'Payment Schedule',
    'The Purchaser has paid the earnest money as advance on the signing of this Agreement, the receipt of which is acknowledged. The balance sale consideration shall be paid at the time of registration of the sale deed, partly out of a housing loan.',
  ],
  [
    'Time for Completion',
    'The time fixed for completion of the sale is ninety (90) days from the date of this Agreement, extendable by mutual consent in writing. Time is the essence of this Agreement.',
  ],
  [
    'Clear Title',
    'The Vendor shall hand over all original documents of title for scrutiny and shall make out a clear and marketable title, free from encumbrances, to the satisfaction of the Purchaser’s advocate and lender.',
  ],
  [
    'Registration',
    'The stamp duty, registration fee and incidental charges for the registration of the sale deed shall be borne by the Purchaser. TDS under Section 194-IA of the Income-tax Act, 1961 shall be deducted where applicable.',
  ],
  [
    'Default',
    'If the Purchaser fails to pay the balance, the Vendor may forfeit the advance. If the Vendor fails to execute the sale deed, the Purchaser is entitled to specific performance and to double the advance.',
  ],
  [
    'RERA',
    'This Agreement is governed by the Real Estate (Regulation and Development) Act, 2016 and the rules made thereunder. The Promoter has registered the project with the Authority.',
  ],
  [
    'Force Majeure',
    'The date of possession shall stand extended in the event of war, flood, drought, fire, cyclone, earthquake or any other calamity caused by nature.',
  ],
  [
    'Dispute Resolution',
    'Any dispute shall be settled amicably, failing which it shall be referred to arbitration under the Arbitration and Conciliation Act, 1996.',
  ],
];

const agreement =
  (manner: 'resale' | 'builder'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = numbered(
      { ...c.style, size: rng.real(10.4, 12.4), leading: rng.real(1.25, 2) },
      rng,
      manner === 'builder' ? 'Agreement for Sale' : '',
    );
    stampPaper(s, c);
    title(
      s,
      manner === 'builder' ? 'AGREEMENT FOR SALE' : rng.pick(['AGREEMENT OF SALE', 'AGREEMENT TO SELL', 'SALE AGREEMENT']),
      { align: 'center' },
    );
    s.para(
      `This Agreement is made at ${loan.property.city} on this ${dayOf(loan.applied)} between ${manner === 'builder' ? `M/s ${loan.seller.split(' ')[1]} Developers Pvt Ltd, (RERA Registration No. P${rng.digits(11)}), hereinafter referred to as the “Promoter”` : `${loan.seller}, hereinafter referred to as the “Vendor”`}, of the one part, and ${p.name}, residing at ${p.home.oneLine}, PAN ${p.pan}, hereinafter referred to as the “${manner === 'builder' ? 'Allottee' : 'Purchaser'}”, of the other part.`,
    );
    s.para(
      `WHEREAS the ${manner === 'builder' ? 'Promoter' : 'Vendor'} has agreed to sell the property described in the Schedule for a total consideration of ${rupeesInFull(loan.price)}, and has received an advance of ${rupeesInFull(Math.round(loan.price * 0.1))}.`,
    );
    s.para('NOW THIS AGREEMENT WITNESSETH and it is hereby agreed by and between the parties as under:', {
      font: bodyFont(s.style, '-bold'),
    });
    articles(s, manner === 'builder' ? AGREEMENT : AGREEMENT.slice(0, 6), drawManner(rng));
    propertySchedule(s, c);
    if (manner === 'builder')
      table(
        s,
        cols('Stage of construction|3', 'Percentage|1|right', 'Amount (Rs.)|1|right'),
        [
          ['On booking', '10%'],
          ['On completion of plinth', '20%'],
          ['On completion of slabs', '40%'],
          ['On completion of walls and flooring', '20%'],
          ['On possession', '10%'],
        ].map(([n, k]) => [n!, k!, lakh0((loan.price * Number.parseInt(k!, 10)) / 100)]),
      );
    witnesses(s, c, manner === 'builder' ? 'PROMOTER' : 'VENDOR', manner === 'builder' ? 'ALLOTTEE' : 'PURCHASER');
    return s.finish();
  };

export const saleAgreement: InPaper = {
  type: 'sale-agreement',
  weight: 0.8,
  layouts: [agreement('resale'), agreement('builder')],
};
