import { z } from 'zod';
import { ModelFault, type ModelFaultId } from '#domain/cascade/model-fault.js';
import type { ModelProbe, ModelReply, ModelRequest } from '#ports/model/language-model.js';
import { probePicture } from './probe-picture.js';

interface ProbeInput {
  model: string;
  ask(request: ModelRequest, strictSchema: boolean): Promise<ModelReply>;
  /** Raw body of the answer; throws where the server refuses. */
  askWithLogprobs(request: ModelRequest): Promise<unknown>;
}

/** No model gives this word unless the server holds it to the schema, which alone names it. */
const HELD = 'k7';
const SCHEMA = {
  type: 'object',
  properties: { answer: { type: 'string', enum: [HELD] } },
  required: ['answer'],
  additionalProperties: false,
};
const heldAnswer = z.object({ answer: z.literal(HELD) });

const question = (model: string): ModelRequest => ({
  model,
  instructions: 'Answer in JSON.',
  content: [{ kind: 'text', text: 'Which colour has grass?' }],
  schema: { name: 'probe', schema: SCHEMA },
  // Room for a reasoning model to think; others stop after a dozen.
  maxOutputTokens: 512,
  cacheKey: 'probe',
});

type Tried = { reply: ModelReply } | { fault: ModelFaultId };

const tried = async (asking: Promise<ModelReply>): Promise<Tried> => {
  try {
    return { reply: await asking };
  } catch (error) {
    // Whatever else ends a probe, its caller's signal included, left the question without an answer.
    return { fault: error instanceof ModelFault ? error.id : 'timed-out' };
  }
};

const held = ({ text, ended }: ModelReply): boolean => {
  // Cut off while it was thinking: the schema was taken at least.
  if (ended === 'truncated' && text === '') return true;
  try {
    return heldAnswer.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};

/** Some servers take a picture and never show it to the model: then it costs no token. Without counts the status has to do. */
const sawPicture = (plain: ModelReply, pictured: ModelReply): boolean =>
  plain.tokens.input === 0 || pictured.tokens.input > plain.tokens.input;

const hasLogprobs = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if ('logprob' in value && typeof value.logprob === 'number') return true;
  return Object.values(value).some(hasLogprobs);
};

const NO_ANSWER: ReadonlySet<ModelFaultId> = new Set(['unreachable', 'timed-out', 'server-error']);
const NOTHING = { schema: false, pictures: false, logprobs: false };

/**
 * What a server can do with one model, by at most four small requests. `schemaIgnored` only where the server answered and did
 * not hold to the schema: a server that was busy is not judged.
 */
export const probeModel = async ({
  model,
  ask,
  askWithLogprobs,
}: ProbeInput): Promise<ModelProbe & { schemaIgnored: boolean }> => {
  const plain = question(model);
  const strict = await tried(ask(plain, true));
  const answered = 'reply' in strict || strict.fault !== 'bad-request' ? strict : await tried(ask(plain, false));
  if ('fault' in answered) {
    return { ...NOTHING, reachable: !NO_ANSWER.has(answered.fault), fault: answered.fault, schemaIgnored: false };
  }
  const schema = 'reply' in strict && held(strict.reply);
  const picture = { kind: 'picture', bytes: probePicture(), mediaType: 'image/png', detail: 'low' } as const;
  const pictured = await tried(ask({ ...plain, content: [...plain.content, picture] }, 'reply' in strict));
  const pictures = 'reply' in pictured && sawPicture(answered.reply, pictured.reply);
  const logprobs = hasLogprobs(await askWithLogprobs(plain).catch(() => null));
  return { reachable: true, schema, pictures, logprobs, schemaIgnored: !schema };
};
