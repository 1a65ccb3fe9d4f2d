/** The only file that reads the process's environment. */
export const environment = (): Readonly<Record<string, string | undefined>> => process.env;

const HARMLESS = ['PATH', 'LANG', 'LC_ALL', 'TMPDIR', 'TZ', 'SystemRoot'] as const;

/** What a child process that opens strangers' files may see: where programs and temporary files are, no secrets. */
export const childEnvironment = (): Record<string, string> =>
  Object.fromEntries(HARMLESS.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
