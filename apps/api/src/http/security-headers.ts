import type { FastifyReply } from 'fastify';

/** An API of personal papers: nothing is framed, sniffed, shared with other origins, or kept by a shared cache. */
const headers = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  // Browsers heed it where they came by TLS, which ends before us.
  'strict-transport-security': 'max-age=31536000',
  'cache-control': 'private, no-cache',
} as const;

export const setSecurityHeaders = (reply: FastifyReply): void => {
  reply.headers(headers);
};
