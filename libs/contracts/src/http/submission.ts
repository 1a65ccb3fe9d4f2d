import { z } from 'zod';

/** Limits of a submission's form, the files' bytes apart (those are configuration). */
export const SUBMISSION_LIMITS = {
  metadataKeys: 50,
  metadataKeyChars: 64,
  metadataValueChars: 1_024,
  fieldBytes: 65_536,
} as const;

/** Metadata is a flat map of strings; it comes back as it was and takes part in no decision. */
export const metadata = z
  .record(z.string().min(1).max(SUBMISSION_LIMITS.metadataKeyChars), z.string().max(SUBMISSION_LIMITS.metadataValueChars))
  .refine((map) => Object.keys(map).length <= SUBMISSION_LIMITS.metadataKeys, 'has too many keys');

export const taxonomyChoice = z
  .string()
  .max(97)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(@\d+\.\d+\.\d+)?$/, 'must be a taxonomy id, with @version or without');

export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, 'must be 1 to 255 visible ASCII characters')
  .meta({ description: 'Sent twice with the same upload, it gives the same packet; with another upload, 409.' });

export const submissionHeaders = z.object({ 'idempotency-key': idempotencyKey.optional() });

/** The form as OpenAPI shows it; the API reads it as a stream, in any order. */
export const submissionForm = z.object({
  file: z
    .array(z.string().meta({ format: 'binary' }))
    .optional()
    .meta({ description: 'PDF, JPEG, PNG or TIFF; as many parts as there are files. The parts of any name are taken.' }),
  source: z.array(z.string()).optional().meta({
    description:
      'A file that lies in an allowed bucket, in place of an upload: `gs://bucket/name`, with `#generation` to fix the version. As many as there are files.',
  }),
  taxonomy: taxonomyChoice
    .optional()
    .meta({ description: '`id` or `id@version`; the configured one at its highest version when left out.' }),
  product: z
    .string()
    .max(64)
    .optional()
    .meta({ description: 'Product of the taxonomy, by which required documents are checked.' }),
  metadata: z.string().optional().meta({ description: 'JSON object of strings. Single entries may come as `metadata[key]`.' }),
  password: z
    .string()
    .max(512)
    .optional()
    .meta({ description: 'Opens protected files. For one file only: `passwords[file name]`. Forgotten when the packet ends.' }),
});
