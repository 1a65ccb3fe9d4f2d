import { Environment } from '@marcbachmann/cel-js';
import type { RuleContext } from './rule-context.js';

const environment = new Environment({ enableOptionalTypes: true, unlistedVariablesAreDyn: false })
  .registerVariable('packet', 'dyn')
  .registerVariable('documents', 'dyn');

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
export const evaluate = (expression: string, context: RuleContext): boolean => {
  const value: unknown = parse(expression)(context);
  if (typeof value !== 'boolean') throw new TypeError(`gives ${typeof value}, not true or false`);
  return value;
};
