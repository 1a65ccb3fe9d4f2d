import { boxes, type Cell } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { year } from '../../../people/dates.js';
import { amount } from '../../../people/money.js';
import { makeAddress } from '../../../people/us-case.js';
import { bankName } from '../../../people/us-names.js';
import type { UsContext, UsLayout } from '../us-paper.js';

export interface InformationReturn {
  readonly no: string;
  readonly omb: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  boxes(c: UsContext): Cell[][];
  readonly notice: string;
}

export const someMoney = (c: UsContext, low: number, high: number): string =>
  `$ ${amount(c.rng.int(low, high) + c.rng.int(0, 99) / 100)}`;

function drawForm(s: Sheet, c: UsContext, kind: InformationReturn, copy: string): void {
  const { rng, person } = c;
  const taxYear = year(c.loan.closing) - 1 - c.copy;
  const payer = bankName((x) => rng.pick(x));
  const address = makeAddress(rng);
  s.para(rng.chance(0.6) ? `${rng.chance(0.5) ? 'VOID      ' : ''}CORRECTED (if checked)` : 'CORRECTED', {
    size: 7,
    align: 'center',
    after: 2,
  });
  const top = s.y;
  s.columns(
    [1.15, 1.15, 0.5],
    [
      () =>
        boxes(
          s,
          [
            [
              [
                `${kind.from}’S name, street address, city or town, state or province, country, ZIP or foreign postal code, and telephone no.`,
                `${payer}, ${address.oneLine}`,
              ],
            ],
            [
              [`${kind.from}’S TIN`, rng.mask('4#-#######')],
              [`${kind.to}’S TIN`, `XXX-XX-${person.ssn.slice(-4)}`],
            ],
            [[`${kind.to}’S name`, person.name]],
            [['Street address (including apt. no.)', person.home.street]],
            [['City or town, state or province, country, and ZIP or foreign postal code', person.home.cityLine]],
            [['Account number (see instructions)', rng.digits(9)]],
          ],
          { height: 34 },
        ),
      () => boxes(s, kind.boxes(c)),
      () => {
        s.para(`OMB No. ${kind.omb}`, { size: 6.5 });
        s.para(`Form ${kind.no}`, { size: 11, font: 'sans-bold' });
        s.para(rng.chance(0.4) ? '(Rev. January 2024) For calendar year' : '', { size: 6.5 });
        s.para(String(taxYear), { size: 15, font: 'sans-bold' });
        s.para(kind.title, { size: 10, font: 'sans-bold' });
        s.para(copy, { size: 7.5, font: 'sans-bold' });
        s.para(kind.notice, { size: 6 });
      },
    ],
    3,
  );
  s.rect(s.left, top, s.width, s.y - top + 2);
  s.gap(9).text(
    s.left,
    s.y,
    `Form ${kind.no}     (keep for your records)     www.irs.gov/Form${kind.no.replace('-', '')}     Department of the Treasury - Internal Revenue Service`,
    { size: 6.5 },
  );
  s.gap(8);
}

const copyB = (kind: InformationReturn): string =>
  kind.from === 'PAYER' ? 'Copy B  For Recipient' : `Copy B  For ${kind.to === 'BORROWER' ? 'Borrower' : 'Payer/Borrower'}`;

export const third =
  (pick: (c: UsContext) => InformationReturn): UsLayout =>
  (c) => {
    const s = new Sheet(officialStyle(c.style, { size: 7.4, ink: c.rng.pick(['#000000', '#1a2fb0']) }));
    const kind = pick(c);
    drawForm(s, c, kind, copyB(kind));
    return s.finish();
  };

export const withInstructions =
  (pick: (c: UsContext) => InformationReturn): UsLayout =>
  (c) => {
    const s = new Sheet(officialStyle(c.style, { size: 7.6 }));
    const kind = pick(c);
    drawForm(s, c, kind, copyB(kind));
    s.gap(18).para(`Instructions for ${kind.from === 'PAYER' ? 'Recipient' : 'Payer/Borrower'}`, { size: 11, font: 'sans-bold' });
    s.columns(
      [1, 1],
      [
        () => {
          s.para(
            'The information provided may be different for covered and noncovered securities. For a description of covered securities, see the Instructions for Form 8949.',
          );
          s.para(
            'Taxpayer identification number (TIN). For your protection, this form may show only the last four digits of your TIN (SSN, ITIN, ATIN, or EIN). However, the issuer has reported your complete TIN to the IRS.',
          );
          s.para('Account number. May show an account or other unique number the payer assigned to distinguish your account.');
        },
        () => {
          for (const [label] of kind.boxes(c).flat().slice(0, 7))
            if (label.length > 3)
              s.para(
                `${/^\d/.test(label) ? 'Box ' : ''}${label}. Shows the amount reported to you for the calendar year. See your tax return instructions for where to report it.`,
              );
          s.para(
            `Future developments. For the latest information about developments related to Form ${kind.no} and its instructions, such as legislation enacted after they were published, go to www.irs.gov/Form${kind.no.replace('-', '')}.`,
          );
        },
      ],
      16,
    );
    return s.finish();
  };

/** A substitute statement on the institution's own paper. */
export const substitute =
  (pick: (c: UsContext) => InformationReturn): UsLayout =>
  (c) => {
    const kind = pick(c);
    const s = new Sheet({ ...c.style, size: 9 });
    const { rng, person } = c;
    s.para(
      bankName((x) => rng.pick(x)),
      { size: 14, font: 'sans-bold', color: c.style.accent },
    );
    s.para(`${year(c.loan.closing) - 1} Form ${kind.no}   ${kind.title}`, { size: 12, font: 'sans-bold' });
    s.para(`${copyB(kind)}   (Substitute Form ${kind.no})   OMB No. ${kind.omb}`);
    boxes(s, [
      [
        [`${kind.to}’S name and address`, `${person.name}, ${person.home.oneLine}`, 3],
        [`${kind.to}’S TIN`, `XXX-XX-${person.ssn.slice(-4)}`],
        ['Account number', rng.digits(9)],
      ],
      ...kind.boxes(c),
    ]);
    s.para(kind.notice, { size: 7.5 });
    return s.finish();
  };
