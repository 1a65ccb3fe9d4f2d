import { boxes, list, pairs, rule, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, dayOf, longDate, mdy, monthName, year } from '../../../people/dates.js';
import { amount, usd } from '../../../people/money.js';
import { makeName, makePhone } from '../../../people/us-case.js';
import { employerName } from '../../../people/us-names.js';
import { addressBlock, letterhead, numbered } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

const UTILITIES: { name: string; unit: string; noun: string; lines: string[] }[] = [
  {
    name: 'Electric',
    unit: 'kWh',
    noun: 'Electricity',
    lines: [
      'Customer Charge',
      'Distribution Charge',
      'Transmission Charge',
      'Generation & Transmission',
      'State Tax Adjustment Surcharge',
    ],
  },
  {
    name: 'Natural Gas',
    unit: 'therms',
    noun: 'Gas',
    lines: ['Basic Service Charge', 'Gas Supply Cost', 'Delivery Charge', 'Energy Efficiency Rider', 'Franchise Fee'],
  },
  {
    name: 'Water & Sewer',
    unit: 'CCF',
    noun: 'Water',
    lines: ['Water Base Charge', 'Water Usage', 'Sewer Base Charge', 'Stormwater Fee', 'Refuse Collection'],
  },
  {
    name: 'Broadband',
    unit: 'GB',
    noun: 'Internet',
    lines: ['Internet 500 Mbps', 'Equipment Rental', 'Voice Service', 'Regulatory Recovery Fee', 'Taxes, Surcharges & Fees'],
  },
];
const utility =
  (manner: 'chart' | 'plain'): UsLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const u = rng.pick(UTILITIES);
    const s = new Sheet({ ...c.style, pairs: rng.pick(['columns', 'dots', 'colon'] as const) });
    const company = `${rng.pick(['Tri-Rivers', 'Pioneer Valley', 'Metro', 'Lakeland', 'Sunbelt'])} ${u.name} ${rng.pick(['Company', 'Authority', 'Cooperative', 'Services'])}`;
    const date = addMonths(loan.closing, -rng.int(1, 3));
    const costs = u.lines.map((n): [string, number] => [n, rng.int(3, 90) + rng.int(0, 99) / 100]);
    const total = costs.reduce((t, [, v]) => t + v, 0);
    letterhead(s, rng, company, ['Customer Service 1-800-555-0144', 'Mon-Fri 8am to 5pm']);
    pairs(
      s,
      [
        ['Account Number', rng.mask('#####-#####')],
        ['Bill Date', mdy(date)],
        ['Due Date', mdy(addDays(date, 21))],
        ['Service Address', p.home.oneLine],
      ],
      manner === 'chart' ? 2 : 1,
    );
    addressBlock(s, [p.name, p.home.street, p.home.cityLine], { upper: true });
    const used = rng.int(20, 1400);
    const summary = (): void => {
      section(s, rng.pick(['Billing Summary', 'Account Summary', 'Your Bill at a Glance']));
      pairs(s, [
        ['Previous Balance', usd(total * 0.94)],
        ['Payment Received - Thank You', `-${usd(total * 0.94)}`],
        ['Balance Forward', '$0.00'],
        ['Current Charges', usd(total)],
        ['Total Amount Due', usd(total)],
      ]);
    };
    if (manner === 'chart') {
      s.columns(
        [1, 1.2],
        [
          () => {
            section(s, `Your ${u.noun} Usage Profile`);
            const base = s.y + 90;
            for (let i = 0; i < 13; i++) {
              const h = rng.int(14, 84);
              s.rect(s.left + i * ((s.width - 4) / 13), base - h, 9, h, { fill: c.style.accent });
              s.text(s.left + i * ((s.width - 4) / 13), base + 9, monthName(addMonths(date, i - 12)).slice(0, 1), { size: 7 });
            }
            s.y = base + 16;
            pairs(s, [
              ['This month', `${used} ${u.unit}`],
              ['Same month last year', `${Math.round(used * 1.1)} ${u.unit}`],
              ['Avg. daily temperature', `${rng.int(20, 85)}F`],
            ]);
          },
          summary,
        ],
      );
    } else summary();
    section(s, 'Meter Readings / Service Period');
    table(s, cols('Meter No.', 'Service From', 'Service To', 'Previous Read|1|right', 'Current Read|1|right', 'Usage|1|right'), [
      [
        rng.digits(8),
        mdy(addDays(date, -33)),
        mdy(addDays(date, -3)),
        String(40_000),
        String(40_000 + used),
        `${used} ${u.unit}`,
      ],
    ]);
    section(s, `Details of Current ${u.noun} Charges`);
    table(s, cols('|3', '|1|right'), [...costs.map(([n, v]) => [n, usd(v)]), ['Total Current Charges', usd(total)]]);
    s.para(
      rng.pick([
        'Before digging, call 811. General information: generation prices and charges are set by the supplier you have chosen.',
        'A late payment charge of 1.5% per month will be added to the unpaid balance. To report an outage call our 24-hour line.',
        'Sign up for AutoPay and paperless billing on our website. Budget billing evens out your payments over the year.',
      ]),
      { size: 8 },
    );
    s.room(110).line(0, s.y + 6, s.pageWidth, s.y + 6, { dash: [4, 3] });
    s.gap(14).para('Return this part in the envelope provided with a check payable to the company.', { size: 8 });
    boxes(s, [
      [
        ['Account Number', rng.mask('#####-#####')],
        ['Pay By', mdy(addDays(date, 21))],
        ['Amount Due', usd(total)],
        ['Amount Enclosed', ''],
      ],
    ]);
    s.para(`${rng.digits(12)}${rng.digits(10)}0000${rng.digits(6)}`, { font: 'mono', size: 10 });
    return s.finish();
  };

