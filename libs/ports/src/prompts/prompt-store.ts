import type { PromptFile } from '#domain/cascade/instructions.js';

/** Where prompts come from: files that never change once published, by name and version. */
export interface PromptStore {
  /** The highest version of a name. Failure `prompt.missing` where there is none. */
  latest(name: string): Promise<PromptFile>;
}
