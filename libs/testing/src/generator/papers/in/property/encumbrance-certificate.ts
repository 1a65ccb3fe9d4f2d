import { pairs, signLines, title } from '../../../dsl/blocks.js';
import { bodyFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, dmy } from '../../../people/dates.js';
import { anyInName } from '../../../people/in-case.js';
import { lakh0 } from '../../../people/money.js';
import { numbered } from '../../parts.js';
import type { InLayout, InPaper } from '../in-paper.js';

const encumbrance =
  (manner: 'form15' | 'form16'): InLayout =>
  (c) => {
    const { loan, rng } = c;
    const s = numbered({ ...c.style, size: 8.6, grid: 'full' }, rng, '');
    s.para(`GOVERNMENT OF ${loan.property.state.toUpperCase()}\nREGISTRATION AND STAMPS DEPARTMENT`, {
      align: 'center',
      font: bodyFont(s.style, '-bold'),
    });
    title(
      s,
      manner === 'form15'
        ? 'CERTIFICATE OF ENCUMBRANCE ON PROPERTY'
        : rng.pick(['NIL ENCUMBRANCE CERTIFICATE', 'ENCUMBRANCE CERTIFICATE']),
      { align: 'center', size: 13 },
    );
    s.para(manner === 'form15' ? 'FORM No. 15   (See Rule 145)' : 'FORM No. 16   (See Rule 145)', { align: 'center' });
    pairs(s, [
      ['E.C. No. / Statement No.', rng.mask('EC/########/####')],
      ['S.R.O.', loan.property.city],
      ['Date', dmy(loan.applied)],
      ['Name of applicant', loan.seller],
    ]);
    s.gap().para(
      `Sri/Smt. ${loan.seller} having applied to me for a certificate giving particulars of registered acts and encumbrances, if any, in respect of the under mentioned property:`,
    );
    s.para(
      `VILLAGE: ${loan.property.city}, House/Flat No: ${loan.property.lines[0]}, Survey No: ${rng.int(10, 300)}/${rng.int(1, 9)}, bounded by NORTH: Road SOUTH: Plot ${rng.int(1, 60)} EAST: Neighbour’s land WEST: Open land`,
    );
    s.para(
      `I hereby certify that a search has been made in Book 1 and in the indexes relating thereto for ${rng.int(13, 30)} years from ${dmy(addDays(loan.applied, -9000))} to ${dmy(loan.applied)} for acts and encumbrances affecting the said property and that on such search ${manner === 'form15' ? 'the following acts and encumbrances appear:' : 'no act or encumbrance affecting the said property has been found.'}`,
    );
    if (manner === 'form15')
      table(
        s,
        cols(
          'Sl. No.|0.4',
          'Description of property|2.4',
          'Date of Execution / Registration|1.1',
          'Nature & Mkt. Value / Consideration|1.5',
          'Name of Parties Executant(EX) & Claimants(CL)|2',
          'Vol / Pg No / Document No / Year|1.1',
        ),
        Array.from({ length: rng.int(2, 7) }, (_, i) => [
          String(i + 1),
          `VILL/COL: ${loan.property.city} W-B: 0-0 SURVEY: ${rng.int(10, 300)} HOUSE: ${rng.int(1, 400)} EXTENT: ${rng.int(90, 400)} SQ.Yds`,
          `(R) ${dmy(addDays(loan.applied, -rng.int(300, 8000)))}`,
          `${rng.pick(['Sale Deed', 'Mortgage with possession', 'Deposit of Title Deeds', 'Release deed', 'Gift settlement'])} Cons. Value: Rs. ${lakh0(rng.int(2, 60) * 50000)}`,
          `1.(EX) ${anyInName(rng)} 2.(CL) ${anyInName(rng)}`,
          `0/0 ${rng.int(100, 9000)}/${rng.int(2000, 2024)}`,
        ]),
        { size: 7.6 },
      );
    s.para(
      'I also certify that except the aforesaid acts and encumbrances no other acts and encumbrances affecting the said property have been found. Search made and certificate prepared by the office. Search verified and certificate examined.',
    );
    s.para(
      'The above certificate is issued from the computerised index data of the Sub-Registrar. Disclaimer: Acts and encumbrances not registered are not shown.',
      { size: 8 },
    );
    signLines(s, [['Signature of Registering Officer', anyInName(rng)]]);
    return s.finish();
  };

export const encumbranceCertificate: InPaper = {
  type: 'encumbrance-certificate',
  layouts: [encumbrance('form15'), encumbrance('form16')],
};