const ITEMS = [
  'Roof inspection',
  'Furnace tune-up',
  'Interior painting',
  'Appraisal fee',
  'Home inspection',
  'Gutter cleaning',
  'Window screens',
  'Copper pipe 1/2 in',
  'Labor',
  'Drywall sheet',
  'Service call',
  'Termite treatment',
];
const invoice =
  (manner: 'modern' | 'classic'): UsLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = new Sheet(c.style);
    const rows = Array.from({ length: rng.int(2, 8) }, () => ({
      item: rng.pick(ITEMS),
      qty: rng.int(1, 9),
      price: rng.int(20, 480) + 0.5,
    }));
    const sum = rows.reduce((t, r) => t + r.qty * r.price, 0);
    letterhead(
      s,
      rng,
      employerName((x) => rng.pick(x)),
      [p.employer.address.street, p.employer.address.cityLine, makePhone(rng)],
    );
    title(s, 'INVOICE', { size: manner === 'modern' ? 24 : 16 });
    s.columns(
      [1, 1],
      [
        () => {
          s.para('Bill To:', { font: bodyFont(s.style, '-bold') });
          addressBlock(s, [p.name, p.home.street, p.home.cityLine]);
        },
        () =>
          pairs(s, [
            ['Invoice #', rng.mask('INV-#####')],
            ['Invoice Date', mdy(loan.applied)],
            ['P.O. #', rng.digits(4)],
            ['Due Date', mdy(addDays(loan.applied, 30))],
            ['Terms', 'Net 30'],
          ]),
      ],
    );
    table(
      s,
      cols('Qty|0.6|right', 'Description|4', 'Unit Price|1|right', 'Amount|1|right'),
      rows.map((r) => [String(r.qty), r.item, amount(r.price), amount(r.qty * r.price)]),
    );
    s.columns(
      [1.4, 1],
      [
        () =>
          s.para(
            'Thank you for your business! Make all checks payable to the company. If you have any questions concerning this invoice, contact us.',
          ),
        () =>
          pairs(s, [
            ['Subtotal', usd(sum)],
            ['Sales Tax 7.0%', usd(sum * 0.07)],
            ['Balance Due', usd(sum * 1.07)],
          ]),
      ],
    );
    return s.finish();
  };

