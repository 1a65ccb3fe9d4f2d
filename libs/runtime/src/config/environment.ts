/** The only file that reads the process's environment. */
export const readEnvironment = (): Readonly<Record<string, string | undefined>> => process.env;

const HARMLESS = ['PATH', 'LANG', 'LC_ALL', 'TMPDIR', 'TZ', 'SystemRoot', 'NODE_COMPILE_CACHE'] as const;

/** What a child process that opens strangers' files may see: where programs, temporary files and compiled code are, no secrets. */
export const childEnvironment = (): Record<string, string> => {
  const all = readEnvironment();
  return Object.fromEntries(HARMLESS.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
};
