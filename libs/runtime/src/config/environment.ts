/** The one place where the process's environment is read. */
export const readEnvironment = (): Record<string, string | undefined> => process.env;