const receipt =
  (manner: 'till' | 'book'): UsLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = new Sheet({ ...c.style, ...(manner === 'till' ? { body: 'mono' as const, size: 8.6, margin: 190 } : {}) });
    if (manner === 'till') {
      const rows = Array.from({ length: rng.int(4, 14) }, () => [
        rng.pick(ITEMS).toUpperCase().slice(0, 18),
        amount(rng.real(2, 90)),
      ]);
      s.para(
        `${rng.pick(['HOME SUPPLY DEPOT', 'CORNER HARDWARE', 'VALLEY LUMBER'])}\nSTORE #${rng.digits(4)}\n${loan.property.cityLine}`,
        { align: 'center', font: 'mono-bold' },
      );
      s.para(`${mdy(loan.applied)}  ${rng.int(8, 19)}:${rng.int(10, 59)}  REG ${rng.int(1, 9)}  CASHIER ${rng.digits(3)}`);
      table(s, cols('|2.4', '|1|right'), rows);
      const sum = rows.reduce((t, r) => t + Number(r[1]!.replace(',', '')), 0);
      s.para(
        `SUBTOTAL ${amount(sum)}\nTAX ${amount(sum * 0.07)}\nTOTAL ${usd(sum * 1.07)}\nVISA XXXXXXXXXXXX${rng.digits(4)}\nAUTH CODE ${rng.digits(6)}\nCHANGE DUE 0.00`,
        { font: 'mono-bold' },
      );
      s.para('THANK YOU FOR SHOPPING WITH US\nRETURNS WITHIN 90 DAYS WITH RECEIPT\nCUSTOMER COPY', { align: 'center' });
    } else {
      const value = rng.int(2, 40) * 100;
      title(s, rng.pick(['RECEIPT', 'CASH RECEIPT', 'EARNEST MONEY RECEIPT', 'RENT RECEIPT']));
      pairs(s, [
        ['Receipt No.', rng.digits(5)],
        ['Date', mdy(loan.applied)],
        ['Received from', p.name],
        ['The sum of', usd(value)],
        ['For', rng.pick(['earnest money deposit', 'rent', 'inspection fee', 'appraisal fee'])],
        ['Paid by', rng.pick(['Check', 'Cash', 'Money order'])],
        ['Account: Amount of account / This payment / Balance due', `${usd(value)} / ${usd(value)} / $0.00`],
      ]);
      signLines(s, [['Received by', makeName(rng)]]);
    }
    return s.finish();
  };

const REASONS: ((c: UsContext) => string[])[] = [
  (c) => [
    `I am writing to explain the large deposit of ${usd(c.rng.int(3, 40) * 250)} into my checking account. This money came from the sale of my ${c.rng.pick(['car', 'boat', 'motorcycle'])}. Enclosed please find the bill of sale and a copy of the deposit slip.`,
  ],
  () => [
    'I would like to explain the recent inquiries that appear on my credit report. I was shopping for the best interest rate on an auto loan. No new debt was opened as a result of these inquiries.',
  ],
  (c) => [
    `This letter is to explain my gap in employment between ${c.rng.pick(['March and June', 'August and November', 'January and May'])}. I left my previous job to care for a family member. I have been employed full time with ${c.person.employer.name} since then, as my W-2 and paystubs show.`,
  ],
  () => [
    'Please accept this letter as explanation of the late payments on my credit card account. My bill was sent to my old address after I moved and I did not see it. As soon as I learned of it I paid the balance in full and set up automatic payments. This was an isolated event and will not happen again.',
  ],
  (c) => [
    `I am explaining why the address on my ${c.rng.pick(['bank statement', 'driver’s license', 'Form 1040'])} is different from my current address. It is my parents’ home, where I received mail before I moved.`,
  ],
  () => [
    'My overtime income went down last year because my employer reduced hours for all employees during the spring. My hours have returned to normal, and my year-to-date pay stub reflects it. A Verification of Employment can be requested from HR.',
  ],
];
const explanation =
  (manner: 'letter' | 'form'): UsLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = new Sheet({ ...c.style, size: rng.real(10.5, 12), margin: 72 });
    if (manner === 'form') {
      title(s, 'LETTER OF EXPLANATION', { size: 14 });
      pairs(s, [
        ['Borrower', p.name],
        ['Property', loan.property.oneLine],
        ['Lender', loan.lender.name],
        ['Loan number', loan.loanNo],
      ]);
    } else {
      s.para(`${p.name}\n${p.home.street}\n${p.home.cityLine}`);
      s.gap().para(longDate(loan.applied));
      s.para(`${loan.lender.name}\n${loan.lender.address.oneLine}`);
      s.para(
        `RE: ${rng.pick(['Letter of Explanation', 'Explanation of inquiries', `Loan ${loan.loanNo}`, 'Letter of explanation - underwriting condition'])}`,
      );
      s.para(rng.pick(['To Whom It May Concern:', 'Dear Underwriter:', `Dear ${loan.officer}:`]));
    }
    s.gap();
    const byHand = s.style.inkFont === 'hand' || s.style.inkFont === 'script';
    const look = byHand
      ? { font: s.style.inkFont, color: s.style.ink, size: s.style.inkFont === 'hand' ? 16 : 11, leading: 1.5 }
      : {};
    for (const reason of rng.sample(REASONS, rng.int(1, 2))) for (const text of reason(c)) s.para(text, look);
    s.para('Please let me know if you need anything further. Thank you for your consideration of my loan request.');
    s.para('Sincerely,');
    signLines(s, [[p.name, p.name, mdy(loan.applied)]]);
    return s.finish();
  };

