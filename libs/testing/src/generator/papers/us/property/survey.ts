import { signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { mdy } from '../../../people/dates.js';
import { usd } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const drawnSurvey =
  (manner: 'plat' | 'improvement'): UsLayout =>
  (c) => {
    const { loan, rng } = c;
    const s = new Sheet({ ...c.style, size: 8 }, { size: rng.pick(['letter', 'letter-landscape', 'legal'] as const) });
    title(
      s,
      manner === 'plat'
        ? rng.pick(['PLAT OF SURVEY', 'BOUNDARY SURVEY', 'ALTA/NSPS LAND TITLE SURVEY'])
        : rng.pick(['MORTGAGE INSPECTION PLAN', 'IMPROVEMENT LOCATION CERTIFICATE', 'SURVEYOR’S REAL PROPERTY REPORT']),
      { align: 'center' },
    );
    s.para(
      `of LOT ${rng.int(1, 80)}, BLOCK ${rng.int(1, 9)}, ${rng.pick(['WILLOW CREEK', 'HIGHLAND ESTATES'])} SUBDIVISION, ${loan.property.county.toUpperCase()} COUNTY, ${loan.property.stateName.toUpperCase()}\n${loan.property.oneLine}`,
      { align: 'center' },
    );
    const x = s.left + 90;
    const y = s.y + 30;
    const w = Math.min(300, s.width - 180);
    const h = 210;
    s.curve(
      [
        [x, y],
        [x + w, y + 8],
        [x + w, y + 8],
      ],
      '#000000',
      1.2,
    );
    s.line(x, y, x, y + h, { lineWidth: 1.2 })
      .line(x, y + h, x + w, y + h - 6, { lineWidth: 1.2 })
      .line(x + w, y + 8, x + w, y + h - 6, { lineWidth: 1.2 });
    s.rect(x + w * 0.3, y + 60, w * 0.4, 80);
    s.text(x + w * 0.38, y + 100, 'RESIDENCE');
    s.text(x + w * 0.3, y - 6, `N 89°${rng.int(10, 59)}'${rng.int(10, 59)}" E  ${rng.int(60, 140)}.${rng.int(10, 99)}'`);
    s.text(x - 12, y + h * 0.8, `S 00°${rng.int(10, 59)}'${rng.int(10, 59)}" W ${rng.int(100, 180)}.00'`, { angle: 90 });
    s.text(x + w + 10, y + h * 0.5, "10' UTILITY EASEMENT", { size: 6.5 });
    s.text(x, y + h + 14, `${loan.property.street.replace(/^\d+ /, '').toUpperCase()} (60' RIGHT OF WAY)`);
    s.text(x + w + 30, y + 20, 'N', { size: 16, font: 'sans-bold' });
    s.y = y + h + 34;
    s.para(
      `Scale: 1" = ${rng.pick([20, 30, 40])}'     Legend: O Iron pin found   o Iron pin set   P.O.B. Point of Beginning   B.S.L. Building Setback Line   R/W Right of Way   x-x-x Fence`,
    );
    s.para(
      manner === 'plat'
        ? 'SURVEYOR’S CERTIFICATE: I hereby certify that this plat represents a survey made on the ground under my supervision and that the boundary lines, monuments and improvements are as shown, and that there are no encroachments except as indicated hereon. Bearings are based on the record plat.'
        : 'I hereby certify that this inspection was prepared for mortgage loan purposes and that the location of the dwelling as shown does conform with the local zoning setback requirements in effect when constructed. This is not a boundary survey and is not to be used for the establishment of fence, building or other future improvement lines. The property does not fall within a special flood hazard zone as delineated on the map of the community panel.',
    );
    signLines(s, [[`Registered Professional Land Surveyor   License No. ${rng.digits(5)}`, makeName(rng), mdy(loan.applied)]]);
    s.para(
      `Job No. ${rng.mask('##-###')}   Field Book ${rng.int(1, 90)}   Ordered by ${loan.titleCompany}   ${usd(rng.int(300, 700))}`,
      { size: 7 },
    );
    return s.finish();
  };

export const survey: UsPaper = {
  type: 'survey',
  weight: 0.8,
  scanned: 0.7,
  layouts: [drawnSurvey('plat'), drawnSurvey('improvement')],
};
