import { Environment, EvaluationError } from '@marcbachmann/cel-js';
import { CannotTell } from './cannot-tell.js';
import type { RuleContext, RuleDocument } from './rule-context.js';
import { withRuleFunctions } from './rule-functions.js';

const environment = withRuleFunctions(
  new Environment({ enableOptionalTypes: true, unlistedVariablesAreDyn: false })
    .registerVariable('packet', 'dyn')
    .registerVariable('documents', 'dyn')
    .registerVariable('d', 'dyn'),
);

/** What an expression is evaluated over; `d` only where the rule is about each document of some types. */
export type ExpressionContext = RuleContext & { d?: RuleDocument };

/** Kept by text: a taxonomy's expressions are parsed once in the life of a process. */
const parsed = new Map<string, ReturnType<typeof environment.parse>>();

const parse = (expression: string) => {
  const known = parsed.get(expression) ?? environment.parse(expression);
  parsed.set(expression, known);
  return known;
};

/** Why the expression can not be used, null where it can: for the taxonomy's lint. */
export const expressionFault = (expression: string): string | null => {
  try {
    const { valid, error } = parse(expression).check();
    return valid ? null : (error?.message ?? 'not valid');
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : 'not valid';
  }
};

/** A CEL expression that must give true or false. Throws where it can not be parsed or evaluated, or gives something else. */
export const evaluate = (expression: string, context: ExpressionContext): boolean => {
  const value: unknown = parse(expression)(context);
  if (typeof value !== 'boolean') throw new TypeError(`gives ${typeof value}, not true or false`);
  return value;
};

const NO_SUCH_KEY = /^No such key: ([a-z][a-zA-Z0-9]*)$/;

/** What an expression lacked, in words that quote no value; null where the expression itself is at fault. */
export const lacking = (thrown: unknown): string | null => {
  if (thrown instanceof CannotTell) return thrown.message;
  const inner = thrown instanceof Error ? thrown.cause : undefined;
  if (inner instanceof CannotTell) return inner.message;
  if (!(thrown instanceof EvaluationError)) return null;
  const name = NO_SUCH_KEY.exec(thrown.summary)?.[1];
  return name === undefined ? null : `not read: ${name}`;
};
