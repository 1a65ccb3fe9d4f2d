import { z } from 'zod';

/** RFC 9457 problem, with the catalogue's code and advice. No stack, no personal data. */
export const problem = z
  .object({
    type: z.string().meta({ description: 'Names the kind of problem: `urn:docyard:problem:<code>`.' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().meta({ description: 'What was seen this time.' }),
    instance: z.string().meta({ description: 'Path of the request.' }),
    code: z.string().meta({ description: 'Code of the failure catalogue (docs/exceptions.md).', example: 'request.empty' }),
    advice: z.string().meta({ description: 'What you can do about it.' }),
    traceId: z.string().meta({ description: 'Quote this when you report the problem; the logs carry it.' }),
  })
  .meta({ id: 'Problem', description: 'Why a request was not answered (RFC 9457).' });
export type Problem = z.infer<typeof problem>;

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';
export const problemTypeOf = (code: string): string => `urn:docyard:problem:${code}`;
