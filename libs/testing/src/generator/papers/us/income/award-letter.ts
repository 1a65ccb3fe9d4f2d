import { pairs, section, signLines } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { addDays, longDate, mdy, year } from '../../../people/dates.js';
import { usd } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import { addressBlock, letterhead, numbered } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const socialSecurityAward: UsLayout = (c) => {
  const { person: p, loan, rng } = c;
  const value = rng.int(900, 3100) + 0.6;
  const s = numbered({ ...c.style, body: 'serif', size: 11 }, rng, '');
  s.para('Social Security Administration\nBenefit Verification Letter', { font: 'serif-bold', size: 13 });
  s.para(`Date: ${longDate(loan.applied)}\nBNC#: ${rng.mask('##@####@#####')}\nREF: A, DI`, { align: 'right' });
  addressBlock(s, [p.name, p.home.street, p.home.cityLine], { upper: true });
  s.para(
    'You asked us for information from your record. The information that you requested is shown below. If you want anyone else to have this information, you may send them this letter.',
  );
  s.para('Information About Current Social Security Benefits', { font: 'serif-bold' });
  s.para(
    `Beginning December ${year(loan.closing) - 1}, the full monthly Social Security benefit before any deductions is ${usd(value + 164.9)}.`,
  );
  s.para('We deduct $164.90 for medical insurance premiums each month.');
  s.para(`The regular monthly Social Security payment is ${usd(value)}. (We must round down to the whole dollar.)`);
  s.para(
    'Social Security benefits for a given month are paid the following month. (For example, Social Security benefits for March are paid in April.)',
  );
  s.para('Your Social Security benefits are paid on or about the second Wednesday of each month.');
  s.para(
    rng.pick([
      'We found that you became disabled under our rules on the date shown in our records.',
      'You are entitled to monthly retirement benefits.',
    ]),
  );
  s.para('Date of Birth Information', { font: 'serif-bold' });
  s.para(`The date of birth shown on our records is ${longDate(p.born)}.`);
  s.para('If You Have Questions', { font: 'serif-bold' });
  s.para(
    'If you have any questions, you may call us at 1-800-772-1213, or call your local Social Security office. We can answer most questions over the phone. You can also write or visit any Social Security office. If you do call or visit an office, please have this letter with you. It will help us answer your questions.',
  );
  return s.finish();
};

const vaAward: UsLayout = (c) => {
  const { person: p, loan, rng } = c;
  const s = new Sheet({ ...c.style, size: 10.5 });
  s.para('DEPARTMENT OF VETERANS AFFAIRS', { align: 'center', font: 'serif-bold', size: 14 });
  s.para('Regional Office', { align: 'center' });
  s.para(longDate(loan.applied));
  addressBlock(s, [p.name, p.home.street, p.home.cityLine]);
  s.para(`Dear ${p.name}:`);
  s.para(
    'This letter is a summary of benefits you currently receive from the Department of Veterans Affairs (VA). We are providing this letter to disabled Veterans to use in applying for benefits such as housing entitlements, free or reduced state park annual memberships, state or local property or vehicle tax relief, civil service preference, or any other program or entitlement in which verification of VA benefits is required.',
  );
  section(s, 'VA Benefit Information');
  pairs(s, [
    ['Your VA claim number is', `xxx-xx-${p.ssn.slice(-4)}`],
    ['You have one or more service-connected disabilities', 'Yes'],
    ['Your combined service-connected evaluation is', `${rng.int(1, 10) * 10}%`],
    ['Your current monthly award amount is', usd(rng.int(160, 3400) + 0.11)],
    ['The effective date of the last change to your current award was', mdy(addDays(loan.applied, -200))],
    [
      'You are considered to be totally and permanently disabled due solely to your service-connected disabilities',
      rng.pick(['Yes', 'No']),
    ],
  ]);
  s.gap().para(
    'You should contact your state or local office of veterans’ affairs for information on any tax, license, or fee-related benefits for which you may be eligible. You can call us at 1-800-827-1000 if you have any questions.',
  );
  s.para('Sincerely yours,\n\nDirector, Regional Office');
  return s.finish();
};

const pensionAward: UsLayout = (c) => {
  const { person: p, loan, rng } = c;
  const s = new Sheet({ ...c.style, size: 10.5 });
  letterhead(s, rng, `${p.home.stateName} Public Employees Retirement System`, ['Benefit Services Division']);
  s.para(longDate(loan.applied));
  addressBlock(s, [p.name, p.home.street, p.home.cityLine]);
  s.para(rng.pick(['RE: NOTICE OF RETIREMENT BENEFIT AWARD', 'RE: Pension Award Letter', 'Annuity Award Notification']), {
    font: `${s.style.body}-bold`,
  });
  s.para(
    'This letter confirms the monthly benefit that you are receiving from the retirement system. Your benefit is payable for your lifetime and includes an annual cost-of-living adjustment.',
  );
  pairs(s, [
    ['Member ID', rng.digits(8)],
    ['Effective date of retirement', mdy(addDays(loan.applied, -900))],
    ['Gross monthly benefit', usd(rng.int(1200, 5200))],
    ['Federal tax withheld', usd(210)],
    ['Health insurance', usd(188)],
    ['Net monthly benefit', usd(rng.int(900, 4400))],
    ['Payment option', 'Joint and 50% survivor'],
  ]);
  s.gap().para(
    'Payments are issued on the first business day of each month by direct deposit. Please keep this award letter for your records. It may be used as proof of income.',
  );
  signLines(s, [['Benefit Administrator', makeName(rng)]]);
  return s.finish();
};

export const awardLetter: UsPaper = { type: 'award-letter', layouts: [socialSecurityAward, vaAward, pensionAward] };
