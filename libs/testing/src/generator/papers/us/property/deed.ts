import { signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { dayOf, mdy } from '../../../people/dates.js';
import { amount } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import type { UsLayout, UsPaper } from '../us-paper.js';
import { lotOf } from './lot.js';

const conveyance =
  (kind: 'WARRANTY DEED' | 'GRANT DEED' | 'QUITCLAIM DEED'): UsLayout =>
  (c) => {
    const { loan, rng } = c;
    const s = new Sheet({ ...c.style, body: 'serif', head: 'serif', margin: 64, size: rng.real(10, 11.6) });
    s.para(
      `RECORDING REQUESTED BY:\n${loan.titleCompany}\nWHEN RECORDED MAIL TO:\n${loan.borrowers[0].name}\n${loan.property.oneLine}`,
      { size: 9 },
    );
    s.para(
      `${rng.pick(['SPACE ABOVE THIS LINE FOR RECORDER’S USE', `Instrument # ${rng.digits(10)}  Book ${rng.int(1000, 9000)} Page ${rng.int(1, 900)}  Recorded ${mdy(loan.closing)} Clerk of the Court`])}`,
      { align: 'right', size: 8 },
    );
    s.para(`APN: ${rng.mask('###-###-###')}     Documentary Transfer Tax $${amount(loan.price * 0.0011)}`, { size: 9 });
    title(s, rng.chance(0.5) && kind === 'WARRANTY DEED' ? `GENERAL ${kind}` : kind, { align: 'center' });
    const to = loan.borrowers.map((b) => b.name).join(' and ');
    if (kind === 'WARRANTY DEED') {
      s.para(
        `THIS INDENTURE, made this ${dayOf(loan.closing)}, between ${loan.seller}, hereinafter called the Grantor, and ${to}, ${rng.pick(['husband and wife', 'joint tenants with right of survivorship'])}, hereinafter called the Grantee.`,
      );
      s.para(
        `WITNESSETH, that the Grantor, for and in consideration of the sum of Ten Dollars ($10.00) and other good and valuable consideration, to Grantor in hand paid by the Grantee, the receipt whereof is hereby acknowledged, has granted, bargained and sold to the said Grantee and Grantee’s heirs and assigns forever, the following described land, situate, lying and being in ${loan.property.county} County, ${loan.property.stateName}, to-wit:`,
      );
      s.para(lotOf(c), { indent: 24 });
      s.para(
        'TOGETHER with all the tenements, hereditaments and appurtenances thereto belonging or in anywise appertaining. TO HAVE AND TO HOLD, the same in fee simple forever. AND the Grantor hereby covenants with said Grantee that the Grantor is lawfully seized of said land in fee simple; that the Grantor has good right and lawful authority to sell and convey said land; that the Grantor hereby fully warrants the title to said land and will defend the same against the lawful claims of all persons whomsoever.',
      );
    } else if (kind === 'GRANT DEED') {
      s.para(
        `FOR A VALUABLE CONSIDERATION, receipt of which is hereby acknowledged, ${loan.seller} hereby GRANT(S) to ${to} the following described real property in the City of ${loan.property.city}, County of ${loan.property.county}, State of ${loan.property.stateName}:`,
      );
      s.para(lotOf(c), { indent: 24 });
      s.para('MAIL TAX STATEMENTS AS DIRECTED ABOVE');
    } else {
      s.para(
        `THIS QUITCLAIM DEED, executed this ${dayOf(loan.closing)}, by first party, Grantor, ${makeName(rng)}, to second party, Grantee, ${to}. WITNESSETH, that the said first party, for good consideration and for the sum of One Dollar ($1.00) paid by the said second party, does hereby remise, release and quitclaim unto the said second party forever, all the right, title, interest and claim which the said first party has in and to the following described parcel of land:`,
      );
      s.para(lotOf(c), { indent: 24 });
    }
    s.para(
      'IN WITNESS WHEREOF, the Grantor has hereunto set their hand and seal the day and year first above written. Signed, sealed and delivered in our presence:',
    );
    signLines(s, [
      ['Witness', makeName(rng)],
      ['Grantor', loan.seller],
    ]);
    s.para(
      `STATE OF ${loan.property.stateName.toUpperCase()}     COUNTY OF ${loan.property.county.toUpperCase()}\nThe foregoing instrument was acknowledged before me this ${dayOf(loan.closing)}, by ${loan.seller}, who is personally known to me or who has produced identification.`,
    );
    signLines(s, [['Notary Public', makeName(rng)]]);
    return s.finish();
  };

export const deed: UsPaper = {
  type: 'deed',
  layouts: [conveyance('WARRANTY DEED'), conveyance('GRANT DEED'), conveyance('QUITCLAIM DEED')],
};
