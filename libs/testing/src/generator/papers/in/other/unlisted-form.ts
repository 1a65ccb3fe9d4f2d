import { boxes, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { dmy } from '../../../people/dates.js';
import type { InLayout, InPaper } from '../in-paper.js';

const form =
  (manner: 'form60' | 'request'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = new Sheet({ ...c.style, size: 9.4, pairs: 'boxes' });
    if (manner === 'form60') {
      title(s, 'FORM NO. 60', { align: 'center' });
      s.para(
        '[See second proviso to rule 114B]\nForm for declaration to be filed by an individual or a person (not being a company or firm) who does not have a permanent account number and who enters into any transaction specified in rule 114B',
        { align: 'center' },
      );
      boxes(
        s,
        [
          [['1 First Name / Middle Name / Surname', p.name]],
          [
            ['2 Date of Birth/Incorporation of declarant', dmy(p.born)],
            ['3 Father’s Name (in case of individual)', p.father],
          ],
          [['4-13 Flat/Room No., Floor, Name of premises, Road, Area, Town, District, State, Pin code', p.home.oneLine]],
          [
            ['14 Telephone Number', ''],
            ['15 Mobile Number', p.mobile],
          ],
          [
            ['16 Amount of transaction (Rs.)', '50,000'],
            ['17 Date of transaction', dmy(loan.applied)],
            ['20 Mode of transaction: Cash, Cheque, Card, Draft/Banker’s Cheque, Online transfer, Other', 'Cash'],
          ],
          [['21 Aadhaar Number issued by UIDAI (if available)', `XXXX XXXX ${p.aadhaar.slice(-4)}`]],
        ],
        { height: 32 },
      );
      s.para(
        'Verification: I, the above named, do hereby declare that what is stated above is true to the best of my knowledge and belief. I further declare that I do not have a Permanent Account Number and my/our estimated total income computed in accordance with the provisions of Income-tax Act, 1961 for the financial year in which the above transaction is held will be less than maximum amount not chargeable to tax.',
      );
    } else {
      title(
        s,
        rng.pick([
          'KYC DETAILS UPDATION FORM',
          'CUSTOMER REQUEST FORM',
          'CENTRAL KYC REGISTRY - Know Your Customer (KYC) Application Form - Individual',
        ]),
      );
      boxes(
        s,
        [
          [
            ['Application Type   New   Update', 'New'],
            ['KYC Number', ''],
          ],
          [
            ['Name (same as ID proof)', p.name],
            ['Maiden Name', ''],
          ],
          [
            ['Father / Spouse Name', p.father],
            ['Mother Name', `Smt. ${p.last}`],
          ],
          [
            ['Date of Birth', dmy(p.born)],
            ['Gender', p.sex],
            ['Citizenship', 'IN - Indian'],
          ],
          [
            ['Proof of Identity (PoI)', 'Aadhaar'],
            ['Proof of Address (PoA)', 'Aadhaar'],
          ],
          [['Current / Permanent / Overseas Address Details', p.home.oneLine]],
          [
            ['Tel. (Res)', ''],
            ['Mobile', p.mobile],
            ['Email ID', p.email],
          ],
        ],
        { height: 30 },
      );
      s.para(
        'Applicant Declaration: I hereby declare that the details furnished above are true and correct to the best of my knowledge and belief and I undertake to inform you of any changes therein, immediately.',
      );
    }
    signLines(s, [['Signature / Thumb impression of the declarant', p.name, dmy(loan.applied)]]);
    return s.finish();
  };

export const unlistedForm: InPaper = { type: 'form|other', weight: 0.6, layouts: [form('form60'), form('request')] };
