import { boxes, signLines } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, dMonY, dmy } from '../../../people/dates.js';
import { lakh0 } from '../../../people/money.js';
import type { InLayout, InPaper } from '../in-paper.js';
import { assessmentYear } from './assessment-year.js';

const acknowledgement =
  (manner: 'new' | 'old'): InLayout =>
  (c) => {
    const { person: p, rng, loan } = c;
    const income = p.gross * 12;
    const s = new Sheet({ ...c.style, size: 8.8, grid: 'full', pairs: 'boxes', body: 'sans', head: 'sans' });
    s.para(
      `Acknowledgement Number:${rng.digits(15)}          Date of filing : ${dMonY(addDays(loan.applied, -rng.int(60, 300)))}`,
      { size: 8 },
    );
    if (manner === 'old') s.para('FORM   ITR-V', { align: 'center', font: 'sans-bold', size: 14 });
    s.para(manner === 'new' ? 'INDIAN INCOME TAX RETURN ACKNOWLEDGEMENT' : 'INDIAN INCOME TAX RETURN VERIFICATION FORM', {
      size: 14,
      font: 'sans-bold',
      align: 'center',
      after: 1,
    });
    s.para(
      manner === 'new'
        ? '[Where the data of the Return of Income in Form ITR-1(SAHAJ), ITR-2, ITR-3, ITR-4(SUGAM), ITR-5, ITR-6, ITR-7 filed and verified]'
        : '[Where the data of the Return of Income in Form ITR-1 (SAHAJ), ITR-2, ITR-3, ITR-4 (SUGAM), ITR-5, ITR-7 filed but NOT verified electronically]',
      { align: 'center', size: 8, after: 1 },
    );
    s.para('(Please see Rule 12 of the Income-tax Rules, 1962)', { align: 'center', size: 8 });
    s.para(`Assessment Year   ${assessmentYear(c)}`, { align: 'right', font: 'sans-bold', size: 11 });
    boxes(s, [
      [['PAN', p.pan]],
      [['Name', p.name.toUpperCase()]],
      [['Address', p.home.oneLine.toUpperCase()]],
      [
        ['Status', 'Individual'],
        ['Form Number', rng.pick(['ITR-1', 'ITR-2', 'ITR-3', 'ITR-4'])],
      ],
      [
        ['Filed u/s', '139(1) Return filed on or before due date'],
        ['e-Filing Acknowledgement Number', rng.digits(15)],
      ],
    ]);
    const rows: [string, string, string][] = [
      ['Current Year business loss, if any', '1', '0'],
      ['Total Income', '2', lakh0(income * 0.85)],
      ['Book Profit under MAT, where applicable', '3', '0'],
      ['Adjusted Total Income under AMT, where applicable', '4', '0'],
      ['Net tax payable', '5', lakh0(income * 0.07)],
      ['Interest and Fee Payable', '6', '0'],
      ['Total tax, interest and Fee payable', '7', lakh0(income * 0.07)],
      ['Taxes Paid', '8', lakh0(income * 0.075)],
      ['(+)Tax Payable /(-)Refundable (7-8)', '9', `(-) ${lakh0(income * 0.005)}`],
      ['Accreted Income as per section 115TD', '10', '0'],
      ['Additional Tax payable u/s 115TD', '11', '0'],
      ['Interest payable u/s 115TE', '12', '0'],
      ['Additional Tax and interest payable', '13', '0'],
      ['Tax and interest paid', '14', '0'],
      ['(+)Tax Payable /(-)Refundable (13-14)', '15', '0'],
    ];
    s.para('Taxable Income and Tax Details', { font: 'sans-bold', angle: 0 });
    table(s, cols('|5', '|0.5|center', '|1.4|right'), rows);
    if (manner === 'new')
      s.para(
        `This return has been digitally signed by ${p.name.toUpperCase()} in the capacity of Self having PAN ${p.pan} from IP address ${rng.int(10, 200)}.${rng.int(10, 200)}.${rng.int(10, 200)}.${rng.int(10, 200)} on ${dMonY(addDays(loan.applied, -90))}.`,
      );
    else {
      s.para('VERIFICATION', { align: 'center', font: 'sans-bold' });
      s.para(
        `I, ${p.name.toUpperCase()} son/daughter of ${p.father.toUpperCase()}, holding Permanent Account Number ${p.pan}, solemnly declare to the best of my knowledge and belief, the information given in the return and the schedules thereto which have been transmitted electronically by me vide acknowledgement number mentioned above is correct and complete and that the amount of total income and other particulars shown therein are truly stated and are in accordance with the provisions of the Income-tax Act, 1961, in respect of income chargeable to income-tax for the previous year relevant to the assessment year. I further declare that I am making this return in my capacity as Self and I am also competent to make this return and verify it.`,
      );
      signLines(s, [['Signature', p.name, dmy(loan.applied)]]);
      s.para(
        'Please send the duly signed Form ITR-V to “Centralized Processing Centre, Income Tax Department, Bengaluru 560500”, by ORDINARY POST OR SPEED POST ONLY, within 30 days from date of transmitting the data electronically.',
        { size: 8 },
      );
    }
    s.picture('code', rng.digits(8), s.left + 60, s.y + 6, s.width - 120, 30);
    s.gap(46).para('DO NOT SEND THIS ACKNOWLEDGEMENT TO CPC, BENGALURU', { align: 'center', font: 'sans-bold' });
    return s.finish();
  };

export const itrAcknowledgement: InPaper = {
  type: 'itr-acknowledgement',
  weight: 1.2,
  series: 0.5,
  layouts: [acknowledgement('new'), acknowledgement('old')],
};
