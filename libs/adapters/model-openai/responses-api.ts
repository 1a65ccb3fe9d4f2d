import type { ResponseCreateParamsNonStreaming, ResponseInputItem } from 'openai/resources/responses/responses';
import { z } from 'zod';
import { ModelFault, type ModelFaultId } from '#domain/cascade/model-fault.js';
import type { TokenUse } from '#domain/classification/page-decision.js';
import type { ModelContent, ModelReply, ModelRequest } from '#ports/model/language-model.js';
import { dataUrl } from './data-url.js';
import type { Wording } from './options.js';
import { instructionsWithSchema } from './schema-in-words.js';
import { tokenUseOf } from './token-use.js';

const part = (content: ModelContent) =>
  content.kind === 'text'
    ? ({ type: 'input_text', text: content.text } as const)
    : ({ type: 'input_image', image_url: dataUrl(content), detail: content.detail } as const);

const correctionTurns = ({ correction }: ModelRequest): ResponseInputItem[] =>
  correction
    ? [
        { role: 'assistant', content: correction.answer },
        { role: 'user', content: correction.fault },
      ]
    : [];

/** The instructions, as a field of their own or, where only they are to be cached, as a turn that ends in a breakpoint. */
const opening = (
  text: string,
  cacheInstructionsOnly = false,
): Pick<ResponseCreateParamsNonStreaming, 'prompt_cache_options'> & { turns: ResponseInputItem[]; instructions?: string } =>
  cacheInstructionsOnly
    ? {
        turns: [{ role: 'developer', content: [{ type: 'input_text', text, prompt_cache_breakpoint: { mode: 'explicit' } }] }],
        prompt_cache_options: { mode: 'explicit' },
      }
    : { turns: [], instructions: text };

/** The body of `POST /responses`. Nothing is kept at the provider (`store: false`). */
export const responsesBody = (request: ModelRequest, wording: Wording): ResponseCreateParamsNonStreaming => {
  const text = wording.strictSchema ? request.instructions : instructionsWithSchema(request);
  const { turns, ...head } = opening(text, wording.cacheInstructionsOnly);
  return {
    model: request.model,
    ...head,
    input: [...turns, { role: 'user', content: request.content.map(part) }, ...correctionTurns(request)],
    max_output_tokens: request.maxOutputTokens,
    prompt_cache_key: request.cacheKey,
    store: false,
    stream: false,
    ...(wording.strictSchema && { text: { format: { type: 'json_schema', strict: true, ...request.schema } } }),
    ...(wording.temperature !== undefined && { temperature: wording.temperature }),
    ...(wording.reasoningEffort && { reasoning: { effort: wording.reasoningEffort } }),
  };
};

const contentPart = z.object({ type: z.string(), text: z.string().optional() });
const envelope = z.object({
  status: z.string().nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  error: z.object({ code: z.string().nullish() }).nullish(),
  output: z.array(z.object({ type: z.string(), content: z.array(contentPart).nullish() })),
  usage: z
    .object({
      input_tokens: z.number(),
      output_tokens: z.number(),
      input_tokens_details: z.object({ cached_tokens: z.number().nullish(), cache_write_tokens: z.number().nullish() }).nullish(),
    })
    .nullish(),
});
type Envelope = z.infer<typeof envelope>;

const FAILED_AS: Record<string, ModelFaultId> = {
  rate_limit_exceeded: 'rate-limited',
  image_content_policy_violation: 'filtered',
  bio_policy: 'filtered',
  misalignment_policy_violation: 'filtered',
  invalid_prompt: 'bad-request',
  data_residency_mismatch: 'bad-request',
  image_too_large: 'too-large',
  image_file_too_large: 'too-large',
};

/** A response that says itself that it failed, though the request came through. */
const failedAs = (code: string): ModelFaultId => FAILED_AS[code] ?? (/image/.test(code) ? 'bad-request' : 'server-error');

const tokensOf = ({ usage }: Envelope): TokenUse =>
  tokenUseOf({
    input: usage?.input_tokens,
    cached: usage?.input_tokens_details?.cached_tokens,
    cacheWritten: usage?.input_tokens_details?.cache_write_tokens,
    output: usage?.output_tokens,
  });

const endedAs = ({ status, incomplete_details }: Envelope, refused: boolean): ModelReply['ended'] => {
  if (incomplete_details?.reason === 'content_filter') return 'filtered';
  if (status === 'incomplete') return 'truncated';
  return refused ? 'refused' : 'complete';
};

/** The answer in a response's body. Faults: `server-error` where it is no response, and whatever it says of itself. */
export const readResponse = (body: unknown): Omit<ModelReply, 'limits'> => {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) throw new ModelFault('server-error', { seen: 'the answer is no response object' });
  const { status, error, output } = parsed.data;
  const tokens = tokensOf(parsed.data);
  if (status && status !== 'completed' && status !== 'incomplete') {
    throw new ModelFault(failedAs(error?.code ?? ''), { seen: 'the response says that it failed', tokens });
  }
  const parts = output.flatMap(({ type, content }) => (type === 'message' ? (content ?? []) : []));
  const text = parts.map((each) => (each.type === 'output_text' ? (each.text ?? '') : '')).join('');
  return {
    text,
    ended: endedAs(
      parsed.data,
      parts.some(({ type }) => type === 'refusal'),
    ),
    tokens,
  };
};
