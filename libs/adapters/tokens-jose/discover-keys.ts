import { z } from 'zod';

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** Where an issuer publishes its keys (OpenID Connect Discovery 1.0, 4). Throws where it does not say, or calls itself otherwise. */
export const discoverKeys = async (issuer: string, timeoutMs: number): Promise<URL> => {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
  const found = discovery.parse(await answer.json());
  if (found.issuer !== issuer) throw new Error('the discovery document is of another issuer');
  return new URL(found.jwks_uri);
};