const letter =
  (manner: 'lender' | 'employer' | 'email'): UsLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = new Sheet({ ...c.style, size: rng.real(9.8, 11.4) });
    const needs = rng.sample(
      [
        'your most recent pay stub covering a full 30-day period',
        'all pages of your last two bank statements, even if a page is blank',
        'Form W-2 for the last two years',
        'a signed and dated Form 4506-C',
        'your Form 1040 with all schedules',
        'the homeowners insurance declarations page',
        'a copy of your driver license',
        'a gift letter with proof of transfer',
        'the fully executed purchase agreement',
        'the divorce decree, if applicable',
      ],
      5,
    );
    if (manner === 'email') {
      s.para(rng.pick(['Mail - Loan Processing', 'Inbox - Outlook', 'Re: documents']), { size: 8 });
      rule(s);
      pairs(s, [
        ['From:', `${loan.officer} <processing@example.com>`],
        ['Sent:', `${longDate(loan.applied)} ${rng.int(8, 11)}:${rng.int(10, 59)} AM`],
        ['To:', `${p.name} <${p.email}>`],
        [
          'Subject:',
          rng.pick([
            'RE: Conditions for your loan',
            'Missing documents',
            'FW: Appraisal scheduled',
            'Quick question on bank statement',
          ]),
        ],
      ]);
      s.gap().para(`Hi ${p.first},`);
      s.para(
        `Thanks for sending those over. We still need ${needs.slice(0, 3).join(', ')}. Could you please scan and upload these to the portal by Friday? The underwriter also asked whether the deposit on the second page of the statement is from the sale of your car.`,
      );
      s.para('Let me know if you have questions. I am in the office until 5.');
      s.para(`Thanks,\n${loan.officer}\nLoan Processor | ${loan.lender.name}\nNMLS #${loan.lender.nmls} | ${loan.lender.phone}`);
      s.para(
        'CONFIDENTIALITY NOTICE: This e-mail message, including any attachments, is for the sole use of the intended recipient(s) and may contain confidential and privileged information. Any unauthorized review, use, disclosure or distribution is prohibited.',
        { size: 7.5 },
      );
      return s.finish();
    }
    if (manner === 'lender') letterhead(s, rng, loan.lender.name, [loan.lender.address.oneLine, `NMLS #${loan.lender.nmls}`]);
    else letterhead(s, rng, p.employer.name, [p.employer.address.oneLine, p.employer.phone]);
    s.para(longDate(loan.applied));
    addressBlock(s, [p.name, p.home.street, p.home.cityLine]);
    if (manner === 'lender') {
      s.para(`RE: Your application for a mortgage loan, number ${loan.loanNo}`, { font: bodyFont(s.style, '-bold') });
      s.para(`Dear ${p.name}:`);
      s.para(
        'Thank you for choosing us for your home financing. We have completed our first review of your file. In order to continue processing your application we need the following items:',
      );
      list(s, needs);
      s.para(
        'Please return these items within ten days of the date of this letter. If we do not receive them we may be unable to give further consideration to your request. Once we have them, your Loan Estimate will be updated and your closing date confirmed; the Closing Disclosure will follow at least three business days before closing.',
      );
      s.para(`Sincerely,\n\n${loan.officer}\nLoan Officer`);
    } else {
      s.para(`Dear ${p.first},`);
      s.para(
        `We are pleased to inform you of changes to your compensation effective ${longDate(addDays(loan.applied, 14))}. Your new annual base salary will be ${usd(p.salary)}. Your position, ${p.job}, and your reporting relationship do not change.`,
      );
      s.para(
        'Please review your next paystub and let Human Resources know of any questions. Your year-end W-2 will be mailed in January to the address above.',
      );
      s.para(`Sincerely,\n\n${makeName(rng)}\nDirector of Human Resources`);
    }
    return s.finish();
  };

