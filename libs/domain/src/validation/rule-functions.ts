import type { Environment } from '@marcbachmann/cel-js';
import { addsUp, isNear } from './compare/amounts.js';
import { daysBetween, daysCovered, monthsCovered, widestHole } from './compare/periods.js';
import { sameAddress } from './compare/same-address.js';
import { sameName } from './compare/same-name.js';
import { sameNumber } from './compare/same-number.js';
import { sameOrganisation } from './compare/same-organisation.js';

const strings = (values: readonly unknown[]): string[] => values.map(String);
const numbers = (values: readonly unknown[]): number[] => values.map(Number);
const whole = (n: number): bigint => BigInt(Math.round(n));

interface RuleFunction {
  /** As CEL declares it. */
  signature: string;
  says: string;
  handler: (...given: never[]) => unknown;
}

/** What rules can call over and above CEL's own functions. All are pure. */
export const ruleFunctions: readonly RuleFunction[] = [
  { signature: 'sameName(string, string): bool', says: 'two printed names name one person', handler: sameName },
  { signature: 'sameOrganisation(string, string): bool', says: 'two printed names name one firm', handler: sameOrganisation },
  { signature: 'sameAddress(string, string): bool', says: 'two printed addresses name one place', handler: sameAddress },
  { signature: 'sameNumber(string, string): bool', says: 'two numbers, masked or whole, are one', handler: sameNumber },
  {
    signature: 'daysBetween(string, string): int',
    says: 'days from the first date to the second',
    handler: (from: string, to: string) => whole(daysBetween(from, to)),
  },
  {
    signature: 'widestHole(list): int',
    says: 'days of the widest hole between periods `from/to`',
    handler: (periods: unknown[]) => whole(widestHole(strings(periods))),
  },
  {
    signature: 'daysCovered(list): int',
    says: 'days that periods `from/to` cover together',
    handler: (periods: unknown[]) => whole(daysCovered(strings(periods))),
  },
  {
    signature: 'monthsCovered(list): int',
    says: 'calendar months that periods `from/to` cover whole',
    handler: (periods: unknown[]) => whole(monthsCovered(strings(periods))),
  },
  {
    signature: 'distinct(list): int',
    says: 'how many different values a list has',
    handler: (values: unknown[]) => whole(new Set(strings(values)).size),
  },
  {
    signature: 'addsUp(list, double, bool): bool',
    says: 'the parts make the total to the cent; where recognised (third) and one digit apart it can not be told',
    handler: (parts: unknown[], total: number, recognised: boolean) => addsUp(numbers(parts), total, recognised),
  },
  {
    signature: 'isNear(double, double, double): bool',
    says: 'the first is within a share (third) of the second',
    handler: isNear,
  },
];

export const withRuleFunctions = (environment: Environment): Environment =>
  ruleFunctions.reduce(
    (all, { signature, says, handler }) =>
      all.registerFunction(signature, handler as (...given: unknown[]) => unknown, { description: says }),
    environment,
  );
