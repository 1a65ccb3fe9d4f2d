import { CannotTell } from '../cannot-tell.js';

const CENTS = 100;
/** Printed figures are rounded to the cent, and so are their sums. */
const ROUNDING_CENTS = 1;

const centsApart = (parts: readonly number[], total: number): number =>
  Math.abs(Math.round(parts.reduce((sum, part) => sum + part, 0) * CENTS) - Math.round(total * CENTS));

/** Could one misread digit make this difference? It is then one digit with noughts behind it. */
const isOneDigit = (cents: number): boolean => /^[1-9]0*$/.test(String(cents));

/**
 * Do parts (in currency units, with their signs) make the total, to the cent? Where the figures were recognised from a picture and
 * one misread digit would explain the difference it can not be told: throws CannotTell.
 */
export const addsUp = (parts: readonly number[], total: number, isRecognised: boolean): boolean => {
  const apart = centsApart(parts, total);
  if (apart <= ROUNDING_CENTS) return true;
  if (isRecognised && isOneDigit(apart)) throw new CannotTell('one misread digit would explain the difference');
  return false;
};

/** Is `a` within a share (0.05: five in a hundred) of `b`? */
export const isNear = (a: number, b: number, share: number): boolean => Math.abs(a - b) <= Math.abs(b) * share + 0.005;
