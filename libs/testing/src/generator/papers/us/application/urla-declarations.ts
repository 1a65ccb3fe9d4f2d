import { boxes, checks, section, signLines } from '../../../dsl/blocks.js';
import { mdy } from '../../../people/dates.js';
import { checksLine, type UrlaPart } from './urla-part.js';

export const declarations: UrlaPart = (s, c) => {
  section(s, 'Section 5: Declarations');
  s.para('This section asks you specific questions about the property, your funding, and your past financial history.', {
    size: 7.6,
  });
  s.para('5a. About this Property and Your Money for this Loan', { font: 'sans-bold' });
  const ask = (items: readonly string[]): void =>
    items.forEach((q, i) => {
      checksLine(s, `${String.fromCharCode(65 + i)}. ${q}`, c.rng.chance(0.15));
    });
  ask([
    'Will you occupy the property as your primary residence? If YES, have you had an ownership interest in another property in the last three years?',
    'If this is a Purchase Transaction: Do you have a family relationship or business affiliation with the seller of the property?',
    'Are you borrowing any money for this real estate transaction (e.g., money for your closing costs or down payment) or obtaining any money from another party, such as the seller or realtor, that you have not disclosed on this loan application?',
    'Have you or will you be applying for a mortgage loan on another property (not the property securing this loan) on or before closing this transaction that is not disclosed on this loan application?',
    'Will this property be subject to a lien that could take priority over the first mortgage lien, such as a clean energy lien paid through your property taxes (e.g., the Property Assessed Clean Energy Program)?',
  ]);
  s.para('5b. About Your Finances', { font: 'sans-bold' });
  ask([
    'Are you a co-signer or guarantor on any debt or loan that is not disclosed on this application?',
    'Are there any outstanding judgments against you?',
    'Are you currently delinquent or in default on a Federal debt?',
    'Are you a party to a lawsuit in which you potentially have any personal financial liability?',
    'Have you conveyed title to any property in lieu of foreclosure in the past 7 years?',
    'Within the past 7 years, have you completed a pre-foreclosure sale or short sale, whereby the property was sold to a third party and the Lender agreed to accept less than the outstanding mortgage balance due?',
    'Have you had property foreclosed upon in the last 7 years?',
    'Have you declared bankruptcy within the past 7 years? If YES, identify the type(s) of bankruptcy: Chapter 7  Chapter 11  Chapter 12  Chapter 13',
  ]);
};

export const acknowledgments: UrlaPart = (s, { person, loan }) => {
  section(s, 'Section 6: Acknowledgments and Agreements');
  s.para('This section tells you about your legal obligations when you sign this application.', { size: 7.6 });
  for (const text of [
    'Definitions: • “Lender” includes the Lender’s agents, service providers, and any of their successors and assigns. • “Other Loan Participants” includes (i) any actual or potential owners of a loan resulting from this application (the “Loan”), (ii) acquirers of any beneficial or other interest in the Loan, (iii) any mortgage insurer, (iv) any guarantor, (v) any servicer of the Loan, and (vi) any of these parties’ service providers, successors or assigns.',
    'I agree to, acknowledge, and represent the following:',
    '(1) The Complete Information for this Application. The information I have provided in this application is true, accurate, and complete as of the date I signed this application. If the information I submitted changes or I have new information before closing of the Loan, I must change and supplement this application, including providing any updated/supplemented real estate sales contract.',
    '(2) The Property’s Security. The Loan I have applied for in this application will be secured by a mortgage or deed of trust which provides the Lender a security interest in the property described in this application.',
    '(3) The Property’s Appraisal, Value, and Condition. Any appraisal or value of the property obtained by the Lender is for use by the Lender and Other Loan Participants. The Lender and Other Loan Participants have not made any representation or warranty, express or implied, to me about the property, its condition, or its value.',
    '(4) Electronic Records and Signatures. The Lender and Other Loan Participants may keep any paper record and/or electronic record of this application, whether or not the Loan is approved.',
    '(5) Delinquency. The Lender and Other Loan Participants may report information about my account to credit bureaus. Late payments, missed payments, or other defaults on my account may be reflected in my credit report and will likely affect my credit score.',
    '(6) Authorization for Use and Sharing of Information. By signing below, in addition to the representations and agreements made above, I expressly authorize the Lender and Other Loan Participants to obtain, use, and share with each other (i) the loan application and related loan information and documentation, (ii) a consumer credit report on me, and (iii) my tax return information, as necessary to perform the actions listed below.',
  ])
    s.para(text, { size: 7.4 });
  signLines(s, [
    ['Borrower Signature', person.name, mdy(loan.applied)],
    ['Additional Borrower Signature', '', ''],
  ]);
};

export const demographics: UrlaPart = (s, c) => {
  section(s, 'Section 7: Military Service');
  checksLine(
    s,
    'Military Service – Did you (or your deceased spouse) ever serve, or are you currently serving, in the United States Armed Forces?',
    c.rng.chance(0.2),
  );
  section(s, 'Section 8: Demographic Information');
  s.para(
    'The purpose of collecting this information is to help ensure that all applicants are treated fairly and that the housing needs of communities and neighborhoods are being fulfilled. For residential mortgage lending, Federal law requires that we ask applicants for their demographic information (ethnicity, sex, and race) in order to monitor our compliance with equal credit opportunity, fair housing, and home mortgage disclosure laws. You are not required to provide this information, but are encouraged to do so.',
    { size: 7.6 },
  );
  s.columns(
    [1, 1.2],
    [
      () =>
        checks(s, [
          ['Hispanic or Latino', false],
          ['Not Hispanic or Latino', true],
          ['I do not wish to provide this information', false],
          ['Female', c.person.sex === 'F'],
          ['Male', c.person.sex === 'M'],
        ]),
      () =>
        checks(s, [
          ['American Indian or Alaska Native', false],
          ['Asian', false],
          ['Black or African American', false],
          ['Native Hawaiian or Other Pacific Islander', false],
          ['White', false],
          ['I do not wish to provide this information', true],
        ]),
    ],
  );
  s.para(
    'To Be Completed by Financial Institution (for application taken in person): Was the ethnicity of the Borrower collected on the basis of visual observation or surname?   NO   YES     The Demographic Information was provided through: Face-to-Face Interview   Telephone Interview   Fax or Mail   Email or Internet',
    { size: 7.4 },
  );
  section(s, 'Section 9: Loan Originator Information');
  boxes(s, [
    [
      ['Loan Originator Organization Name', c.loan.lender.name],
      ['Address', c.loan.lender.address.oneLine, 1.4],
    ],
    [
      ['Loan Originator Organization NMLSR ID#', c.loan.lender.nmls],
      ['State License ID#', c.rng.digits(6)],
    ],
    [
      ['Loan Originator Name', c.loan.officer],
      ['Loan Originator NMLSR ID#', c.rng.digits(6)],
      ['Email', 'loans@example.com'],
      ['Phone', c.loan.lender.phone],
    ],
  ]);
  signLines(s, [['Signature', c.loan.officer, mdy(c.loan.applied)]]);
};
