import { type ApiClient, ApiProblem, answered, type Schema } from '#contracts/client/api-client.js';

export interface Look {
  view: Schema<'Arrangement'>;
  etag: string;
}

/** What can be changed of a packet, as the client's own types have it. */
export type Operation = Schema<'EditOperation'>;

/** One person at the API: claims, looks, edits what was seen, resolves. */
export class Desk {
  constructor(
    readonly name: string,
    readonly api: ApiClient,
  ) {}

  /** The most pressing review of the packet in this state that nobody holds. */
  async next(packetId: string, state: 'open' | 'awaiting_approval'): Promise<Schema<'Review'> | undefined> {
    const query = { packet: packetId, state, assignee: 'none', limit: 1 };
    return (await answered(this.api.GET('/v1/reviews', { params: { query } }))).items[0];
  }

  claim(reviewId: string): Promise<Schema<'Review'>> {
    return answered(this.api.POST('/v1/reviews/{reviewId}/claim', { params: { path: { reviewId } } }));
  }

  resolve(reviewId: string): Promise<Schema<'ResolvedReview'>> {
    return answered(this.api.POST('/v1/reviews/{reviewId}/resolve', { params: { path: { reviewId } } }));
  }

  async look(packetId: string): Promise<Look> {
    const asked = await this.api.GET('/v1/packets/{packetId}/edits', { params: { path: { packetId } } });
    return { view: await answered(Promise.resolve(asked)), etag: asked.response.headers.get('etag') ?? '' };
  }

  /** The page as a person would look at it; how many bytes came. */
  async picture(packetId: string, page: number): Promise<number> {
    const params = { path: { packetId, page } };
    const asked = this.api.GET('/v1/packets/{packetId}/pages/{page}/image', { params, parseAs: 'arrayBuffer' });
    return ((await answered(asked as Promise<{ data?: ArrayBuffer; error?: unknown; response: Response }>)) ?? new ArrayBuffer())
      .byteLength;
  }

  /** On exactly what was seen; somebody else's edit in between is a problem `edit.stale`. */
  edit(packetId: string, { etag }: Look, operations: Operation[], dryRun = false): Promise<Schema<'Arrangement'>> {
    const params = { path: { packetId }, header: { 'if-match': etag } };
    return answered(this.api.POST('/v1/packets/{packetId}/edits', { params, body: { operations, dryRun } }));
  }

  undo(packetId: string, { etag }: Look): Promise<Schema<'Arrangement'>> {
    const params = { path: { packetId }, header: { 'if-match': etag } };
    return answered(this.api.POST('/v1/packets/{packetId}/edits/undo', { params, body: {} }));
  }
}

/** The code of the problem that this is refused with; null where it is not. */
export const refusalOf = async (asked: Promise<unknown>): Promise<string | null> => {
  try {
    await asked;
    return null;
  } catch (thrown) {
    if (thrown instanceof ApiProblem) return thrown.problem.code;
    throw thrown;
  }
};
