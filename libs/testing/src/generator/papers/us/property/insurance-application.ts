import { boxes, checks, list, section, signLines, title } from '../../../dsl/blocks.js';
import type { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { mdy } from '../../../people/dates.js';
import { usd0 } from '../../../people/money.js';
import { numbered } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';
import { coverages, insurer } from './home-cover.js';

function applicant(s: Sheet, c: UsContext): void {
  const { loan, rng, person } = c;
  boxes(s, [
    [
      ['Applicant’s name (First Named Insured)', person.name, 2],
      ['Date of birth', mdy(person.born)],
      ['Marital status', 'M', 0.6],
    ],
    [
      ['Mailing address', person.home.oneLine, 2],
      ['Home phone #', person.phone],
      ['E-mail', person.email, 1.4],
    ],
    [
      ['Co-applicant’s name', loan.borrowers[1].name, 2],
      ['Occupation', person.job],
      ['Current employer', person.employer.name, 1.4],
    ],
    [
      ['Previous address (if less than 3 years)', '', 2],
      ['Prior carrier', insurer(c)],
      ['Prior policy number', rng.digits(8)],
    ],
  ]);
}

function propertyRating(s: Sheet, { loan, rng }: UsContext): void {
  section(s, 'Property / Rating Underwriting');
  boxes(s, [
    [
      ['Location of property', loan.property.oneLine, 2],
      ['Year built', String(rng.int(1950, 2018))],
      ['Purchase date', mdy(loan.closing)],
      ['Purchase price', usd0(loan.price)],
    ],
    [
      ['Construction type', 'Frame'],
      ['Roof material', 'Asphalt shingle'],
      ['# of stories', '2'],
      ['Square feet', String(rng.int(1100, 3000))],
      ['Usage   Primary   Secondary   Seasonal   Rental', 'Primary'],
    ],
    [
      ['Protection class', '4'],
      ['Distance to fire hydrant', '500 ft'],
      ['Distance to fire station', '2 mi'],
      ['Primary heat', 'Gas'],
      ['Swimming pool   fenced   diving board', 'No'],
    ],
    [
      ['Wiring updated', String(rng.int(1995, 2022))],
      ['Plumbing updated', String(rng.int(1995, 2022))],
      ['Heating updated', String(rng.int(1995, 2022))],
      ['Roofing updated', String(rng.int(1995, 2022))],
    ],
  ]);
}

function generalInformation(s: Sheet): void {
  section(s, 'General Information - Explain all “Yes” responses');
  list(
    s,
    [
      'Any farming or other business conducted on premises (including day/child care)?',
      'Any residence employees?',
      'Any flooding, brush, forest fire hazard, landslide, etc.?',
      'Any other residence owned, occupied or rented?',
      'Any other insurance with this company?',
      'Has insurance been transferred within agency?',
      'Any coverage declined, cancelled or non-renewed during the last 3 years?',
      'Has applicant had a foreclosure, repossession, bankruptcy or filed for bankruptcy during the past five years?',
      'Are there any animals or exotic pets kept on premises?',
      'Is property situated on more than five acres?',
      'Does applicant own any recreational vehicles (snow mobiles, dune buggies, mini bikes, ATVs)?',
      'Is building undergoing renovation or reconstruction?',
    ].map((q) => `${q}     Yes   X No`),
    (i) => `${i + 1}.`,
  );
}

const application =
  (manner: 'acord' | 'plain'): UsLayout =>
  (c) => {
    const { loan, rng, person } = c;
    const s = numbered(
      {
        ...c.style,
        ...(manner === 'acord' ? { pairs: 'boxes' as const, size: 8.4, section: 'grey' as const } : { body: 'serif' as const }),
      },
      rng,
      'Homeowners Application',
    );
    title(
      s,
      manner === 'acord'
        ? 'HOMEOWNER APPLICATION'
        : rng.pick(['HOMEOWNERS INSURANCE APPLICATION', 'APPLICATION FOR HOMEOWNERS INSURANCE', 'Dwelling Fire Application']),
    );
    section(s, manner === 'acord' ? 'APPLICANT INFORMATION' : 'Named Insured(s)');
    applicant(s, c);
    propertyRating(s, c);
    section(s, 'Coverages / Limits of Liability Requested');
    table(s, cols('Coverage|3', 'Limit|1|right', 'Premium|1|right'), coverages(c));
    section(s, 'Loss History');
    s.para(
      'Any losses, whether or not paid by insurance, during the last 5 years, at this or at any other location?   Yes   X No',
    );
    generalInformation(s);
    section(s, 'Binder / Signature');
    s.para(
      'Any person who knowingly and with intent to defraud any insurance company or other person files an application for insurance or statement of claim containing any materially false information, or conceals for the purpose of misleading, information concerning any fact material thereto, commits a fraudulent insurance act, which is a crime and subjects such person to criminal and civil penalties.',
      { size: 8 },
    );
    checks(s, [['Copy of the Notice of Information Practices (Privacy) has been given to the applicant.', true]]);
    signLines(s, [
      ['Applicant’s Signature', person.name, mdy(loan.applied)],
      ['Producer’s Signature', 'R. Alvarado', mdy(loan.applied)],
    ]);
    return s.finish();
  };

export const insuranceApplication: UsPaper = {
  type: 'insurance-application',
  weight: 0.7,
  layouts: [application('acord'), application('plain')],
};
