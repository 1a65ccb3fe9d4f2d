import type {
  ChatCompletionContentPart,
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions';
import { z } from 'zod';
import { ModelFault } from '#domain/cascade/model-fault.js';
import type { TokenUse } from '#domain/classification/page-decision.js';
import type { ModelContent, ModelReply, ModelRequest } from '#ports/model/language-model.js';
import { dataUrl } from './data-url.js';
import type { Wording } from './options.js';
import { instructionsWithSchema } from './schema-in-words.js';
import { tokenUseOf } from './token-use.js';

const part = (content: ModelContent): ChatCompletionContentPart =>
  content.kind === 'text'
    ? { type: 'text', text: content.text }
    : { type: 'image_url', image_url: { url: dataUrl(content), detail: content.detail } };

/** Words alone go as one string: chat templates of small local models know no parts. */
const userContent = (contents: ModelContent[]): string | ChatCompletionContentPart[] =>
  contents.every((content) => content.kind === 'text') ? contents.map(({ text }) => text).join('\n\n') : contents.map(part);

const turns = (request: ModelRequest, { strictSchema, dialect }: Wording): ChatCompletionMessageParam[] => {
  const instructions = strictSchema ? request.instructions : instructionsWithSchema(request);
  const asked: ChatCompletionMessageParam[] = [
    { role: dialect === 'openai' ? 'developer' : 'system', content: instructions },
    { role: 'user', content: userContent(request.content) },
  ];
  if (!request.correction) return asked;
  const { answer, fault } = request.correction;
  return [...asked, { role: 'assistant', content: answer }, { role: 'user', content: fault }];
};

/** Parameters that OpenAI's own models need or use, and that some compatible servers refuse. */
const ofDialect = ({ maxOutputTokens, cacheKey }: ModelRequest, dialect: Wording['dialect']) =>
  dialect === 'openai'
    ? { max_completion_tokens: maxOutputTokens, prompt_cache_key: cacheKey, store: false }
    : { max_tokens: maxOutputTokens };

/** The body of `POST /chat/completions`. */
export const chatBody = (request: ModelRequest, wording: Wording): ChatCompletionCreateParamsNonStreaming => ({
  model: request.model,
  messages: turns(request, wording),
  stream: false,
  ...ofDialect(request, wording.dialect),
  ...(wording.strictSchema && { response_format: { type: 'json_schema', json_schema: { strict: true, ...request.schema } } }),
  ...(wording.temperature !== undefined && { temperature: wording.temperature }),
  ...(wording.reasoningEffort && { reasoning_effort: wording.reasoningEffort }),
});

const envelope = z.object({
  choices: z.array(
    z.object({
      finish_reason: z.string().nullish(),
      message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
    }),
  ),
  usage: z
    .object({
      prompt_tokens: z.number(),
      completion_tokens: z.number().nullish(),
      prompt_tokens_details: z
        .object({ cached_tokens: z.number().nullish(), cache_write_tokens: z.number().nullish() })
        .nullish(),
    })
    .nullish(),
});
type Envelope = z.infer<typeof envelope>;

const tokensOf = ({ usage }: Envelope): TokenUse =>
  tokenUseOf({
    input: usage?.prompt_tokens,
    cached: usage?.prompt_tokens_details?.cached_tokens,
    cacheWritten: usage?.prompt_tokens_details?.cache_write_tokens,
    output: usage?.completion_tokens,
  });

const endedAs = (finish: string | null | undefined, refusal: string | null | undefined): ModelReply['ended'] => {
  if (finish === 'content_filter') return 'filtered';
  if (finish === 'length') return 'truncated';
  return refusal ? 'refused' : 'complete';
};

/** The answer in a chat completion's body. Fault `server-error` where it is none. */
export const readCompletion = (body: unknown): Omit<ModelReply, 'limits'> => {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) throw new ModelFault('server-error', { seen: 'the answer is no chat completion' });
  const [choice] = parsed.data.choices;
  return {
    text: choice?.message.content ?? '',
    ended: endedAs(choice?.finish_reason, choice?.message.refusal),
    tokens: tokensOf(parsed.data),
  };
};
