import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { formFoot } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';
import { comparison, costPage } from './appraisal-approaches.js';
import { certificationPages } from './appraisal-certification.js';
import { exhibit, sketch } from './appraisal-exhibits.js';
import { subject } from './appraisal-subject.js';

const foot1004 = formFoot(
  'Freddie Mac Form 70   March 2005',
  (n, of) => `Page ${n} of ${of}          Fannie Mae Form 1004   March 2005`,
);

const form1004 =
  (o: { exhibits: boolean }): UsLayout =>
  (c) => {
    const s = new Sheet(officialStyle(c.style, { size: 7.6 }), { size: 'legal', bottom: 44, running: foot1004 });
    subject(s, c);
    comparison(s.newPage(), c);
    costPage(s.newPage(), c);
    certificationPages(s.newPage(), c);
    if (!o.exhibits) return s.finish();
    sketch(s, c);
    exhibit(s, c, 'Subject Photo Page', ['house', 'house', 'house']);
    exhibit(s, c, 'Comparable Photo Page', ['house', 'house', 'house']);
    exhibit(s, c, 'Location Map', ['map']);
    return s.finish();
  };

const form2055: UsLayout = (c) => {
  const s = new Sheet(officialStyle(c.style, { size: 8 }), {
    bottom: 44,
    running: formFoot(
      'Freddie Mac Form 2055   March 2005',
      (n, of) => `Page ${n} of ${of}     Fannie Mae Form 2055   March 2005`,
    ),
  });
  subject(s, c, 'Exterior-Only Inspection Residential Appraisal Report');
  comparison(s.newPage(), c);
  certificationPages(s.newPage(), c);
  exhibit(s, c, 'Subject Photo Page', ['house']);
  return s.finish();
};

export const appraisal: UsPaper = {
  type: 'appraisal',
  weight: 0.6,
  layouts: [form1004({ exhibits: true }), form1004({ exhibits: false }), form2055],
};
