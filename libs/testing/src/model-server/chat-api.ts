import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ReadRequest, RequestPart } from './read-request.js';
import type { FinishedAnswer } from './spoil.js';
import type { Usage } from './usage.js';

const part = z.union([
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('image_url'), image_url: z.object({ url: z.string(), detail: z.string() }) }),
]);
const message = z.object({ role: z.string(), content: z.union([z.string(), z.array(part)]) });
const body = z.object({
  model: z.string(),
  messages: z.array(message),
  max_tokens: z.number().int().optional(),
  max_completion_tokens: z.number().int().optional(),
  response_format: z
    .object({ type: z.string(), json_schema: z.object({ schema: z.record(z.string(), z.unknown()) }).optional() })
    .optional(),
});

const DEFAULT_OUTPUT = 4_096;

const partsOf = (content: z.infer<typeof message>['content']): RequestPart[] =>
  typeof content === 'string'
    ? [{ kind: 'text', text: content }]
    : content.map((each) =>
        each.type === 'text'
          ? { kind: 'text', text: each.text }
          : { kind: 'picture', url: each.image_url.url, detail: each.image_url.detail },
      );

const textOf = (parts: readonly RequestPart[]): string => parts.map((each) => (each.kind === 'text' ? each.text : '')).join('\n');

/** Reads the body of `POST /v1/chat/completions`; null where it is none. */
export function readChatRequest(given: unknown): ReadRequest | null {
  const parsed = body.safeParse(given);
  if (!parsed.success) return null;
  const { model, messages, response_format: format, max_tokens: most, max_completion_tokens: mostCompletion } = parsed.data;
  const rules = messages.filter(({ role }) => role === 'developer' || role === 'system');
  const question = messages.findIndex(({ role }) => role === 'user');
  const later = messages.slice(question + 1);
  const schema = format?.json_schema?.schema ?? null;
  return {
    model,
    preamble: [schema ? JSON.stringify(schema) : '', ...rules.map(({ content }) => textOf(partsOf(content)))].join('\n'),
    parts: question === -1 ? [] : partsOf(messages[question]!.content),
    isCorrection: later.some(({ role }) => role === 'assistant'),
    correctionText: later.map(({ content }) => textOf(partsOf(content))).join('\n'),
    maxOutputTokens: mostCompletion ?? most ?? DEFAULT_OUTPUT,
    schema,
  };
}

const FINISH: Record<FinishedAnswer['ended'], string> = {
  complete: 'stop',
  refused: 'stop',
  truncated: 'length',
  filtered: 'content_filter',
};

/** The body of an answer, in the form of Chat Completions. */
export const chatBody = (model: string, { text, ended }: FinishedAnswer, usage: Usage) => ({
  id: `chatcmpl-${randomUUID()}`,
  object: 'chat.completion',
  created: Math.floor(Date.now() / 1_000),
  model,
  choices: [
    {
      index: 0,
      finish_reason: FINISH[ended],
      message: { role: 'assistant', content: ended === 'refused' ? null : text, refusal: ended === 'refused' ? text : null },
    },
  ],
  usage: {
    prompt_tokens: usage.input,
    completion_tokens: usage.output,
    total_tokens: usage.input + usage.output,
    prompt_tokens_details: { cached_tokens: usage.cached },
  },
});
