import type { PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { failure } from '#domain/failure/catalogue.js';

/** Names what is wrong and where, never the value. */
const told = ({ issues }: z.ZodError): string => issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');

/** Parses parameters, a query or headers by their schema. Failure `request.invalid`. */
export const parseRequest = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw failure('request.invalid', told(result.error));
};

/** The same as a pipe: `@Param(valid(packetParams))`. */
export const valid = <Schema extends z.ZodType>(schema: Schema): PipeTransform<unknown, z.output<Schema>> => ({
  transform: (value) => parseRequest(schema, value),
});