const decree =
  (manner: 'final' | 'settlement'): UsLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const ex = makeName(rng);
    const date = addMonths(loan.closing, -rng.int(14, 90));
    const s = numbered(
      { ...c.style, body: 'serif', head: 'serif', size: 11, margin: 68 },
      rng,
      `Case No. ${rng.mask('##-DR-####')}`,
    );
    s.para(
      `IN THE ${rng.pick(['CIRCUIT COURT', 'DISTRICT COURT', 'SUPERIOR COURT', 'FAMILY COURT'])} OF ${loan.property.county.toUpperCase()} COUNTY\nSTATE OF ${loan.property.stateName.toUpperCase()}`,
      { align: 'center', font: 'serif-bold' },
    );
    s.columns(
      [1.2, 1],
      [
        () =>
          s.para(
            `IN RE THE MARRIAGE OF:\n\n${p.name.toUpperCase()},\n          Petitioner,\nand\n${ex.toUpperCase()},\n          Respondent.`,
          ),
        () => s.para(`)\n)     Case No. ${rng.mask('##-DR-####')}\n)\n)     Division ${rng.int(1, 9)}\n)`),
      ],
    );
    title(
      s,
      manner === 'final'
        ? rng.pick(['FINAL JUDGMENT OF DISSOLUTION OF MARRIAGE', 'DECREE OF DIVORCE', 'FINAL DECREE OF DIVORCE'])
        : 'MARITAL SETTLEMENT AGREEMENT',
      { align: 'center', size: 13 },
    );
    s.para(
      `THIS CAUSE having come before the Court on ${longDate(date)} on the Petition for Dissolution of Marriage, and the Court having heard the testimony and being fully advised in the premises, finds that it has jurisdiction of the subject matter and of the parties, that the residency requirement has been met, and that the marriage between the parties is irretrievably broken. It is ORDERED, ADJUDGED AND DECREED as follows:`,
    );
    list(
      s,
      [
        `The bonds of marriage between the Petitioner, ${p.name}, and the Respondent, ${ex}, are dissolved, and the parties are restored to the status of being single.`,
        `Child Support. The Respondent shall pay to the Petitioner child support in the amount of ${usd(rng.int(4, 16) * 50)} per month, commencing on the first day of the month following entry of this judgment and continuing until the child reaches the age of 18.`,
        `Alimony/Spousal Maintenance. ${rng.chance(0.5) ? 'Neither party shall pay alimony to the other.' : `The Respondent shall pay rehabilitative alimony of ${usd(rng.int(6, 30) * 50)} per month for 36 months.`}`,
        'Parental Responsibility. The parties shall have shared parental responsibility for the minor child in accordance with the Parenting Plan.',
        `Equitable Distribution. The marital residence located at ${p.home.oneLine} is awarded to the Petitioner, who shall be responsible for the mortgage, taxes and insurance and shall refinance the indebtedness within 12 months. The Respondent shall execute a quitclaim deed.`,
        'Retirement Accounts. The parties shall divide the 401(k) account by Qualified Domestic Relations Order (QDRO).',
        'Debts. Each party shall be responsible for the debts in his or her own name and shall hold the other harmless.',
        'The Court reserves jurisdiction of this cause and the parties hereto for the purpose of enforcing this judgment.',
      ],
      (i) => `${i + 1}.`,
    );
    s.para(`DONE AND ORDERED in chambers this ${dayOf(date)}.`);
    signLines(s, [
      [manner === 'final' ? 'JUDGE' : 'Petitioner', makeName(rng)],
      [manner === 'final' ? 'Clerk of Court' : 'Respondent', ex],
    ]);
    return s.finish();
  };

const resume =
  (manner: 'classic' | 'columns'): UsLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = new Sheet({ ...c.style, size: 10 });
    s.para(p.name, { size: 20, font: `${s.style.head}-bold`, align: s.style.titleAlign, after: 1 });
    s.para(`${p.home.cityLine} | ${p.phone} | ${p.email}`, { align: s.style.titleAlign });
    const job = (i: number): void => {
      s.para(
        `${i ? rng.pick(['Senior Associate', 'Coordinator', 'Specialist']) : p.job}, ${i ? employerName((x) => rng.pick(x)) : p.employer.name}`,
        { font: bodyFont(s.style, '-bold'), after: 1 },
      );
      s.para(`${monthName(p.hired)} ${year(p.hired) - i * 4} - ${i ? `${year(p.hired) - i * 4 + 4}` : 'Present'}`, {
        font: bodyFont(s.style, '-italic'),
        after: 1,
      });
      list(
        s,
        rng.sample(
          [
            'Led a team of eight and improved turnaround time by 20 percent',
            'Managed an annual budget of $1.2 million',
            'Trained and mentored new hires',
            'Introduced a scheduling system used by three departments',
            'Prepared monthly reports for senior management',
            'Resolved customer escalations within one business day',
          ],
          3,
        ),
      );
    };
    const experience = (): void => {
      section(s, 'Professional Experience');
      for (let i = 0; i < 3; i++) job(i);
    };
    const side = (): void => {
      section(s, 'Education');
      s.para(`Bachelor of ${rng.pick(['Science', 'Arts', 'Business Administration'])}, State University, ${year(p.born) + 22}`);
      section(s, 'Skills');
      list(
        s,
        rng.sample(
          [
            'Microsoft Office',
            'Project scheduling',
            'Spanish (fluent)',
            'Data analysis',
            'Public speaking',
            'CPR certified',
            'QuickBooks',
          ],
          4,
        ),
      );
      section(s, 'References');
      s.para('Available upon request');
    };
    section(s, manner === 'classic' ? 'Objective' : 'Summary');
    s.para(
      `${rng.pick(['Dedicated', 'Results-driven', 'Experienced'])} ${p.job.toLowerCase()} with ${Math.max(3, year(loan.closing) - year(p.hired))} years of experience seeking a position where I can contribute to a growing organization.`,
    );
    if (manner === 'columns') s.columns([2, 1], [experience, side]);
    else {
      experience();
      side();
    }
    return s.finish();
  };

