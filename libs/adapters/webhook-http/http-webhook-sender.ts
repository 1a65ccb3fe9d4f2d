import type { lookup as systemLookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { SignedMessage } from '#domain/webhooks/signed-message.js';
import type { Sent, WebhookSender } from '#ports/webhooks/webhook-sender.js';
import { type AllowedRanges, mayReach, parseRanges } from './address-rules.js';
import { guardedLookup, RefusedTarget } from './guarded-lookup.js';

export interface SenderSettings {
  /** Private ranges (CIDR) that may be reached, over plain HTTP too; empty: none. */
  allowedRanges: readonly string[];
  /** Time for the whole exchange; Standard Webhooks advises 15 to 30 s. */
  timeoutMs?: number;
  /** In place of the system's, for tests of what DNS may answer. */
  lookup?: typeof systemLookup;
}

const TIMEOUT_MS = 15_000;
const LONGEST_URL = 2_048;

/** `[::1]` as `::1`. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** Sends over node's own HTTP: it follows no redirects, uses no proxy, and sends no header that is not here. */
export class HttpWebhookSender implements WebhookSender {
  readonly #allowed: AllowedRanges;
  readonly #timeoutMs: number;
  readonly #lookup: LookupFunction;

  constructor({ allowedRanges, timeoutMs, lookup }: SenderSettings) {
    this.#allowed = parseRanges(allowedRanges);
    this.#timeoutMs = timeoutMs ?? TIMEOUT_MS;
    this.#lookup = guardedLookup(this.#allowed, lookup);
  }

  refusal(text: string): string | null {
    const url = URL.canParse(text) && text.length <= LONGEST_URL ? new URL(text) : null;
    if (!url) return 'not an address of the web';
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && this.#allowed.length > 0)) return 'only https is taken';
    if (url.username || url.password) return 'an address must not hold credentials';
    // A socket looks up names only: an address in numbers has to be checked here.
    if (isIP(hostOf(url)) !== 0 && !mayReach(hostOf(url), this.#allowed)) return 'a private or reserved address';
    return null;
  }

  async send(text: string, { headers, body }: SignedMessage): Promise<Sent> {
    if (this.refusal(text) !== null) return { status: null, fault: 'refused-target' };
    const signal = AbortSignal.timeout(this.#timeoutMs);
    try {
      return { status: await this.#post(new URL(text), headers, body, signal), fault: null };
    } catch (thrown) {
      if (thrown instanceof RefusedTarget) return { status: null, fault: 'refused-target' };
      return { status: null, fault: signal.aborted ? 'timeout' : 'unreachable' };
    }
  }

  #post(url: URL, headers: Record<string, string>, body: string, signal: AbortSignal): Promise<number> {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const all = { ...headers, 'content-length': String(Buffer.byteLength(body)), 'user-agent': 'Docyard-Webhooks/1' };
    return new Promise((resolve, reject) => {
      // A connection of its own each time: one that is kept would go on to an address that was checked long ago.
      const sent = request(url, { method: 'POST', headers: all, agent: false, lookup: this.#lookup, signal }, (answer) => {
        // What it says beside the status is nothing to us, however long it is.
        answer.destroy();
        resolve(answer.statusCode ?? 0);
      });
      sent.once('error', reject);
      sent.end(body);
    });
  }
}
