import { type ApiClient, apiClient } from '#contracts/client/api-client.js';
import { type KeyList, type KeyRequest, type KeyView, keyView, type MadeKey, madeKey } from '#contracts/http/api-keys.js';
import type { DocumentList, ExceptionList } from '#contracts/http/documents.js';
import type { ErasureView, SigningKeyView } from '#contracts/http/evidence.js';
import { type PacketList, type PacketView, type PacketWithProgress, packetView } from '#contracts/http/packets.js';
import type { SignedHead } from '#domain/audit/signed-head.js';
import { type Manifest, manifest } from '#domain/manifest/manifest.js';
import { failureFrom, failureOf, unreachable } from './api-problem.js';
import { type Followed, follow } from './follow.js';
import { formOf, type Submission } from './submission.js';

/** Docyard's HTTP API, typed. Every method throws a Failure that says what to do. */
export class DocyardClient {
  readonly #url: string;
  readonly #api: ApiClient;
  readonly #credentials: Record<string, string>;

  /** `url`: where the API is, e.g. `http://127.0.0.1:8080`; `key`: an API key or a bearer token. */
  constructor(url: string, key: string | null) {
    this.#url = url.replace(/\/+$/, '');
    this.#api = apiClient({ baseUrl: this.#url, key });
    this.#credentials = key === null ? {} : { authorization: `Bearer ${key}` };
  }

  async submit(submission: Submission): Promise<PacketView> {
    const { idempotencyKey } = submission;
    const headers: Record<string, string> = idempotencyKey ? { 'idempotency-key': idempotencyKey } : {};
    const answer = await this.#ask('/v1/packets', { method: 'POST', body: await formOf(submission), headers });
    return packetView.parse(await answer.json());
  }

  packets(limit = 50): Promise<PacketList> {
    return this.#json(this.#api.GET('/v1/packets', { params: { query: { limit } } }));
  }

  packet(id: string): Promise<PacketWithProgress> {
    return this.#json(this.#api.GET('/v1/packets/{packetId}', { params: { path: { packetId: id } } }));
  }

  documents(id: string): Promise<DocumentList> {
    return this.#json(this.#api.GET('/v1/packets/{packetId}/documents', { params: { path: { packetId: id } } }));
  }

  exceptions(id: string): Promise<ExceptionList> {
    return this.#json(this.#api.GET('/v1/packets/{packetId}/exceptions', { params: { path: { packetId: id } } }));
  }

  async manifest(id: string): Promise<Manifest> {
    return manifest.parse(
      await this.#json(this.#api.GET('/v1/packets/{packetId}/manifest', { params: { path: { packetId: id } } })),
    );
  }

  /** The audit chain as JSON lines. */
  async audit(id: string): Promise<ReadableStream<Uint8Array>> {
    return this.#body(`/v1/packets/${encodeURIComponent(id)}/audit`);
  }

  /** The chain's end as it is now, signed. */
  auditHead(id: string): Promise<SignedHead> {
    return this.#json(this.#api.GET('/v1/packets/{packetId}/audit/head', { params: { path: { packetId: id } } }));
  }

  /** What signed heads are checked with. */
  auditKey(): Promise<SigningKeyView> {
    return this.#json(this.#api.GET('/v1/audit/key'));
  }

  /** docyard.lineage/1, or PROV-JSON where `format` is `prov`. */
  async lineage(id: string, narrow: Record<string, string>): Promise<unknown> {
    const answer = await this.#ask(`/v1/packets/${encodeURIComponent(id)}/lineage?${new URLSearchParams(narrow)}`);
    return answer.json();
  }

  /** What a search of every store for the packet finds. */
  erasure(id: string): Promise<ErasureView> {
    return this.#json(this.#api.GET('/v1/packets/{packetId}/erasure', { params: { path: { packetId: id } } }));
  }

  /** A document's PDF. */
  async documentFile(id: string, documentId: string): Promise<ReadableStream<Uint8Array>> {
    return this.#body(`/v1/packets/${encodeURIComponent(id)}/documents/${encodeURIComponent(documentId)}/file`);
  }

  async delete(id: string): Promise<void> {
    await this.#ask(`/v1/packets/${encodeURIComponent(id)}`, { method: 'DELETE' });
  }

  async createKey(asked: KeyRequest): Promise<MadeKey> {
    const headers = { 'content-type': 'application/json' };
    const answer = await this.#ask('/v1/api-keys', { method: 'POST', body: JSON.stringify(asked), headers });
    return madeKey.parse(await answer.json());
  }

  keys(): Promise<KeyList> {
    return this.#json(this.#api.GET('/v1/api-keys'));
  }

  async revokeKey(id: string): Promise<KeyView> {
    const answer = await this.#ask(`/v1/api-keys/${encodeURIComponent(id)}`, { method: 'DELETE' });
    return keyView.parse(await answer.json());
  }

  /** Progress on each change until the packet's end; a connection that breaks is made anew. */
  follow(id: string, signal?: AbortSignal): AsyncGenerator<Followed> {
    return follow((init) => this.#ask(`/v1/packets/${encodeURIComponent(id)}/events`, init), signal);
  }

  /** An answer of the typed client; every other one becomes a Failure. */
  async #json<Data>(asked: Promise<{ data?: Data; error?: unknown; response: Response }>): Promise<Data> {
    const { data, error, response } = await asked.catch((cause: unknown) => {
      throw unreachable(this.#url, cause);
    });
    if (!response.ok) throw failureFrom(response.status, error);
    return data as Data;
  }

  async #body(path: string): Promise<ReadableStream<Uint8Array>> {
    const { body } = await this.#ask(path);
    return body ?? new Blob([]).stream();
  }

  async #ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), ...this.#credentials };
    const answer = await fetch(this.#url + path, { ...init, headers }).catch((cause: unknown) => {
      throw unreachable(this.#url, cause);
    });
    if (!answer.ok) throw await failureOf(answer);
    return answer;
  }
}
