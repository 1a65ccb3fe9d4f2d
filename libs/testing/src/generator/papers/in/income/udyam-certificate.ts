import { pairs, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, dmy } from '../../../people/dates.js';
import type { InLayout, InPaper } from '../in-paper.js';
import { tradeName } from './trade-name.js';

const udyam =
  (manner: 'certificate' | 'print'): InLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = new Sheet({ ...c.style, size: 9.4, grid: 'full', pairs: manner === 'print' ? 'columns' : 'boxes' });
    s.picture('emblem', 'udyam', s.left, s.y, 44, 44);
    s.para('GOVERNMENT OF INDIA\nMinistry of Micro, Small and Medium Enterprises', {
      align: 'center',
      font: bodyFont(s.style, '-bold'),
    });
    title(s, 'UDYAM REGISTRATION CERTIFICATE', { align: 'center', size: 15 });
    pairs(s, [
      ['UDYAM REGISTRATION NUMBER', `UDYAM-${p.home.plate}-${rng.mask('##-#######')}`],
      ['NAME OF ENTERPRISE', `M/S ${tradeName(c).toUpperCase()}`],
      ['TYPE OF ENTERPRISE', rng.pick(['MICRO', 'MICRO', 'SMALL'])],
      ['MAJOR ACTIVITY', rng.pick(['SERVICES', 'TRADING', 'MANUFACTURING'])],
      ['SOCIAL CATEGORY OF ENTREPRENEUR', 'GENERAL'],
      ['NAME OF UNIT(S)', tradeName(c)],
      ['OFFICIAL ADDRESS OF ENTERPRISE', p.office.oneLine],
      ['DATE OF INCORPORATION / REGISTRATION OF ENTERPRISE', dmy(p.joined)],
      ['DATE OF COMMENCEMENT OF PRODUCTION/BUSINESS', dmy(p.joined)],
      ['DATE OF UDYAM REGISTRATION', dmy(addDays(loan.applied, -400))],
    ]);
    s.gap().para('NATIONAL INDUSTRY CLASSIFICATION CODE(S)', { font: bodyFont(s.style, '-bold') });
    table(s, cols('SNo.|0.4', 'NIC 2 Digit|2', 'NIC 4 Digit|2', 'NIC 5 Digit|2', 'Activity'), [
      [
        '1',
        '47 - Retail trade, except of motor vehicles',
        '4752 - Retail sale of hardware',
        '47523 - Retail sale of electrical goods',
        'Trading',
      ],
    ]);
    s.para('Enterprise Type: Classification Year wise', { font: bodyFont(s.style, '-bold') });
    table(s, cols('S.No.', 'Classification Year', 'Enterprise Type', 'Classification Date'), [
      ['1', '2023-24', 'Micro', dmy(loan.applied)],
    ]);
    s.para(
      'Disclaimer: This is computer generated statement, no signature required. Printed from https://udyamregistration.gov.in. In case of graduation (upward/reverse) of status of an enterprise, the benefit of the Government Schemes will be availed as per the provisions of Notification No. S.O. 2119(E) dated 26.06.2020 issued by the M/o MSME. For any assistance, you may contact District Industries Centre or MSME-DFO.',
      { size: 8 },
    );
    s.picture('code', rng.digits(7), s.right - 74, s.y, 70, 70);
    return s.finish();
  };

export const udyamCertificate: InPaper = {
  type: 'udyam-certificate',
  weight: 0.8,
  layouts: [udyam('certificate'), udyam('print')],
};
