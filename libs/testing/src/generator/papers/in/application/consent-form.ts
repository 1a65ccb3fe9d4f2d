import { list, pairs, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { dmy } from '../../../people/dates.js';
import type { InLayout, InPaper } from '../in-paper.js';

const consent =
  (manner: 'bureau' | 'aadhaar'): InLayout =>
  (c) => {
    const { loan, person: p, rng } = c;
    const s = new Sheet({ ...c.style, size: rng.real(10, 11.4) });
    title(
      s,
      manner === 'bureau'
        ? rng.pick(['CONSENT FORM', 'CUSTOMER CONSENT LETTER', 'CONSENT FOR OBTAINING CREDIT INFORMATION REPORT'])
        : rng.pick(['CONSENT FOR AADHAAR AUTHENTICATION', 'AADHAAR CONSENT FORM', 'DECLARATION CUM CONSENT - KYC']),
    );
    s.para(`To,\nThe Branch Manager\n${loan.lender}\n${p.home.city}`);
    pairs(s, [
      ['Name of the customer', p.name],
      ['Application number', loan.loanNo],
      ['PAN', p.pan],
      ['Mobile', p.mobile],
      ['Date', dmy(loan.applied)],
    ]);
    s.gap();
    if (manner === 'bureau')
      list(
        s,
        [
          `I/We hereby give my/our consent to ${loan.lender} to obtain my/our credit information report from Credit Information Companies (TransUnion CIBIL, Experian, Equifax, CRIF High Mark) for the purpose of evaluating my/our loan application.`,
          'I/We understand that the information so obtained may be used for underwriting, monitoring and collection during the currency of the loan.',
          'I/We authorise the lender to contact me/us by telephone, SMS, e-mail or WhatsApp, overriding any registration under the National Do Not Call Registry.',
          'I/We consent to the sharing of my/our information with its group companies, service providers, the Central KYC Records Registry and statutory authorities.',
          'I/We understand that I/we may withdraw this consent in writing, subject to applicable law.',
        ],
        (i) => `${i + 1}.`,
      );
    else
      list(
        s,
        [
          'I hereby voluntarily submit my Aadhaar number / e-Aadhaar / offline XML to the lender and give my consent to use my Aadhaar details to authenticate me from UIDAI for the purpose of establishing my identity.',
          'I have been informed about the alternative officially valid documents that can be submitted for KYC, namely passport, driving licence and voter identity card, and I have chosen Aadhaar voluntarily.',
          'I understand that my biometrics will not be stored or shared and will be submitted to the Central Identities Data Repository only for the purpose of authentication.',
          'I shall not hold the lender or any of its officials responsible in the event this document is not found to be in order.',
        ],
        (i) => `${i + 1}.`,
      );
    signLines(s, [['Signature of the customer', p.name, dmy(loan.applied)]]);
    return s.finish();
  };

export const consentForm: InPaper = { type: 'consent-form', layouts: [consent('bureau'), consent('aadhaar')] };
