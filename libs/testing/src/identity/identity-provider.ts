import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export type Claims = Record<string, unknown>;

/** An identity provider on this machine: discovery, keys that can be rotated, and tokens, good ones and forged ones. */
export interface IdentityProvider {
  issuer: string;
  /** How often its keys were fetched. */
  keyFetches(): number;
  /** Signed by the key in force; `header` and `claims` in place of the usual ones. */
  token(claims: Claims, header?: Claims): string;
  /** The same words with no signature (`alg: none`). */
  unsigned(claims: Claims): string;
  /** HS256, with the published key as the secret, in each form in which a careless library may take it. */
  signedWithPublicKey(claims: Claims): string[];
  /** By a key that was never published; `kid`: of one that is, or of nobody's. */
  signedByStranger(claims: Claims, kid?: string): string;
  currentKid(): string;
  /** A new key is in force; the one before is not published any more. */
  rotate(): void;
  /** From now on nobody answers. */
  close(): Promise<void>;
}

interface SigningPair {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

const newPair = (): SigningPair => ({ kid: randomUUID(), ...generateKeyPairSync('rsa', { modulusLength: 2048 }) });

const signedWith = ({ privateKey }: Pick<SigningPair, 'privateKey'>, header: Claims, claims: Claims): string => {
  const words = `${encoded(header)}.${encoded(claims)}`;
  return `${words}.${sign('RSA-SHA256', Buffer.from(words), privateKey).toString('base64url')}`;
};

const listen = async (answer: (path: string) => object | null): Promise<{ url: string; close(): Promise<void> }> => {
  const server = createServer((request, response) => {
    const body = answer(request.url ?? '');
    response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
};

export const startIdentityProvider = async (audience: string): Promise<IdentityProvider> => {
  let pair = newPair();
  let fetches = 0;
  const server = await listen((path) => {
    if (path === '/.well-known/openid-configuration') return { issuer: server.url, jwks_uri: `${server.url}/keys` };
    if (path !== '/keys') return null;
    fetches += 1;
    return { keys: [{ ...pair.publicKey.export({ format: 'jwk' }), kid: pair.kid, alg: 'RS256', use: 'sig' }] };
  });
  const usual = (claims: Claims): Claims => {
    const now = Math.floor(Date.now() / 1_000);
    return { iss: server.url, aud: audience, sub: 'person-1', iat: now, exp: now + 600, ...claims };
  };
  const header = (): Claims => ({ alg: 'RS256', typ: 'JWT', kid: pair.kid });
  const hmac = (secret: string | Buffer, claims: Claims): string => {
    const words = `${encoded({ ...header(), alg: 'HS256' })}.${encoded(usual(claims))}`;
    return `${words}.${createHmac('sha256', secret).update(words).digest('base64url')}`;
  };
  return {
    issuer: server.url,
    keyFetches: () => fetches,
    token: (claims, changed = {}) => signedWith(pair, { ...header(), ...changed }, usual(claims)),
    unsigned: (claims) => `${encoded({ ...header(), alg: 'none' })}.${encoded(usual(claims))}.`,
    signedWithPublicKey: (claims) =>
      [
        pair.publicKey.export({ format: 'pem', type: 'spki' }),
        pair.publicKey.export({ format: 'der', type: 'spki' }),
        JSON.stringify(pair.publicKey.export({ format: 'jwk' })),
        String(pair.publicKey.export({ format: 'jwk' }).n),
      ].map((secret) => hmac(secret, claims)),
    signedByStranger: (claims, kid = randomUUID()) => signedWith(newPair(), { ...header(), kid }, usual(claims)),
    currentKid: () => pair.kid,
    rotate: () => {
      pair = newPair();
    },
    close: server.close,
  };
};
