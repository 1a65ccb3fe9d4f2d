import { boxes, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { addDays, mdy } from '../../../people/dates.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const vaForm: UsLayout = (c) => {
  const { rng, person: p, loan } = c;
  const s = new Sheet({ ...c.style, body: 'sans', head: 'sans', size: 8.4, pairs: 'boxes', section: 'grey' });
  s.para('OMB Approved No. 2900-0086     Respondent Burden: 15 minutes', { align: 'right', size: 7 });
  title(s, 'REQUEST FOR A CERTIFICATE OF ELIGIBILITY', { size: 13 });
  s.para('Department of Veterans Affairs     VA FORM 26-1880', { align: 'center' });
  boxes(
    s,
    [
      [
        ['1A. NAME OF VETERAN (First, Middle, Last)', p.name, 2],
        ['2. DATE OF BIRTH', mdy(p.born)],
        ['3. SOCIAL SECURITY NUMBER', p.ssn],
      ],
      [
        ['4. MAILING ADDRESS', p.home.oneLine, 2],
        ['5. DAYTIME TELEPHONE NUMBER', p.phone],
      ],
      [
        ['6. BRANCH OF SERVICE', rng.pick(['ARMY', 'NAVY', 'AIR FORCE'])],
        ['7. DATE ENTERED', mdy(addDays(p.born, 7000))],
        ['8. DATE SEPARATED', mdy(addDays(p.born, 8600))],
      ],
      [
        ['9. WERE YOU DISCHARGED, RETIRED OR SEPARATED FROM SERVICE BECAUSE OF DISABILITY?   YES   NO', 'NO'],
        ['10. HAVE YOU PREVIOUSLY OBTAINED A VA LOAN?   YES   NO', 'NO'],
      ],
    ],
    { height: 34 },
  );
  s.para(
    'I CERTIFY THAT the statements in this document are true and complete to the best of my knowledge. PENALTY: The law provides severe penalties which include fine or imprisonment, or both, for the willful submission of any statement or evidence of a material fact knowing it to be false.',
  );
  signLines(s, [['SIGNATURE OF VETERAN (Do NOT print)', p.name, mdy(loan.applied)]]);
  return s.finish();
};

const countyForm: UsLayout = (c) => {
  const { rng, person: p, loan } = c;
  const s = new Sheet({ ...c.style, pairs: 'boxes' });
  title(s, rng.pick(['APPLICATION FOR HOMESTEAD EXEMPTION', 'Change of Address Request', 'WELL AND SEPTIC INSPECTION REQUEST']));
  s.para(
    `${loan.property.county} County ${rng.pick(['Assessor', 'Health Department', 'Clerk'])}     Form ${rng.mask('@@-###')}  (Rev. ${rng.int(1, 12)}/${rng.int(16, 24)})`,
    { align: 'center' },
  );
  boxes(
    s,
    [
      [
        ['Applicant name', p.name],
        ['Telephone', p.phone],
      ],
      [['Property address', loan.property.oneLine]],
      [
        ['Parcel identification number', rng.mask('##-##-####')],
        ['Date of occupancy', mdy(loan.closing)],
      ],
      [
        ['Co-applicant', loan.borrowers[1].name],
        ['Email', p.email],
      ],
      [['Previous residency', p.home.oneLine]],
    ],
    { height: 36 },
  );
  s.para(
    'I hereby authorize this agency to obtain information to determine my eligibility. I certify under oath that the facts stated are true. Submit the completed form to the office on or before March 1.',
  );
  signLines(s, [
    ['Signature of applicant', p.name, mdy(loan.applied)],
    ['For office use only', ''],
  ]);
  return s.finish();
};

export const unlistedForm: UsPaper = { type: 'form|other', weight: 0.6, layouts: [vaForm, countyForm] };