const medical: UsLayout = (c) => {
  const { rng, person: p, loan } = c;
  const s = new Sheet(c.style);
  letterhead(s, rng, `${p.home.city} ${rng.pick(['Regional Hospital', 'Family Clinic', 'Veterinary Hospital'])}`, [
    p.home.cityLine,
  ]);
  title(s, rng.pick(['PATIENT VISIT SUMMARY', 'After Visit Summary', 'IMMUNIZATION RECORD']));
  pairs(s, [
    ['Patient', p.name],
    ['MRN', rng.digits(8)],
    ['DOB', mdy(p.born)],
    ['Visit date', mdy(loan.applied)],
  ]);
  section(s, 'Reason for visit');
  s.para(
    rng.pick([
      'Annual physical examination. Patient reports feeling well. No acute distress.',
      'Follow-up of seasonal allergies. Symptoms improved with medication.',
    ]),
  );
  section(s, 'Vitals');
  table(s, cols('BP', 'Pulse', 'Temp', 'Weight', 'BMI'), [['122/78', '71', '98.4 F', '176 lb', '25.1']]);
  section(s, 'Medications');
  list(s, ['Cetirizine 10 mg daily as needed', 'Vitamin D3 2000 IU daily']);
  s.para('Return in 12 months or sooner if symptoms worsen. Drink plenty of fluids and get regular exercise.');
  return s.finish();
};
const flyer: UsLayout = (c) => {
  const { rng, loan } = c;
  const s = new Sheet({ ...c.style, size: 12 });
  title(
    s,
    rng.pick(['Fall Festival & Pancake Breakfast', 'School Lunch Menu', 'Garden Club Newsletter', 'Youth Soccer Registration']),
    { size: 24, align: 'center' },
  );
  s.para(`${longDate(addDays(loan.applied, 20))}   ${loan.property.city} Community Center`, { align: 'center' });
  s.picture('house', rng.digits(5), s.left + 60, s.y + 10, s.width - 120, 220);
  s.gap(240);
  list(s, [
    'Live music and games for all ages',
    'Homemade pies, chili and cider',
    'Face painting and pumpkin carving',
    'Volunteers needed: sign up at the front desk',
  ]);
  s.para('Bring a friend! Free parking behind the library. In case of rain the event moves to the gym.', { align: 'center' });
  return s.finish();
};
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

export const householdPapers: UsPaper[] = [
  { type: 'utility-bill', layouts: [utility('chart'), utility('plain')] },
  { type: 'invoice', weight: 0.8, layouts: [invoice('modern'), invoice('classic')] },
  { type: 'receipt', weight: 0.7, scanned: 0.8, layouts: [receipt('till'), receipt('book')] },
  { type: 'letter-of-explanation', series: 0.15, layouts: [explanation('letter'), explanation('form')] },
  { type: 'correspondence', weight: 1.2, layouts: [letter('lender'), letter('employer'), letter('email')] },
  { type: 'divorce-decree', weight: 0.6, layouts: [decree('final'), decree('settlement')] },
  { type: 'resume', weight: 0.6, layouts: [resume('classic'), resume('columns')] },
  { type: 'form|other', weight: 0.6, layouts: [vaForm, countyForm] },
  { type: 'other', weight: 0.6, layouts: [medical, flyer] },
];
