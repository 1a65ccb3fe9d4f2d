import { boxes, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import type { UsContext } from '../us-paper.js';

export function exhibit(s: Sheet, c: UsContext, name: string, subjects: readonly ('house' | 'map')[]): void {
  s.newPage();
  title(s, name, { align: 'center', size: 13 });
  boxes(s, [
    [
      ['Borrower', c.person.name],
      ['Property Address', c.loan.property.oneLine, 2],
    ],
    [['Lender/Client', c.loan.lender.name]],
  ]);
  const h = (s.height - s.y - 90) / subjects.length - 24;
  subjects.forEach((kind, i) => {
    s.picture(kind, `${name}${i}${c.rng.digits(4)}`, s.left + 50, s.y + 8, s.width - 100, h);
    s.y += h + 14;
    s.para(kind === 'map' ? 'Location Map' : ['Subject Front', 'Subject Rear', 'Subject Street Scene'][i]!, {
      align: 'center',
      after: 0,
    });
  });
}

export function sketch(s: Sheet, c: UsContext): void {
  s.newPage();
  title(s, 'Building Sketch', { align: 'center', size: 13 });
  const { rng } = c;
  let [x, y] = [150, 180];
  for (const [w, h, label] of [
    [160, 110, 'Living'],
    [120, 110, 'Kitchen'],
    [140, 90, 'Bedroom'],
    [140, 90, 'Garage'],
  ] as const) {
    s.rect(x, y, w, h, { lineWidth: 1.4 });
    s.text(x + 30, y + h / 2, label);
    s.text(x + 10, y + 12, `${rng.int(10, 30)}'`);
    x += w;
    if (x > 400) [x, y] = [150, y + 110];
  }
  s.y = 420;
  table(s, cols('AREA CALCULATIONS SUMMARY: Code', 'Description|2', 'Net Size|1|right', 'Net Totals|1|right'), [
    ['GLA1', 'First Floor', '1120.0', '1120.0'],
    ['GAR', 'Garage', '440.0', '440.0'],
  ]);
}
