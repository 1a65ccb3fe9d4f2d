import { boxes, taxLine } from '../../../dsl/blocks.js';
import type { Sheet } from '../../../dsl/sheet.js';
import type { UsContext } from '../us-paper.js';
import type { TaxReturn } from './tax-return.js';

type ScheduleLines = readonly (readonly [no: string, label: string, value?: string])[];

export function scheduleHead(
  s: Sheet,
  c: UsContext,
  r: TaxReturn,
  name: string,
  form: string,
  heading: string,
  sequence: string,
  attach: string,
): void {
  s.text(s.left, s.y + 10, name, { size: 11, font: 'sans-bold' });
  s.text(s.left, s.y + 20, form, { size: 7.5 });
  s.text(s.left, s.y + 31, 'Department of the Treasury', { size: 6 });
  s.text(s.left, s.y + 38, 'Internal Revenue Service', { size: 6 });
  s.text(s.left, s.y + 14, heading, { size: 13, font: 'sans-bold', align: 'center', width: s.width });
  s.text(s.left, s.y + 26, attach, { size: 7, align: 'center', width: s.width });
  s.text(s.left, s.y + 8, 'OMB No. 1545-0074', { size: 6.5, align: 'right', width: s.width });
  s.text(s.left, s.y + 26, String(r.taxYear), { size: 17, font: 'sans-bold', align: 'right', width: s.width });
  s.text(s.left, s.y + 38, `Attachment Sequence No. ${sequence}`, { size: 6.5, align: 'right', width: s.width });
  s.y += 42;
  boxes(s, [
    [
      ['Name(s) shown on Form 1040, 1040-SR, or 1040-NR', c.person.name, 3],
      ['Your social security number', c.person.ssn],
    ],
  ]);
}

export function schedulePart(s: Sheet, label: string, title: string): void {
  s.room(40);
  s.rect(s.left, s.y + 2, 40, 11, { fill: '#000000' });
  s.text(s.left + 3, s.y + 10.5, label, { size: 8, font: 'sans-bold', color: '#ffffff' });
  s.text(s.left + 46, s.y + 10.5, title, { size: 8.5, font: 'sans-bold' });
  s.y += 16;
}

export function scheduleLines(s: Sheet, items: ScheduleLines): void {
  for (const [no, label, value] of items) taxLine(s, no, label, value);
}

export function scheduleFoot(s: Sheet, r: TaxReturn, name: string, cat: string): void {
  s.text(s.left, s.height - 28, 'For Paperwork Reduction Act Notice, see your tax return instructions.', { size: 6.5 });
  s.text(s.left, s.height - 28, `Cat. No. ${cat}     ${name} (Form 1040) ${r.taxYear}`, {
    size: 6.5,
    align: 'right',
    width: s.width,
  });
}
