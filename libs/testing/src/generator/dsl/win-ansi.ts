const REPLACED: Record<string, string> = {
  '₹': 'Rs.',
  '☐': '[ ]',
  '☒': '[X]',
  '✓': 'x',
  '\u00a0': ' ',
  '−': '-',
  '≤': '<=',
  '≥': '>=',
};
/** Windows-1252 beyond Latin-1, by Unicode character. */
const HIGH: Record<string, number> = {
  '€': 0x80,
  '‚': 0x82,
  ƒ: 0x83,
  '„': 0x84,
  '…': 0x85,
  '†': 0x86,
  '‡': 0x87,
  ˆ: 0x88,
  '‰': 0x89,
  Š: 0x8a,
  '‹': 0x8b,
  Œ: 0x8c,
  Ž: 0x8e,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '˜': 0x98,
  '™': 0x99,
  š: 0x9a,
  '›': 0x9b,
  œ: 0x9c,
  ž: 0x9e,
  Ÿ: 0x9f,
};

/** Text as the standard fonts can show it; what they cannot becomes a question mark. */
export function winAnsi(text: string): string {
  return text.replace(/[^\n\x20-\x7e\xa1-\xff]/g, (c) => REPLACED[c] ?? (c in HIGH ? c : '?'));
}

/** The Windows-1252 code of a character that `winAnsi` let through. */
export function winAnsiCode(char: string): number {
  return HIGH[char] ?? (char.charCodeAt(0) < 256 ? char.charCodeAt(0) : 63);
}
