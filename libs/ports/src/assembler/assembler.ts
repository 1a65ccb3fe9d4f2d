import type { Assembly, AssemblyInput } from '#domain/assembly/assembly.js';

/** Decides a packet's documents without holding up whoever asks. Rejects with the signal's reason when it aborts. */
export type Assembler = (input: AssemblyInput, signal?: AbortSignal) => Promise<Assembly>;
