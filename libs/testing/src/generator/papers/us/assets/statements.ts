import { boxes, pairs, section, signature, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, endOfMonth, firstOfMonth, longDate, md, mdy } from '../../../people/dates.js';
import { amount, inWords, round2, usd } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import { bankName } from '../../../people/us-names.js';
import { addressBlock, letterhead, numbered } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

const FUNDS = [
  'TOTAL STOCK MKT INDEX ADM',
  'GROWTH EQUITY FUND CL A',
  'INTL DEVELOPED INDEX',
  'TARGET RETIREMENT 2045',
  'US BOND INDEX',
  'SMALL CAP VALUE',
  'GOVT MONEY MARKET',
  'MIDCAP BLEND TR',
  'REAL ESTATE SECURITIES',
  'STABLE VALUE FUND',
];
const quarter = (c: UsContext): [Date, Date] => {
  const from = firstOfMonth(addMonths(c.loan.closing, -c.rng.int(3, 6)));
  return [from, endOfMonth(addMonths(from, 2))];
};
function holdings(c: UsContext): { rows: string[][]; total: number } {
  let total = 0;
  const rows = c.rng.sample(FUNDS, c.rng.int(4, 8)).map((name) => {
    const shares = c.rng.int(20, 900) + c.rng.int(0, 999) / 1000;
    const price = c.rng.real(9, 190);
    total += shares * price;
    return [name, shares.toFixed(3), `$${price.toFixed(4)}`, usd(shares * price), `${c.rng.real(-8, 18).toFixed(2)}%`];
  });
  return { rows, total: round2(total) };
}

const broker = (c: UsContext): string =>
  `${c.rng.pick(['Hartwell', 'Trident', 'Oakmont', 'Vantage Point', 'Summit Ridge'])} ${c.rng.pick(['Investments', 'Brokerage Services LLC', 'Securities', 'Wealth Management'])}`;

const investment =
  (manner: 'report' | 'brokerage'): UsLayout =>
  (c) => {
    const { rng, person } = c;
    const [from, to] = quarter(c);
    const name = broker(c);
    const no = rng.mask('@##-######');
    const h = holdings(c);
    const s = numbered(c.style, rng, `${name}     Account # ${no}     ${longDate(from)} - ${longDate(to)}`);
    letterhead(s, rng, name, ['Member NYSE, SIPC', '1-800-555-0166']);
    title(s, manner === 'report' ? 'INVESTMENT REPORT' : 'Brokerage Account Statement');
    s.para(`${longDate(from)} - ${longDate(to)}`);
    s.columns(
      [1, 1],
      [
        () => addressBlock(s, [person.name, person.home.street, person.home.cityLine], { upper: true }),
        () =>
          pairs(s, [
            ['Your Account Number:', no],
            ['Account Type', rng.pick(['INDIVIDUAL TOD', 'JOINT WROS', 'Individual - Brokerage'])],
            ['Your Financial Advisor', makeName(rng)],
          ]),
      ],
    );
    section(s, 'Your Portfolio Value');
    pairs(s, [
      ['Beginning Account Value', usd(h.total * 0.96)],
      ['Additions', usd(rng.int(0, 4000))],
      ['Subtractions', '-$0.00'],
      ['Change in Investment Value *', usd(h.total * 0.04)],
      ['Ending Account Value', usd(h.total)],
      ['Accrued Interest (AI)', '0.00'],
    ]);
    s.para(
      '* Appreciation or depreciation of your holdings due to price changes plus any distribution and income earned during the statement period.',
      { size: 7.6 },
    );
    section(s, 'Asset Allocation');
    table(s, cols('Asset Class|2', 'Percent|1|right', 'Market Value|1|right'), [
      ['Stocks', '58%', usd(h.total * 0.58)],
      ['Mutual Funds', '34%', usd(h.total * 0.34)],
      ['Cash and Cash Equivalents', '8%', usd(h.total * 0.08)],
    ]);
    section(s, 'Income Summary');
    table(s, cols('|2', 'This Period|1|right', 'Year-to-Date|1|right'), [
      ['Taxable Dividends', usd(rng.int(40, 800)), usd(rng.int(800, 2400))],
      ['Interest', usd(rng.int(1, 90)), usd(rng.int(90, 300))],
      ['Short-term Capital Gains', '-', '-'],
      ['Long-term Capital Gains', '-', '-'],
    ]);
    if (manner === 'report') s.newPage();
    section(s, 'Holdings');
    table(
      s,
      cols(
        'Description|2.6',
        'Quantity|1|right',
        'Price Per Unit|1|right',
        'Ending Market Value|1.2|right',
        'Unrealized Gain/Loss|1|right',
      ),
      [...h.rows, ['Total Holdings', '', '', usd(h.total), '']],
    );
    section(s, 'Activity');
    table(
      s,
      cols('Settlement Date|1', 'Security Name|2', 'Description|2', 'Quantity|1|right', 'Amount|1|right'),
      Array.from({ length: rng.int(5, 26) }, () => [
        md(addDays(from, rng.int(0, 88))),
        rng.pick(FUNDS),
        rng.pick(['Dividend Received', 'Reinvestment', 'You Bought', 'You Sold', 'Electronic Funds Transfer']),
        (rng.int(0, 90) / 10).toFixed(3),
        usd(rng.int(10, 900)),
      ]),
    );
    section(s, 'Additional Information and Endnotes');
    s.para(
      'Brokerage products and services are not FDIC insured, are not bank guaranteed and may lose value. The market value of securities is obtained from sources believed to be reliable but is not guaranteed. Securities in accounts carried by the firm are protected by the Securities Investor Protection Corporation (“SIPC”) up to $500,000 (including cash claims limited to $250,000). Please report any inaccuracy or discrepancy in this statement promptly in writing to your broker.',
      { size: 7.8 },
    );
    return s.finish();
  };

