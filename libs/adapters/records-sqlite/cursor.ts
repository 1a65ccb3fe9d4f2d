import { z } from 'zod';
import { failure } from '#domain/failure/catalogue.js';

const position = z.object({ createdAt: z.string(), id: z.string() });
type Position = z.infer<typeof position>;

export const encodeCursor = ({ createdAt, id }: Position): string =>
  Buffer.from(JSON.stringify({ createdAt, id })).toString('base64url');

/** Failure `request.invalid` for a cursor that this store did not give out. */
export const decodeCursor = (cursor: string): Position => {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw failure('request.invalid', 'the cursor is not one of ours', { cause });
  }
};
