import { pairs } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { addDays, mdy } from '../../../people/dates.js';
import { whole } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import type { UsContext } from '../us-paper.js';

const CERTIFICATION = [
  'I have, at a minimum, developed and reported this appraisal in accordance with the scope of work requirements stated in this appraisal report.',
  'I performed a complete visual inspection of the interior and exterior areas of the subject property. I reported the condition of the improvements in factual, specific terms. I identified and reported the physical deficiencies that could affect the livability, soundness, or structural integrity of the property.',
  'I performed this appraisal in accordance with the requirements of the Uniform Standards of Professional Appraisal Practice that were adopted and promulgated by the Appraisal Standards Board of The Appraisal Foundation and that were in place at the time this appraisal report was prepared.',
  'I developed my opinion of the market value of the real property that is the subject of this report based on the sales comparison approach to value. I have adequate comparable market data to develop a reliable sales comparison approach for this appraisal assignment.',
  'I researched, verified, analyzed, and reported on any current agreement for sale for the subject property, any offering for sale of the subject property in the twelve months prior to the effective date of this appraisal, and the prior sales of the subject property for a minimum of three years prior to the effective date of this appraisal, unless otherwise indicated in this report.',
  'I selected and used comparable sales that are locationally, physically, and functionally the most similar to the subject property.',
  'I have not used comparable sales that were the result of combining a land sale with the contract purchase price of a home that has been built or will be built on the land.',
  'I have reported adjustments to the comparable sales that reflect the market’s reaction to the differences between the subject property and the comparable sales.',
  'I have knowledge and experience in appraising this type of property in this market area.',
  'My employment and/or compensation for performing this appraisal or any future or anticipated appraisals was not conditioned on any agreement or understanding, written or otherwise, that I would report (or present analysis supporting) a predetermined specific value.',
];

export function certificationPages(s: Sheet, c: UsContext): void {
  s.para(
    'This report form is designed to report an appraisal of a one-unit property or a one-unit property with an accessory unit; including a unit in a planned unit development (PUD). This report form is not designed to report an appraisal of a manufactured home or a unit in a condominium or cooperative project.',
  );
  s.para(
    'SCOPE OF WORK: The scope of work for this appraisal is defined by the complexity of this appraisal assignment and the reporting requirements of this appraisal report form, including the following definition of market value, statement of assumptions and limiting conditions, and certifications. The appraiser must, at a minimum: (1) perform a complete visual inspection of the interior and exterior areas of the subject property, (2) inspect the neighborhood, (3) inspect each of the comparable sales from at least the street, (4) research, verify, and analyze data from reliable public and/or private sources, and (5) report his or her analysis, opinions, and conclusions in this appraisal report.',
  );
  s.para(
    'DEFINITION OF MARKET VALUE: The most probable price which a property should bring in a competitive and open market under all conditions requisite to a fair sale, the buyer and seller, each acting prudently, knowledgeably and assuming the price is not affected by undue stimulus.',
  );
  s.para(
    'STATEMENT OF ASSUMPTIONS AND LIMITING CONDITIONS: The appraiser’s certification in this report is subject to the following assumptions and limiting conditions: 1. The appraiser will not be responsible for matters of a legal nature that affect either the property being appraised or the title to it, except for information that he or she became aware of during the research involved in performing this appraisal. 2. The appraiser has provided a sketch in this appraisal report to show the approximate dimensions of the improvements.',
  );
  s.para('APPRAISER’S CERTIFICATION: The Appraiser certifies and agrees that:');
  CERTIFICATION.forEach((t, i) => {
    s.para(`${i + 1}. ${t}`);
  });
  s.columns(
    [1, 1],
    [
      () => {
        s.para('APPRAISER', { font: 'sans-bold' });
        pairs(s, [
          ['Name', makeName(c.rng)],
          ['Company Name', 'Valley Appraisal Services'],
          ['Telephone Number', c.loan.lender.phone],
          ['Date of Signature and Report', mdy(addDays(c.loan.applied, 24))],
          ['State Certification #', c.rng.mask('CR######')],
          ['APPRAISED VALUE OF SUBJECT PROPERTY $', whole(c.loan.price)],
        ]);
      },
      () => {
        s.para('SUPERVISORY APPRAISER (ONLY IF REQUIRED)', { font: 'sans-bold' });
        pairs(s, [
          ['Name', ''],
          ['Company Name', ''],
          ['State Certification #', ''],
          ['SUBJECT PROPERTY', 'Did not inspect subject property'],
        ]);
      },
    ],
  );
}