const retirement =
  (manner: '401k' | 'ira'): UsLayout =>
  (c) => {
    const { rng, person } = c;
    const [from, to] = quarter(c);
    const h = holdings(c);
    const s = numbered(c.style, rng, manner === '401k' ? `${person.employer.name} 401(k) Plan` : 'Individual Retirement Account');
    letterhead(s, rng, manner === '401k' ? `${person.employer.name} 401(k) Savings Plan` : broker(c), [
      'Retirement Services',
      '1-888-555-0123',
    ]);
    title(
      s,
      manner === '401k'
        ? rng.pick(['Retirement Savings Statement', 'Quarterly Retirement Plan Statement', 'Your 401(k) Account Statement'])
        : rng.pick(['Traditional IRA Statement', 'ROLLOVER IRA - Account Statement']),
    );
    s.columns(
      [1, 1],
      [
        () => addressBlock(s, [person.name, person.home.street, person.home.cityLine]),
        () =>
          pairs(s, [
            ['Statement Period', `${mdy(from)} to ${mdy(to)}`],
            ['Participant ID', rng.mask('XXX-XX-####')],
            [manner === '401k' ? 'Plan Number' : 'Account', rng.digits(5)],
          ]),
      ],
    );
    section(s, 'Your Account Summary');
    pairs(s, [
      ['Beginning Balance', usd(h.total * 0.94)],
      ...(manner === '401k'
        ? ([
            ['Your Contributions', usd(h.total * 0.015)],
            ['Employer Contributions', usd(h.total * 0.0075)],
          ] as [string, string][])
        : ([['Contributions', usd(1500)]] as [string, string][])),
      ['Withdrawals / Loans', '$0.00'],
      ['Fees', '-$12.50'],
      ['Change in Market Value', usd(h.total * 0.03)],
      ['Ending Balance', usd(h.total)],
      ['Vested Balance', usd(h.total)],
    ]);
    section(s, 'Your Personal Rate of Return');
    s.para(
      `This Period  ${rng.real(-4, 9).toFixed(1)}%      Your Personal Rate of Return is calculated with a time-weighted formula, widely used by financial analysts to calculate investment earnings. It reflects the results of your investment selections as well as any activity in the plan account(s) shown.`,
    );
    section(s, manner === '401k' ? 'Contributions by Source' : 'Beneficiary Designation');
    if (manner === '401k')
      table(s, cols('Source|2', 'This Period|1|right', 'Vested Percent|1|right', 'Vested Balance|1|right'), [
        ['Employee Pre-tax Deferral', usd(h.total * 0.015), '100%', usd(h.total * 0.7)],
        ['Employer Match', usd(h.total * 0.0075), '100%', usd(h.total * 0.3)],
        ['Rollover', '$0.00', '100%', '$0.00'],
      ]);
    else s.para('Primary beneficiary on file: spouse, 100%. Required Minimum Distribution (RMD) for this year: not applicable.');
    section(s, 'Market Value of Your Account / Investment Elections');
    table(s, cols('Investment|2.6', 'Shares/Units|1|right', 'Price|1|right', 'Market Value|1.2|right', 'Return|1|right'), h.rows);
    s.para(
      manner === '401k'
        ? 'Your right to direct investments: the plan gives you the right to direct the investment of your account. To help achieve long-term retirement security, you should give careful consideration to the benefits of a well-balanced and diversified investment portfolio. For more information visit the Department of Labor website at www.dol.gov/ebsa.'
        : 'Distributions from your IRA may be taxable. Fair market value as of December 31 is reported to the Internal Revenue Service on Form 5498.',
      { size: 8 },
    );
    if (manner === '401k' && rng.chance(0.5)) {
      section(s, 'Terms of Withdrawal');
      s.para(
        'Withdrawals may be permitted upon termination of employment, attainment of age 59½, financial hardship, disability or death. Loans are available up to 50% of your vested account balance, not to exceed $50,000.',
        { size: 8 },
      );
    }
    return s.finish();
  };

