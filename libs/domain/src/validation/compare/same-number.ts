/** A masked sign; numbers are told from the end, where masks leave them. */
const MASK = /[*X•#x]/;
/** So many signs must be seen on both before two numbers can be one. */
const LEAST_SEEN = 4;

const LOOK_ALIKE: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', L: '1', '|': '1', S: '5', B: '8', Z: '2' };

/** Signs from the end, masks as null; a letter that looks like a digit is that digit. */
const signsOf = (seen: string): (string | null)[] =>
  [...seen]
    .filter((sign) => /[\p{L}\p{N}*•#]/u.test(sign))
    .map((sign) => (MASK.test(sign) ? null : (LOOK_ALIKE[sign.toUpperCase()] ?? sign.toUpperCase())))
    .reverse();

/**
 * Are two printed numbers (an account, a Social Security or tax number) one? Compared from the end sign by sign where both are seen:
 * `XXX-XX-1234` agrees with `912-34-1234`, and so does `*1234`. Fewer than four signs seen on both are no agreement.
 */
export const sameNumber = (a: string, b: string): boolean => {
  const [x, y] = [signsOf(a), signsOf(b)];
  let seen = 0;
  for (let at = 0; at < Math.min(x.length, y.length); at += 1) {
    if (x[at] === null || y[at] === null) continue;
    if (x[at] !== y[at]) return false;
    seen += 1;
  }
  return seen >= LEAST_SEEN;
};
