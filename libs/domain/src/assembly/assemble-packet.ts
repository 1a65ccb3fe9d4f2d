import type { Assembly, AssemblyInput } from './assembly.js';

/** Decides the documents of a packet from its pages' decisions: one optimum over the whole sequence, then repairs. Pure. */
export const assemblePacket = (input: AssemblyInput): Assembly => {
  throw new Error(`not built yet: ${input.pages.length} pages`);
};