const creditCard =
  (manner: 'classic' | 'compact'): UsLayout =>
  (c) => {
    const { rng, person } = c;
    const close = addMonths(c.loan.closing, -rng.int(1, 3));
    const balance = rng.int(180, 9200) + 0.37;
    const limit = rng.int(6, 40) * 500;
    const bank = bankName((x) => rng.pick(x));
    const s = numbered(c.style, rng, `${person.name}     Account Number Ending in ${rng.digits(4)}`);
    letterhead(s, rng, `${bank} ${rng.pick(['Visa Signature', 'Rewards Mastercard', 'Cash Back Card', 'Platinum Card'])}`, [
      'Customer Service 1-800-555-0111',
      'www.example.com',
    ]);
    s.columns(
      [1, 1],
      [
        () => {
          section(s, 'Payment Information');
          pairs(s, [
            ['New Balance', usd(balance)],
            ['Minimum Payment Due', usd(Math.max(35, balance * 0.02))],
            ['Payment Due Date', mdy(addDays(close, 25))],
          ]);
          s.para(
            'Late Payment Warning: If we do not receive your minimum payment by the date listed above, you may have to pay a late fee of up to $40 and your APRs will be subject to increase to a maximum Penalty APR of 29.99%.',
            { size: 8 },
          );
          s.para(
            'Minimum Payment Warning: If you make only the minimum payment each period, you will pay more in interest and it will take you longer to pay off your balance.',
            { size: 8 },
          );
        },
        () => {
          section(s, 'Account Summary');
          pairs(s, [
            ['Previous Balance', usd(balance * 0.8)],
            ['Payment, Credits', `-${usd(balance * 0.8)}`],
            ['Purchases', `+${usd(balance)}`],
            ['Cash Advances', '$0.00'],
            ['Balance Transfers', '$0.00'],
            ['Fees Charged', '$0.00'],
            ['Interest Charged', '$0.00'],
            ['New Balance', usd(balance)],
            ['Opening/Closing Date', `${mdy(addDays(close, -30))} - ${mdy(close)}`],
            ['Credit Access Line', usd(limit)],
            ['Available Credit', usd(Math.max(limit - balance, 0))],
          ]);
        },
      ],
    );
    table(
      s,
      cols(
        'If you make no additional charges using this card and each month you pay...|2',
        'You will pay off the balance shown on this statement in about...|2',
        'And you will end up paying an estimated total of...|1.4',
      ),
      [
        ['Only the minimum payment', `${rng.int(6, 21)} years`, usd(balance * 2.1)],
        [usd(balance / 30), '3 years', usd(balance * 1.3)],
      ],
      { size: 8 },
    );
    section(s, 'Account Activity');
    table(s, cols('Date of Transaction|1', 'Merchant Name or Transaction Description|4', '$ Amount|1|right'), [
      [md(addDays(close, -20)), 'Payment Thank You - Web', `-${amount(balance * 0.8)}`],
      ...Array.from({ length: rng.int(8, manner === 'classic' ? 46 : 18) }, () => [
        md(addDays(close, -rng.int(1, 29))),
        `${rng.pick(['GROCERY DEPOT', 'SQ *TACO CART', 'AIRLINE TICKETS', 'FUEL STOP', 'ONLINE MKTPL', 'HOTEL INN', 'PHARMACY 118'])} ${person.home.city.toUpperCase()} ${person.home.state}`,
        amount(rng.real(4, 260)),
      ]),
    ]);
    table(
      s,
      cols(
        'Interest Charge Calculation: Type of Balance|2',
        'Annual Percentage Rate (APR)|1|right',
        'Balance Subject to Interest Rate|1|right',
        'Interest Charge|1|right',
      ),
      [
        ['Purchases', '24.49%(v)(d)', '$0.00', '$0.00'],
        ['Cash Advances', '29.24%(v)(d)', '$0.00', '$0.00'],
        ['Balance Transfers', '24.49%(v)(d)', '$0.00', '$0.00'],
      ],
      { size: 8 },
    );
    s.para(
      `${close.getUTCFullYear()} Totals Year-to-Date: Total fees charged $0.00   Total interest charged $0.00. Your Annual Percentage Rate (APR) is the annual interest rate on your account.`,
      { size: 8 },
    );
    return s.finish();
  };

