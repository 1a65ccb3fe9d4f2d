import { asDigits, sameWord, wordsOf } from './look-alikes.js';

/** One spelling of what is abbreviated at will (USPS Publication 28, appendix C; Indian postal usage). */
const SHORT = new Map(
  Object.entries({
    street: 'st',
    avenue: 'ave',
    av: 'ave',
    road: 'rd',
    drive: 'dr',
    lane: 'ln',
    court: 'ct',
    circle: 'cir',
    boulevard: 'blvd',
    place: 'pl',
    trail: 'trl',
    parkway: 'pkwy',
    highway: 'hwy',
    terrace: 'ter',
    square: 'sq',
    north: 'n',
    south: 's',
    east: 'e',
    west: 'w',
    northeast: 'ne',
    northwest: 'nw',
    southeast: 'se',
    southwest: 'sw',
    mount: 'mt',
    saint: 'st',
    fort: 'ft',
    nagar: 'ngr',
    floor: 'fl',
    sector: 'sec',
    apartments: 'apts',
    society: 'soc',
    marg: 'mg',
  }),
);

/** Words that only announce what follows. */
const ANNOUNCING = new Set(
  'apt apartment unit suite ste no flat door plot house h d hno near opp po box usa india pin dist tal'.split(' '),
);

interface Place {
  /** The first number: a house's or a flat's. Empty where there is none. */
  house: string;
  /** Five digits of a ZIP code, or six of a PIN code, at the end. Empty where there is none. */
  code: string;
  words: string[];
}

const CODE = /(?:\b(\d{5})(?:-\d{4})?|\b(\d{3}) ?(\d{3}))\s*(?:india|usa)?\s*$/i;

const placeOf = (address: string): Place => {
  const coded = CODE.exec(address.trim());
  const code = coded === null ? '' : (coded[1] ?? `${coded[2]}${coded[3]}`);
  const words = wordsOf(coded === null ? address : address.slice(0, coded.index)).filter((word) => !ANNOUNCING.has(word));
  const at = words.findIndex((word) => /\d/.test(word));
  const house = at < 0 || at > 3 ? '' : asDigits(words[at]!);
  const rest = words.filter((_, place) => place !== at || house === '').map((word) => SHORT.get(word) ?? word);
  return { house, code, words: rest };
};

/** Share of the shorter address's words that the longer one must have as well. */
const ENOUGH = 0.6;

const disagree = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;

/**
 * Do two printed addresses name one place? House number and postal code must agree where both have one; of the other words three in
 * five of the shorter address must be in the longer one. Abbreviations, order and announcing words (`Apt`, `Flat No.`) do not count.
 */
export const sameAddress = (a: string, b: string): boolean => {
  const [x, y] = [placeOf(a), placeOf(b)];
  if (disagree(x.house, y.house) || disagree(x.code, y.code)) return false;
  const [few, many] = x.words.length <= y.words.length ? [x.words, y.words] : [y.words, x.words];
  if (few.length === 0) return x.house !== '' && x.code !== '' && x.house === y.house && x.code === y.code;
  const shared = few.filter((word) => many.some((other) => sameWord(word, other))).length;
  return shared / few.length >= ENOUGH;
};
