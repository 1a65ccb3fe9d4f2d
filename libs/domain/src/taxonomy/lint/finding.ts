/** Something wrong with a taxonomy. An error keeps it from being used or makes it say what it can not mean. */
export interface Finding {
  level: 'error' | 'warning';
  /** Stable name of the check, e.g. `pattern-dangerous`. */
  code: string;
  /** Where, as in `types.w2.signals.3`. */
  path: string;
  message: string;
}

export const error = (code: string, path: string, message: string): Finding => ({ level: 'error', code, path, message });
export const warning = (code: string, path: string, message: string): Finding => ({ level: 'warning', code, path, message });

/** Values that occur more than once, each named once. */
export const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
