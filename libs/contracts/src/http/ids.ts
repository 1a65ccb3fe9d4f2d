import { z } from 'zod';

/** A ULID: 26 characters of Crockford's base 32, sorted by time of submission. */
export const packetId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'must be a packet id (26 characters)')
  .meta({ id: 'PacketId', description: 'Id of a packet (ULID).', example: '01JZX3T5W0D4V7Q9Z2K8M1B6CE' });

export const documentId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/, 'must be a document id')
  .meta({ description: 'Id of a document within its packet.', example: 'd-0012' });

export const sourceId = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{1,80}$/, 'must be a source id')
  .meta({ description: 'Id of a source within its packet, in the order of submission.', example: 's1' });

export const pageNumber = z.coerce
  .number<string>()
  .int()
  .min(1)
  .max(1_000_000)
  .meta({ description: 'Number of a page in the packet, from 1.', example: 12 });

export const taxonomyId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a taxonomy id')
  .max(64)
  .meta({ description: 'Id of a taxonomy.', example: 'us-mortgage' });

export const taxonomyVersion = z
  .string()
  .regex(/^\d+\.\d+\.\d+$/, 'must be a version like 1.0.0')
  .max(32)
  .meta({ description: 'Version of a taxonomy.', example: '1.0.0' });

export const timestamp = z.string().meta({ format: 'date-time', description: 'ISO 8601, UTC.' });

export const packetParams = z.object({ packetId });
export const pageParams = z.object({ packetId, page: pageNumber });
export const documentParams = z.object({ packetId, documentId });
export const sourceParams = z.object({ packetId, sourceId });
