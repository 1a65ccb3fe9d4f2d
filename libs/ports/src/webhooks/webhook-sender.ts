import type { SignedMessage } from '#domain/webhooks/signed-message.js';

/** What came of sending: the answer's status, or why there was none. */
export type Sent = { status: number; fault: null } | { status: null; fault: 'refused-target' | 'timeout' | 'unreachable' };

/** Sends a message to where a stranger wants it: never to private addresses, never on where it is redirected. Throws never. */
export interface WebhookSender {
  send(url: string, message: SignedMessage): Promise<Sent>;
  /** Whether it would go there, as far as the address itself tells: a sentence why not, else null. */
  refusal(url: string): string | null;
}
