import type { Person, UsCase } from '../people/us-case.js';
import type { UsFacts } from '../people/us-facts.js';
import type { PlannedPaper } from './planned-paper.js';

/** What a fault does to a plan. */
export type Change = (plan: readonly PlannedPaper[]) => PlannedPaper[];

const changed = (key: string, change: (paper: PlannedPaper) => PlannedPaper): Change => {
  return (plan) => {
    if (!plan.some((paper) => paper.key === key)) throw new Error(`There is no paper ${key} to plant a fault in.`);
    return plan.map((paper) => (paper.key === key ? change(paper) : paper));
  };
};

export const without =
  (...keys: readonly string[]): Change =>
  (plan) =>
    plan.filter(({ key }) => !keys.includes(key));

export const aboutPerson = (key: string, change: Partial<Person>): Change =>
  changed(key, (paper) => ({ ...paper, person: { ...paper.person, ...change } }));

/** Another loan on one paper, and on that paper alone. */
export const ofLoan = (key: string, change: (loan: UsCase) => Partial<UsCase>): Change =>
  changed(key, (paper) => ({ ...paper, loan: { ...paper.loan, ...change(paper.loan) } }));

export const saying = <Part extends keyof UsFacts>(
  key: string,
  part: Part,
  change: (facts: NonNullable<UsFacts[Part]>) => Partial<NonNullable<UsFacts[Part]>>,
): Change =>
  changed(key, (paper) => {
    const facts = paper.facts?.[part];
    if (facts === undefined) throw new Error(`${key} has no ${part} to change.`);
    return { ...paper, facts: { ...paper.facts, [part]: { ...facts, ...change(facts) } } };
  });

export const lackingPage = (key: string, page: number): Change => changed(key, (paper) => ({ ...paper, without: [page] }));

/** The same paper once more, at the end of the packet. */
export const sentTwice = (key: string, as: string): Change => {
  return (plan) => {
    const paper = plan.find((one) => one.key === key);
    if (paper === undefined) throw new Error(`There is no paper ${key} to send twice.`);
    return [...plan, { ...paper, key: as, copyOf: key }];
  };
};
