import { pairs, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, mdy } from '../../../people/dates.js';
import { amount, usd } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import { addressBlock, letterhead } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const hoa =
  (manner: 'invoice' | 'estoppel' | 'account'): UsLayout =>
  (c) => {
    const { loan, rng, person } = c;
    const name = `${rng.pick(['Willow Creek', 'Highland Estates', 'Harbor Pointe', 'The Meadows'])} ${rng.pick(['Homeowners Association, Inc.', 'Condominium Association', 'Community Association'])}`;
    const dues = rng.int(60, 480);
    const s = new Sheet(c.style);
    letterhead(s, rng, name, ['c/o Keystone Community Management', loan.property.cityLine]);
    if (manner === 'estoppel') {
      title(
        s,
        rng.pick(['ESTOPPEL CERTIFICATE', 'HOA Status Letter / Certification of Assessments', 'CONDOMINIUM QUESTIONNAIRE']),
      );
      pairs(s, [
        ['Unit / Lot owner', loan.seller],
        ['Property address', loan.property.oneLine],
        ['Buyer(s)', loan.borrowers[0].name],
        ['Regular periodic assessment', `${usd(dues)} monthly`],
        ['Paid through', mdy(addMonths(loan.closing, 1))],
        ['Next installment due', mdy(addMonths(loan.closing, 2))],
        ['Special assessments', 'None'],
        ['Capital contribution due from purchaser at closing', usd(dues * 2)],
        ['Transfer fee', usd(150)],
        ['Open violations', 'None'],
        ['Is there any pending litigation?', 'No'],
        ['Total number of units', String(rng.int(24, 320))],
        ['Units owner-occupied', `${rng.int(55, 95)}%`],
        ['Master insurance agent', 'Community Insurance Brokers'],
      ]);
      s.para(
        'This certificate is issued in accordance with the governing documents of the Association and applicable statutes and is valid for 30 days from the date of issue.',
      );
      signLines(s, [['Association Manager', makeName(rng), mdy(loan.applied)]]);
      return s.finish();
    }
    title(
      s,
      manner === 'invoice'
        ? rng.pick(['HOA Assessment Invoice', 'Homeowner Assessment Statement', 'ASSOCIATION DUES STATEMENT'])
        : 'Owner Account Statement',
    );
    addressBlock(s, [person.name, loan.property.street, loan.property.cityLine]);
    pairs(s, [
      ['Account Number', rng.mask('@@##-####')],
      ['Statement Date', mdy(loan.applied)],
      ['Property', loan.property.oneLine],
      ['Due Date', mdy(addDays(loan.applied, 20))],
    ]);
    table(
      s,
      cols('Date', 'Description|3', 'Charges|1|right', 'Payments|1|right', 'Balance|1|right'),
      Array.from({ length: rng.int(3, 9) }, (_, i) => [
        mdy(addMonths(loan.applied, -i)),
        i % 2
          ? 'Payment - thank you (lockbox)'
          : rng.pick(['Monthly assessment', 'HOA dues', 'Regular assessment', 'Reserve fund contribution']),
        i % 2 ? '' : amount(dues),
        i % 2 ? amount(dues) : '',
        amount(i % 2 ? 0 : dues),
      ]),
    );
    pairs(s, [['Total Amount Due', usd(dues)]]);
    s.para(
      'Assessments are due on the first day of each month and are delinquent after the 15th. A late fee of $25.00 plus interest will be added to delinquent accounts. Board meetings are held on the second Tuesday at the clubhouse. Architectural changes need approval of the Architectural Review Committee.',
    );
    s.para('Please make checks payable to the Association and include your account number.');
    return s.finish();
  };

export const hoaStatement: UsPaper = { type: 'hoa-statement', layouts: [hoa('invoice'), hoa('estoppel'), hoa('account')] };
