import { Sheet } from '../../../dsl/sheet.js';

/** The head of a form of the IRS: number and revision, name, OMB number. */
export function irsHead(s: Sheet, form: string, revision: string, heading: string, omb: string, notes: readonly string[]): void {
  const top = s.y;
  s.text(s.left, top + 8, 'Form', { size: 7 });
  s.text(s.left + 20, top + 18, form, { size: 19, font: 'sans-bold' });
  s.text(s.left, top + 30, revision, { size: 6.5 });
  s.text(s.left, top + 40, 'Department of the Treasury', { size: 6 });
  s.text(s.left, top + 47, 'Internal Revenue Service', { size: 6 });
  s.text(s.left, top + 16, heading, { size: 13, font: 'sans-bold', align: 'center', width: s.width });
  notes.forEach((note, i) => {
    s.text(s.left, top + 27 + i * 9, note, { size: 7, align: 'center', width: s.width });
  });
  s.text(s.left, top + 14, omb, { size: 7, align: 'right', width: s.width });
  s.y = top + 52;
  s.line(s.left, s.y, s.right, s.y, { lineWidth: 1 });
  s.y += 3;
}
