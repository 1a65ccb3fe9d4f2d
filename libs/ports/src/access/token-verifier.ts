/** What a token says of who sent it, once all of it was checked. */
export interface TokenClaims {
  issuer: string;
  subject: string;
  /** As claimed: not yet known to be the name of a tenant, or of roles. */
  tenant: unknown;
  roles: unknown;
}

/** Checks bearer tokens of an identity provider. */
export interface TokenVerifier {
  /**
   * Failure `request.unauthenticated` for any token that is not good now, without saying more than a stranger may know;
   * `service.unavailable` where the provider's keys can not be had.
   */
  verify(token: string): Promise<TokenClaims>;
}
