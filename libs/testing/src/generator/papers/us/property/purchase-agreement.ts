import { list, pairs, signLines, title } from '../../../dsl/blocks.js';
import { addDays, longDate, mdy } from '../../../people/dates.js';
import { usd } from '../../../people/money.js';
import { numbered } from '../../parts.js';
import { type Article, articles, drawManner } from '../../prose.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const CONTRACT: Article[] = [
  [
    'Purchase Price and Financing',
    'Buyer agrees to pay the purchase price stated above. This offer is contingent upon Buyer obtaining a loan commitment for a conventional, FHA or VA loan within the period stated. Buyer shall apply for the loan within five (5) days after acceptance.',
  ],
  [
    'Earnest Money',
    'Upon acceptance, Buyer shall deliver the earnest money deposit to the Escrow Agent, to be held in trust and credited to Buyer at closing.',
  ],
  [
    'Fixtures and Personal Property',
    'All existing fixtures and fittings that are attached to the Property, including electrical, mechanical, lighting, plumbing and heating fixtures, ceiling fans, fireplace inserts, built-in appliances, window and door screens, and attached floor coverings are included in the purchase price, free of liens.',
  ],
  [
    'Inspections',
    'Buyer shall have the right to conduct inspections of the Property within ten (10) days after acceptance, including a home inspection, pest inspection, radon test and lead-based paint inspection. Buyer may cancel this Agreement or request repairs within the inspection period.',
  ],
  [
    'Appraisal Contingency',
    'This Agreement is contingent upon a written appraisal of the Property by a licensed or certified appraiser at no less than the purchase price.',
  ],
  [
    'Title and Survey',
    'Seller shall convey marketable title by general warranty deed. Buyer shall receive an owner’s policy of title insurance. A preliminary title report shall be provided to Buyer for review.',
  ],
  [
    'Closing and Possession',
    'Closing shall occur on or before the date stated above. Possession shall be delivered to Buyer upon recording of the deed. Property taxes, association dues and rents shall be prorated as of the date of closing.',
  ],
  [
    'Seller’s Disclosures',
    'Seller has delivered to Buyer a completed property condition disclosure statement. If the dwelling was built prior to 1978, Seller has provided the federally approved pamphlet on lead poisoning prevention.',
  ],
  [
    'Risk of Loss',
    'If the Property is destroyed or materially damaged before closing, Buyer may terminate this Agreement and the earnest money shall be refunded.',
  ],
  [
    'Default and Remedies',
    'If Buyer defaults, Seller may retain the earnest money as liquidated damages. If Seller defaults, Buyer may seek specific performance or the return of the earnest money.',
  ],
  [
    'Mediation and Arbitration',
    'The parties agree to mediate any dispute or claim arising between them out of this Agreement, or any resulting transaction, before resorting to arbitration or court action.',
  ],
  [
    'Brokers',
    'The parties acknowledge that the brokers named below represent the parties as disclosed and that compensation shall be paid at closing as set forth in a separate agreement.',
  ],
  [
    'Time is of the Essence',
    'Time is of the essence. This Agreement and any supplement, addendum or modification relating hereto may be executed in two or more counterparts, all of which shall constitute one and the same writing.',
  ],
  [
    'Acceptance',
    'This offer shall expire unless acceptance is signed by Seller and delivered to Buyer or Buyer’s agent by the date and time stated.',
  ],
];

const purchase =
  (o: { addenda: boolean }): UsLayout =>
  (c) => {
    const { loan, rng } = c;
    const s = numbered({ ...c.style, size: rng.real(9, 11.2), leading: rng.real(1.2, 1.7) }, rng, loan.property.street, {
      foot: 'Buyer’s Initials ( ____ ) ( ____ )     Seller’s Initials ( ____ ) ( ____ )',
    });
    title(
      s,
      rng.pick([
        'RESIDENTIAL PURCHASE AGREEMENT',
        'REAL ESTATE PURCHASE CONTRACT',
        'RESIDENTIAL REAL ESTATE PURCHASE AND SALE AGREEMENT',
        'ONE TO FOUR FAMILY RESIDENTIAL CONTRACT (RESALE)',
        'RESIDENTIAL PURCHASE AGREEMENT AND JOINT ESCROW INSTRUCTIONS',
      ]),
    );
    s.para(`Date Prepared: ${longDate(loan.applied)}`);
    s.para(
      `OFFER: This is an offer from ${loan.borrowers.map((b) => b.name).join(' and ')} (“Buyer”) to purchase from ${loan.seller} (“Seller”) the real property described below (“Property”).`,
    );
    pairs(s, [
      ['Property address', loan.property.oneLine],
      ['County', loan.property.county],
      ['Purchase price', usd(loan.price)],
      ['Initial earnest money deposit', usd(Math.round(loan.price * 0.02))],
      ['Loan amount', usd(loan.loan)],
      ['Close of escrow', longDate(loan.closing)],
      ['Escrow agent', loan.titleCompany],
    ]);
    articles(s, CONTRACT.slice(0, rng.int(10, CONTRACT.length)), drawManner(rng));
    signLines(s, [
      ['Buyer', loan.borrowers[0].name, mdy(loan.applied)],
      ['Buyer', loan.borrowers[1].name, mdy(loan.applied)],
      ['Seller', loan.seller, mdy(addDays(loan.applied, 1))],
    ]);
    if (o.addenda) {
      s.newPage();
      title(s, 'ADDENDUM NO. 1 TO PURCHASE AGREEMENT');
      s.para(
        `The following terms and conditions are hereby incorporated in and made a part of the Purchase Agreement dated ${longDate(loan.applied)}, on property known as ${loan.property.oneLine}.`,
      );
      list(
        s,
        [
          `Seller to credit Buyer ${usd(rng.int(2, 12) * 500)} toward closing costs at close of escrow.`,
          'Seller to service HVAC and provide receipt prior to final walk-through.',
          'All other terms and conditions remain the same.',
        ],
        (i) => `${i + 1}.`,
      );
      signLines(s, [
        ['Buyer', loan.borrowers[0].name, mdy(addDays(loan.applied, 9))],
        ['Seller', loan.seller, mdy(addDays(loan.applied, 9))],
      ]);
    }
    return s.finish();
  };

export const purchaseAgreement: UsPaper = {
  type: 'purchase-agreement',
  weight: 0.8,
  layouts: [purchase({ addenda: false }), purchase({ addenda: true })],
};
