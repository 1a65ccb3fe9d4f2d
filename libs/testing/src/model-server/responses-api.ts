import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ReadRequest, RequestPart } from './read-request.js';
import type { FinishedAnswer } from './spoil.js';
import type { Usage } from './usage.js';

const part = z.union([
  z.object({ type: z.literal('input_text'), text: z.string() }),
  z.object({ type: z.literal('input_image'), image_url: z.string(), detail: z.string() }),
]);
const turn = z.object({ role: z.string(), content: z.union([z.string(), z.array(part)]) });
const body = z.object({
  model: z.string(),
  instructions: z.string().optional(),
  input: z.union([z.string(), z.array(turn)]),
  max_output_tokens: z.number().int(),
  text: z.object({ format: z.object({ type: z.string(), schema: z.record(z.string(), z.unknown()).optional() }) }).optional(),
});

const partsOf = (content: z.infer<typeof turn>['content']): RequestPart[] =>
  typeof content === 'string'
    ? [{ kind: 'text', text: content }]
    : content.map((each) =>
        each.type === 'input_text'
          ? { kind: 'text', text: each.text }
          : { kind: 'picture', url: each.image_url, detail: each.detail },
      );

const textOf = (parts: readonly RequestPart[]): string => parts.map((each) => (each.kind === 'text' ? each.text : '')).join('\n');

/** Reads the body of `POST /v1/responses`; null where it is none. */
export function readResponsesRequest(given: unknown): ReadRequest | null {
  const parsed = body.safeParse(given);
  if (!parsed.success) return null;
  const { model, instructions = '', input, max_output_tokens: maxOutputTokens, text } = parsed.data;
  const turns = typeof input === 'string' ? [{ role: 'user', content: input }] : input;
  const rules = turns.filter(({ role }) => role === 'developer' || role === 'system');
  const question = turns.findIndex(({ role }) => role === 'user');
  const later = turns.slice(question + 1);
  const schema = text?.format.schema ?? null;
  return {
    model,
    preamble: [schema ? JSON.stringify(schema) : '', instructions, ...rules.map(({ content }) => textOf(partsOf(content)))].join(
      '\n',
    ),
    parts: question === -1 ? [] : partsOf(turns[question]!.content),
    isCorrection: later.some(({ role }) => role === 'assistant'),
    correctionText: later.map(({ content }) => textOf(partsOf(content))).join('\n'),
    maxOutputTokens,
    schema,
  };
}

const contentOf = ({ text, ended }: FinishedAnswer) =>
  ended === 'refused' ? [{ type: 'refusal', refusal: text }] : [{ type: 'output_text', text, annotations: [] }];

const incompleteOf = ({ ended }: FinishedAnswer) => {
  if (ended === 'truncated') return { reason: 'max_output_tokens' };
  return ended === 'filtered' ? { reason: 'content_filter' } : null;
};

/** The body of an answer, in the form of the Responses API. */
export const responsesBody = (model: string, answer: FinishedAnswer, usage: Usage) => ({
  id: `resp_${randomUUID()}`,
  object: 'response',
  model,
  status: incompleteOf(answer) ? 'incomplete' : 'completed',
  incomplete_details: incompleteOf(answer),
  error: null,
  output: [{ id: `msg_${randomUUID()}`, type: 'message', role: 'assistant', status: 'completed', content: contentOf(answer) }],
  usage: {
    input_tokens: usage.input,
    input_tokens_details: { cached_tokens: usage.cached },
    output_tokens: usage.output,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: usage.input + usage.output,
  },
});
