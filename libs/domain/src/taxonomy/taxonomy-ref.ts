import { z } from 'zod';

/** A published taxonomy, exactly: the digest is over the file's bytes. */
export const taxonomyRef = z.object({ id: z.string(), version: z.string(), sha256: z.string() });
export type TaxonomyRef = z.infer<typeof taxonomyRef>;
