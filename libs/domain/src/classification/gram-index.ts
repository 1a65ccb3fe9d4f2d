const GRAM = 3;
const ALPHABET = 40;
const CODES = ALPHABET ** GRAM;

/** a-z and 0-9 have a code of their own; characters of other scripts share the last three, which only costs a needless look. */
const codeOf = (unit: number): number => {
  if (unit >= 97 && unit <= 122) return unit - 96;
  if (unit >= 48 && unit <= 57) return unit - 21;
  return unit < 48 ? 0 : 37 + (unit % 3);
};

/** The code of each run of three characters, in order. */
export const gramCodes = (text: string): Uint16Array => {
  const codes = new Uint16Array(Math.max(0, text.length - GRAM + 1));
  let code = 0;
  for (let at = 0; at < text.length; at++) {
    code = (code * ALPHABET + codeOf(text.charCodeAt(at))) % CODES;
    if (at >= GRAM - 1) codes[at - GRAM + 1] = code;
  }
  return codes;
};

/** Starts of a wording are looked for in stretches of this many characters at once. */
const STRETCH = 16;

/**
 * Where each run of three characters stands in a text: a cheap proof that a wording can not be there, errors and all, and of
 * where alone it could be. By the q-gram lemma each edit spoils at most three of a wording's runs (Ukkonen 1992).
 */
export class GramIndex {
  private readonly first = new Int32Array(CODES).fill(-1);
  private readonly next: Int32Array;
  private readonly votes: Uint16Array;

  constructor(private readonly text: string) {
    const codes = gramCodes(text);
    this.next = new Int32Array(codes.length);
    this.votes = new Uint16Array(Math.ceil((text.length + 1) / STRETCH) + 2);
    for (let at = codes.length - 1; at >= 0; at--) {
      this.next[at] = this.first[codes[at]!]!;
      this.first[codes[at]!] = at;
    }
  }

  /** False where more of the wording's runs are missing than that many errors can spoil. */
  mayHold(wording: Uint16Array, errors: number): boolean {
    let spare = errors * GRAM;
    for (let at = 0; at < wording.length; at++) {
      if (this.first[wording[at]!]! < 0) {
        spare -= 1;
        if (spare < 0) return false;
      }
    }
    return true;
  }

  /** Stretches `[from, to)` of the text that hold enough of the wording's runs in about the right places. */
  stretches(wording: Uint16Array, errors: number): [number, number][] {
    const needed = wording.length - errors * GRAM;
    if (needed <= 0) return [];
    const touched = this.vote(wording);
    const length = wording.length + GRAM - 1;
    const found: [number, number][] = [];
    for (const slot of touched) {
      const enough = this.votes[slot]! + (this.votes[slot + 1] ?? 0) >= needed;
      if (!enough) continue;
      const from = Math.max(0, (slot - 1) * STRETCH - errors);
      const to = Math.min(this.text.length, (slot + 1) * STRETCH + length + errors);
      const last = found.at(-1);
      if (last && from <= last[1]) last[1] = Math.max(last[1], to);
      else found.push([from, to]);
    }
    for (const slot of touched) this.votes[slot] = 0;
    return found;
  }

  /** Each run votes for the stretch in which the wording would have to start; gives the stretches voted for, in order. */
  private vote(wording: Uint16Array): number[] {
    const touched: number[] = [];
    for (let at = 0; at < wording.length; at++) {
      for (let place = this.first[wording[at]!]!; place >= 0; place = this.next[place]!) {
        const slot = place >= at ? ((place - at) >> 4) + 1 : 0;
        if (this.votes[slot] === 0) touched.push(slot);
        this.votes[slot]! += 1;
      }
    }
    return touched.sort((a, b) => a - b);
  }
}
