import { checks } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import type { UsContext } from '../us-paper.js';

/** Writes one section of the Uniform Residential Loan Application. */
export type UrlaPart = (s: Sheet, c: UsContext) => void;

export const lenderLines: UrlaPart = (s, { loan, rng }) => {
  s.para('To be completed by the Lender:', { size: 7, font: 'sans-bold-italic', after: 1 });
  s.para(`Lender Loan No./Universal Loan Identifier  ${loan.loanNo}                    Agency Case No.  ${rng.digits(8)}`, {
    size: 7.5,
  });
};

export const checksLine = (s: Sheet, text: string, yes: boolean): void => {
  s.columns(
    [6, 1],
    [
      () => s.para(text, { size: 7.6, after: 1 }),
      () =>
        checks(
          s,
          [
            ['NO', !yes],
            ['YES', yes],
          ],
          { size: 7 },
        ),
    ],
  );
};
