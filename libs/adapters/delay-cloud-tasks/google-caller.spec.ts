import { describe, expect, it } from '@jest/globals';
import { createTokenSigner } from '#testing/google/google-tokens.js';
import { GoogleCaller } from './google-caller.js';

const email = 'waker@p.iam.gserviceaccount.com';
const aud = 'https://docyard.example';
const google = createTokenSigner();
const caller = new GoogleCaller({ serviceAccount: email, audience: aud, certsUrl: null }, async () => google.keys);
const hourAgo = Math.floor(Date.now() / 1_000) - 3_600;

describe('GoogleCaller', () => {
  it('knows the account’s own token', async () => {
    await caller.verify(google.token({ email, aud }));
  });

  it.each([
    ['another account', google.token({ email: 'else@p.iam.gserviceaccount.com', aud })],
    ['an address that is not proven', google.token({ email, aud, email_verified: false })],
    ['another audience', google.token({ email, aud: 'https://elsewhere.example' })],
    ['another issuer', google.token({ email, aud, iss: 'https://elsewhere.example' })],
    ['a token that is over', google.token({ email, aud, iat: hourAgo - 3_600, exp: hourAgo })],
    ['a key of the same name', createTokenSigner().token({ email, aud })],
    ['a key that is not known', createTokenSigner('stranger').token({ email, aud })],
    ['no signature', google.token({ email, aud }).replace(/[^.]*$/, '')],
    ['no token', 'secret'],
  ])('refuses %s, and quotes nothing of it', async (_what, token) => {
    const refused: unknown = await caller.verify(token).catch((thrown: unknown) => thrown);
    expect(refused).toMatchObject({ code: 'request.unauthenticated', cause: undefined });
    expect(String(refused)).not.toContain(token);
  });

  it('says that it can not tell while Google’s keys are away', async () => {
    const cut = new GoogleCaller({ serviceAccount: email, audience: aud, certsUrl: null }, () =>
      Promise.reject(new Error('away')),
    );
    await expect(cut.verify(google.token({ email, aud }))).rejects.toMatchObject({ code: 'service.unavailable' });
  });
});
