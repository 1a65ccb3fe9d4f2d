import type { LanguageModel, ModelReply, ModelRequest } from '#ports/model/language-model.js';

const TOKENS = { input: 1_000, cached: 0, output: 100 };

/** What the model does with one request: answers with a text, with a whole reply, or fails. */
export type ModelTurn = string | Partial<ModelReply> | Error;

export interface ScriptedModel extends LanguageModel {
  /** Every request, in order. */
  requests: ModelRequest[];
}

/** A model that does as it is told, request by request: `play` sees the request and how many came before. */
export const scriptedModel = (play: (request: ModelRequest, nth: number) => ModelTurn): ScriptedModel => {
  const requests: ModelRequest[] = [];
  return {
    requests,
    probe: async () => ({ reachable: true, schema: true, pictures: true, logprobs: false }),
    ask: async (request, signal) => {
      signal?.throwIfAborted();
      requests.push(request);
      const turn = play(request, requests.length - 1);
      if (turn instanceof Error) throw turn;
      const reply = typeof turn === 'string' ? { text: turn } : turn;
      return { text: '', ended: 'complete', tokens: TOKENS, limits: {}, ...reply };
    },
  };
};

/** Pages that a request asks about, context left out. */
export const askedPages = ({ content }: ModelRequest): number[] =>
  content.flatMap((part) => {
    const heading = part.kind === 'text' ? /^### Page (\d+)$/m.exec(part.text) : null;
    return heading ? [Number(heading[1])] : [];
  });

/** A whole answer that calls every page asked about the same. */
export const sameAnswer = (request: ModelRequest, type: string, confidence = 0.97): string =>
  JSON.stringify({
    pages: askedPages(request).map((page) => ({
      page,
      type,
      confidence,
      alternatives: [],
      isFirst: true,
      printed: null,
      identifiers: [],
      fields: [],
      rationale: 'said so',
    })),
  });