function drawCheck(
  s: Sheet,
  c: UsContext,
  y: number,
  o: { payee: string; value: number; no: string; drawer: string; memo: string },
): void {
  const { rng, person } = c;
  const x = s.left;
  const w = s.width;
  s.rect(x, y, w, 190, { fill: rng.pick(['#eef4ee', '#eef1f8', '#f8f4ea', '#ffffff']), stroke: '#888888' });
  s.text(x + 14, y + 22, o.drawer, { size: 10, font: 'sans-bold' });
  s.text(x + 14, y + 34, person.home.street, { size: 7.5 });
  s.text(x + 14, y + 44, person.home.cityLine, { size: 7.5 });
  s.text(x, y + 22, o.no, { size: 11, align: 'right', width: w - 16 });
  s.text(x + w - 170, y + 48, 'DATE', { size: 7 });
  s.ink(x + w - 140, y + 48, mdy(addDays(c.loan.closing, -rng.int(5, 60))));
  s.line(x + w - 144, y + 50, x + w - 20, y + 50);
  s.text(x + 14, y + 76, 'PAY TO THE', { size: 6.5 });
  s.text(x + 14, y + 84, 'ORDER OF', { size: 6.5 });
  s.ink(x + 64, y + 82, o.payee, { max: w - 210 });
  s.line(x + 60, y + 86, x + w - 130, y + 86);
  s.text(x + w - 124, y + 84, '$', { size: 12 });
  s.rect(x + w - 112, y + 70, 92, 18);
  s.ink(x + w - 106, y + 83, amount(o.value), { max: 84 });
  s.ink(x + 18, y + 108, `${inWords(o.value)} and ${String(Math.round((o.value % 1) * 100)).padStart(2, '0')}/100`, {
    max: w - 100,
  });
  s.line(x + 14, y + 112, x + w - 76, y + 112);
  s.text(x + w - 70, y + 111, 'DOLLARS', { size: 7.5 });
  s.text(
    x + 14,
    y + 130,
    bankName((p) => rng.pick(p)),
    { size: 9, font: 'sans-bold' },
  );
  s.text(x + 14, y + 158, 'MEMO', { size: 7 });
  s.ink(x + 46, y + 157, o.memo, { max: 170 });
  s.line(x + 42, y + 160, x + 230, y + 160);
  s.line(x + w - 220, y + 160, x + w - 20, y + 160);
  signature(s, x + w - 210, y + 158, o.drawer, 130);
  s.text(x + w - 160, y + 169, rng.chance(0.3) ? 'AUTHORIZED SIGNATURE' : '', { size: 6 });
  s.text(x + 30, y + 182, `|:${rng.digits(9)}|:  ${rng.digits(10)}||'  ${o.no}`, { size: 12, font: 'mono' });
}

