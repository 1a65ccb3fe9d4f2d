/** A rule can not be decided on what was read. The message has no value of the borrower's. */
export class CannotTell extends Error {
  override readonly name = 'CannotTell';
}
