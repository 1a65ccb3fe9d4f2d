import { generateKeyPairSync, sign } from 'node:crypto';

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export interface TokenSigner {
  /** As Google publishes its own. */
  keys: Record<string, string>;
  /** A token as Cloud Tasks sends it, valid for an hour; `claims` in place of the usual ones. */
  token(claims: { email: string; aud: string } & Record<string, unknown>): string;
}

/** Signs OIDC tokens like Google's, by a key of this test's own. */
export const createTokenSigner = (keyId = 'test-key'): TokenSigner => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const token: TokenSigner['token'] = (claims) => {
    const iat = Math.floor(Date.now() / 1_000);
    const usual = { iss: 'https://accounts.google.com', sub: '1', email_verified: true, iat, exp: iat + 3_600 };
    const signed = `${encoded({ alg: 'RS256', typ: 'JWT', kid: keyId })}.${encoded({ ...usual, ...claims })}`;
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
  };
  return { keys: { [keyId]: publicKey.export({ type: 'spki', format: 'pem' }).toString() }, token };
};
