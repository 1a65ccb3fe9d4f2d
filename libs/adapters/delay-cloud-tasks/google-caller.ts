import { OAuth2Client } from 'google-auth-library';
import { failure } from '#domain/failure/catalogue.js';
import type { WakeCaller } from '#ports/wake/wake-caller.js';

export interface CallerSettings {
  serviceAccount: string;
  audience: string;
  /** Where the keys are published that tokens are signed with; null: Google's own. */
  certsUrl: string | null;
}

/** Public keys as PEM, by the id that tokens name. */
export type PublicKeys = Record<string, string>;

/** Checks the OIDC tokens that Cloud Tasks puts on its calls: Google's signature, its time, for whom, and whose. */
export class GoogleCaller implements WakeCaller {
  readonly #client: OAuth2Client;
  readonly #settings: CallerSettings;
  readonly #keys: () => Promise<PublicKeys>;

  /** `keys`: Google's own where left out, kept as long as Google says. */
  constructor(settings: CallerSettings, keys?: () => Promise<PublicKeys>) {
    this.#settings = settings;
    const { certsUrl } = settings;
    this.#client = new OAuth2Client(certsUrl === null ? {} : { endpoints: { oauth2FederatedSignonPemCertsUrl: certsUrl } });
    this.#keys = keys ?? (async () => (await this.#client.getFederatedSignonCertsAsync()).certs as PublicKeys);
  }

  async verify(token: string): Promise<void> {
    const keys = await this.#keys().catch((cause: unknown) => {
      throw failure('service.unavailable', 'Google’s keys could not be fetched', { cause });
    });
    const { audience, serviceAccount } = this.#settings;
    const claims = await this.#client.verifySignedJwtWithCertsAsync(token, keys, audience, this.#client.issuers).then(
      (ticket) => ticket.getPayload(),
      // Its errors quote the token: nobody may see them.
      () => undefined,
    );
    if (!claims) throw failure('request.unauthenticated', 'no token of Google’s for this audience that is valid now');
    if (claims.email !== serviceAccount || claims.email_verified !== true)
      throw failure('request.unauthenticated', 'the token is another account’s');
  }
}