const personalCheck: UsLayout = (c) => {
  const s = new Sheet(c.style);
  drawCheck(s, c, c.rng.int(40, 300), {
    payee: c.rng.pick([c.loan.titleCompany, `${c.loan.seller}`, 'Premier Realty Trust Account']),
    value: c.rng.int(2, 40) * 500,
    no: c.rng.digits(4),
    drawer: c.person.name,
    memo: c.rng.pick(['earnest money', `EMD ${c.loan.property.street}`, 'deposit', 'rent']),
  });
  return s.finish();
};
const cashiersCheck: UsLayout = (c) => {
  const s = new Sheet({ ...c.style, inkFont: 'mono-bold', ink: '#000000' });
  s.y = 60;
  drawCheck(s, c, 80, {
    payee: c.loan.titleCompany,
    value: c.rng.int(8000, 90000) + 0.61,
    no: c.rng.digits(9),
    drawer: `Remitter: ${c.person.name}`,
    memo: c.rng.mask('escrow ######'),
  });
  s.text(s.left + 230, 66, c.rng.pick(['CASHIER’S CHECK', 'OFFICIAL CHECK', 'TELLER’S CHECK']), { size: 15, font: 'serif-bold' });
  if (c.rng.chance(0.6)) {
    s.y = 300;
    s.para(
      'NOTICE TO PURCHASER: The purchase of an indemnity bond may be required before this check will be replaced or refunded in the event it is lost, misplaced or stolen. CUSTOMER COPY  NON-NEGOTIABLE',
      { size: 8 },
    );
  }
  return s.finish();
};
const payrollCheck: UsLayout = (c) => {
  const s = new Sheet({ ...c.style, inkFont: 'sans', ink: '#000000' });
  const net = round2((c.person.salary / 26) * 0.72);
  drawCheck(s, c, 500, {
    payee: c.person.name.toUpperCase(),
    value: net,
    no: c.rng.digits(6),
    drawer: c.person.employer.name,
    memo: 'Payroll',
  });
  drawCheck(s, c, 60, {
    payee: c.person.name.toUpperCase(),
    value: net,
    no: c.rng.digits(6),
    drawer: c.person.employer.name,
    memo: 'Payroll',
  });
  s.text(s.left + 120, 330, 'VOID   NON-NEGOTIABLE   VOID', { size: 20, font: 'sans-bold', color: '#999999' });
  return s.finish();
};

const gift =
  (manner: 'form' | 'letter'): UsLayout =>
  (c) => {
    const { rng, person, loan } = c;
    const donor = makeName(rng);
    const value = rng.int(4, 90) * 500;
    const kin = rng.pick(['mother', 'father', 'aunt', 'brother', 'grandparent', 'parents']);
    const s = new Sheet(c.style);
    title(s, rng.pick(['GIFT LETTER', 'Gift Funds Letter', 'GIFT LETTER AND AFFIDAVIT']));
    if (manner === 'form') {
      pairs(s, [
        ['Applicant(s)', person.name],
        ['Lender', loan.lender.name],
        ['Loan Number', loan.loanNo],
        ['Property Address', loan.property.oneLine],
      ]);
      s.gap().para(
        `I/We, ${donor}, do hereby certify that I/We have given/will give a gift of ${usd(value)} to ${person.name}, my/our ${rng.pick(['son', 'daughter', 'niece', 'grandchild'])}, to be applied toward the purchase of the property located at the above address.`,
      );
      s.para(
        'I/We certify that there is no repayment expected or implied of the gift funds, either in the form of cash or future services, from the recipient. The funds given to the homebuyer were not made available to the donor from any person or entity with an interest in the sale of the property, including the seller, real estate agent or broker, builder, loan officer, or any entity associated with them.',
      );
      section(s, 'Source of Gift Funds');
      boxes(s, [
        [
          ['Name of depository institution', bankName((x) => rng.pick(x))],
          ['Account number', rng.mask('XXXX####')],
          ['Type of account', 'Savings'],
          ['Date of transfer', mdy(loan.applied)],
        ],
      ]);
      section(s, 'Donor Information');
      boxes(s, [
        [
          ['Donor name', donor],
          ['Relationship to borrower', kin],
          ['Telephone', '(555) 555-0129'],
        ],
        [['Donor address', loan.seller ? person.home.oneLine : '']],
      ]);
      s.para(
        'WARNING: Our signatures above indicate that we fully understand that it is a Federal crime punishable by fine, imprisonment, or both to knowingly make any false statement concerning any of the above facts as applicable under the provision of Title 18, United States Code, Section 1014 and 1010.',
        { size: 8 },
      );
    } else {
      s.para(longDate(loan.applied));
      s.para(`To: ${loan.lender.name}`);
      s.para(
        `I, ${donor}, am the ${kin} of ${person.name}. I am making a gift of ${usd(value)} (${inWords(value)} dollars) to be used for the down payment and closing costs for the purchase of the home at ${loan.property.oneLine}.`,
      );
      s.para(
        'This is a gift and no repayment is expected or required, now or in the future. The funds come from my own savings account. I am not affiliated with the seller, the builder, the real estate agent or anyone else with an interest in the transaction.',
      );
      s.para('Attached is a copy of my bank statement showing the withdrawal. The funds will be wired to the closing agent.');
    }
    signLines(s, [
      ['Donor Signature', donor, mdy(loan.applied)],
      ['Borrower Signature', person.name, mdy(loan.applied)],
    ]);
    return s.finish();
  };

