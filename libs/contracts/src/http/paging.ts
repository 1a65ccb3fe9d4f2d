import { z } from 'zod';

const limitUpTo = (max: number, preset: number) =>
  z.coerce
    .number<string>()
    .int()
    .min(1)
    .max(max)
    .default(preset)
    .meta({ description: `How many to return, at most ${max}.` });

const cursor = z
  .string()
  .min(1)
  .max(512)
  .optional()
  .meta({ description: '`cursor` of the answer before, to go on from there. Opaque.' });

export const pagingQuery = (max: number, preset: number) => z.object({ limit: limitUpTo(max, preset), cursor });

export const leafOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    cursor: z.string().nullable().meta({ description: 'Pass it on to get what follows; null at the end.' }),
  });
