import { list, signLines, title } from '../../../dsl/blocks.js';
import { addMonths, dayOf, longDate } from '../../../people/dates.js';
import { usd } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import { numbered } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

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

export const divorceDecree: UsPaper = { type: 'divorce-decree', weight: 0.6, layouts: [decree('final'), decree('settlement')] };