const vod =
  (manner: 'form1006' | 'bank'): UsLayout =>
  (c) => {
    const { rng, person, loan } = c;
    const bank = bankName((x) => rng.pick(x));
    const s = new Sheet({ ...c.style, pairs: 'boxes', section: 'boxed', size: 8.6, body: rng.pick(['sans', 'serif'] as const) });
    if (manner === 'form1006') {
      title(s, 'Request for Verification of Deposit', { align: 'center' });
      s.para(
        'Privacy Act Notice: This information is to be used by the agency collecting it or its assignees in determining whether you qualify as a prospective mortgagor under its program. It will not be disclosed outside the agency except as required and permitted by law. You do not have to provide this information, but if you do not your application for approval as a prospective mortgagor or borrower may be delayed or rejected.',
        { size: 7 },
      );
      s.para(
        'Instructions: Lender — Complete items 1 through 8. Have applicant(s) complete item 9. Forward directly to depository named in item 1. Depository — Please complete items 10 through 18 and return DIRECTLY to lender named in item 2. The form is to be transmitted directly to the lender and is not to be transmitted through the applicant(s) or any other party.',
        { size: 7 },
      );
      section(s, 'Part I — Request');
      boxes(s, [
        [
          ['1. To (Name and address of depository)', bank],
          ['2. From (Name and address of lender)', `${loan.lender.name}, ${loan.lender.address.cityLine}`],
        ],
        [
          [
            'I certify that this verification has been sent directly to the bank or depository and has not passed through the hands of the applicant or any other party.',
            '',
          ],
        ],
        [
          ['3. Signature of lender', loan.officer],
          ['4. Title', 'Processor'],
          ['5. Date', mdy(loan.applied)],
          ['6. Lender’s No. (Optional)', loan.loanNo],
        ],
      ]);
      s.para('7. Information To Be Verified', { font: `${s.style.body}-bold` });
      table(s, cols('Type of Account', 'Account in Name of', 'Account Number', 'Balance|1|right'), [
        ['Checking', person.name, rng.digits(9), `$ ${amount(rng.int(1000, 30000))}`],
        ['Savings', person.name, rng.digits(9), `$ ${amount(rng.int(1000, 30000))}`],
      ]);
      boxes(s, [
        [
          [
            'To Depository: I/We have applied for a mortgage loan and stated in my financial statement that the balance on deposit with you is as shown above. You are authorized to verify this information and to supply the lender identified above with the information requested in items 10 through 13.',
            '',
          ],
        ],
        [
          ['8. Name and Address of Applicant(s)', `${person.name}, ${person.home.oneLine}`],
          ['9. Signature of Applicant(s)', person.name],
        ],
      ]);
      section(s, 'Part II — To Be Completed by Depository');
      s.para('10. Deposit Accounts of Applicant(s)', { font: `${s.style.body}-bold` });
      table(
        s,
        cols(
          'Type of Account',
          'Account Number',
          'Current Balance|1|right',
          'Average Balance For Previous Two Months|1.4|right',
          'Date Opened',
        ),
        [
          [
            'Checking',
            rng.digits(9),
            `$ ${amount(rng.int(1000, 30000))}`,
            `$ ${amount(rng.int(1000, 30000))}`,
            mdy(person.hired),
          ],
          ['Savings', rng.digits(9), `$ ${amount(rng.int(1000, 30000))}`, `$ ${amount(rng.int(1000, 30000))}`, mdy(person.hired)],
        ],
      );
      s.para('11. Loans Outstanding To Applicant(s)', { font: `${s.style.body}-bold` });
      table(
        s,
        cols(
          'Loan Number',
          'Date of Loan',
          'Original Amount',
          'Current Balance',
          'Installments (Monthly/Quarterly)',
          'Secured By',
          'Number of Late Payments',
        ),
        [['None', '', '', '', '', '', '']],
      );
      boxes(s, [
        [
          [
            '12. Please include any additional information which may be of assistance in determination of credit worthiness. (Please include information on loans paid-in-full in Item 11 above.)',
            '',
          ],
        ],
        [
          [
            '13. If the name(s) on the account(s) differ from those listed in Item 7, please supply the name(s) on the account(s) as reflected by your records.',
            '',
          ],
        ],
      ]);
      section(s, 'Part III — Authorized Signature');
      s.para(
        'Federal statutes provide severe penalties for any fraud, intentional misrepresentation, or criminal connivance or conspiracy purposed to influence the issuance of any guaranty or insurance by the VA Secretary, the U.S.D.A., FmHA/FHA Commissioner, or the HUD/CPD Assistant Secretary.',
        { size: 7 },
      );
      boxes(s, [
        [
          ['14. Signature of Depository Representative', makeName(rng)],
          ['15. Title (Please print or type)', 'Branch Manager'],
          ['16. Date', mdy(addDays(loan.applied, 6))],
        ],
        [
          ['17. Please print or type name signed in item 14', ''],
          ['18. Phone No.', '555-0171'],
        ],
      ]);
      s.para('Fannie Mae Form 1006   July 96', { size: 7 });
    } else {
      letterhead(s, rng, bank, ['Deposit Verification Unit', 'Fax 555-0177']);
      s.para(longDate(loan.applied));
      title(s, 'Verification of Deposit', { size: 13 });
      s.para(
        `In response to your request for verification of deposit, and with the customer’s written authorization, we report the following for ${person.name}:`,
      );
      table(
        s,
        cols('Account Type', 'Account Number', 'Date Opened', 'Current Balance|1|right', 'Average Balance - 2 Months|1.2|right'),
        [
          ['Checking', rng.mask('XXXXX####'), mdy(person.hired), usd(rng.int(1000, 40000)), usd(rng.int(1000, 40000))],
          ['Money Market', rng.mask('XXXXX####'), mdy(person.hired), usd(rng.int(1000, 40000)), usd(rng.int(1000, 40000))],
        ],
      );
      s.para(
        'Loans outstanding: none. This information is furnished as a matter of business courtesy, in strict confidence, and without responsibility on the part of this institution or its officers.',
      );
      signLines(s, [['Authorized Signer, Deposit Operations', makeName(rng), mdy(loan.applied)]]);
    }
    return s.finish();
  };

export const assetPapers: UsPaper[] = [
  { type: 'investment-statement', series: 0.25, layouts: [investment('report'), investment('brokerage')] },
  { type: 'retirement-statement', series: 0.25, layouts: [retirement('401k'), retirement('ira')] },
  { type: 'credit-card-statement', weight: 0.8, series: 0.25, layouts: [creditCard('classic'), creditCard('compact')] },
  { type: 'check', scanned: 0.85, series: 0.2, layouts: [personalCheck, cashiersCheck, payrollCheck] },
  { type: 'gift-letter', layouts: [gift('form'), gift('letter')] },
  { type: 'verification-of-deposit', weight: 0.8, layouts: [vod('form1006'), vod('bank')] },
];
