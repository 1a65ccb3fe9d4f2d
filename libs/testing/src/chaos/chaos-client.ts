import type { PacketView, PacketWithProgress } from '#contracts/http/packets.js';
import type { AuditRecord } from '#domain/audit/audit-record.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import { isFinal } from '#domain/packet/packet.js';
import { type ApiAddress, credentials } from '../fleet/api-address.js';
import { patiently } from './patiently.js';

const FORM_BOUNDARY = 'docyard-chaos';
const PAUSE_MS = 150;
const SLOW_PAUSE_MS = 20;

const multipart = (name: string, pdf: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${FORM_BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`,
    ),
    pdf,
    Buffer.from(`\r\n--${FORM_BOUNDARY}--\r\n`),
  ]);

/** Hands out `body` in pieces with pauses, so that there is a middle in which the other side can die. */
const trickle = (body: Buffer, pieces: number, onHalf: () => void): ReadableStream<Uint8Array> => {
  let sent = 0;
  const size = Math.ceil(body.length / pieces);
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, SLOW_PAUSE_MS));
      controller.enqueue(body.subarray(sent, sent + size));
      const wasBeforeHalf = sent < body.length / 2;
      sent += size;
      if (wasBeforeHalf && sent >= body.length / 2) onHalf();
      if (sent >= body.length) controller.close();
    },
  });
};

const headersFor = (key: string): Record<string, string> => ({
  'content-type': `multipart/form-data; boundary=${FORM_BOUNDARY}`,
  'idempotency-key': key,
});

/** A client that expects trouble: what fails for want of a server is asked again, with the same key. */
export class ChaosClient {
  constructor(private readonly api: ApiAddress) {}

  submit(key: string, pdf: Uint8Array): Promise<PacketView> {
    const body = multipart(`${key}.pdf`, pdf);
    return patiently(() => this.json(`/v1/packets`, { method: 'POST', headers: headersFor(key), body }));
  }

  /** An upload that is expected to be cut: `onHalf` is called in its middle. */
  async submitSlowly(key: string, pdf: Uint8Array, onHalf: () => void): Promise<void> {
    const body = trickle(multipart(`${key}.pdf`, pdf), 20, onHalf);
    await fetch(`${this.api.apiUrl}/v1/packets`, {
      method: 'POST',
      headers: { ...headersFor(key), ...credentials(this.api) },
      body,
      duplex: 'half',
    } as RequestInit).catch(() => {});
  }

  async untilEnd(packetId: string, withinMs: number): Promise<PacketWithProgress> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const packet = await patiently(() => this.json<PacketWithProgress>(`/v1/packets/${packetId}`));
      if (isFinal(packet.status)) return packet;
      if (Date.now() > deadline)
        throw new Error(`packet ${packetId} is still ${packet.status}: ${JSON.stringify(packet.progress.stages)}`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  manifest(packetId: string): Promise<Manifest> {
    return patiently(() => this.json(`/v1/packets/${packetId}/manifest`));
  }

  async audit(packetId: string): Promise<AuditRecord[]> {
    const text = await patiently(async () => (await this.ask(`/v1/packets/${packetId}/audit`)).text());
    return text.split('\n').flatMap((line) => (line ? [JSON.parse(line) as AuditRecord] : []));
  }

  async packetCount(): Promise<number> {
    return (await patiently(() => this.json<{ items: unknown[] }>('/v1/packets?limit=200'))).items.length;
  }

  private async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), ...credentials(this.api) };
    const answer = await fetch(`${this.api.apiUrl}${path}`, { ...init, headers, signal: AbortSignal.timeout(30_000) });
    if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }

  private async json<T>(path: string, init: RequestInit = {}): Promise<T> {
    return (await this.ask(path, init)).json() as Promise<T>;
  }
}
