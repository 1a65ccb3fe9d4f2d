/** 1,234.56 */
export const amount = (n: number): string => n.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** 1,235 */
export const whole = (n: number): string => Math.round(n).toLocaleString('en-US');
/** $1,234.56 */
export const usd = (n: number): string => (n < 0 ? `-$${amount(-n)}` : `$${amount(n)}`);
/** $1,235 */
export const usd0 = (n: number): string => `$${whole(n)}`;
/** 12,34,567.00 in the Indian grouping */
export const lakh = (n: number): string => n.toLocaleString('en-IN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** 12,34,567 */
export const lakh0 = (n: number): string => Math.round(n).toLocaleString('en-IN');
/** 6.875% */
export const percent = (n: number, digits = 3): string => `${n.toFixed(digits)}%`;
export const round2 = (n: number): number => Math.round(n * 100) / 100;

const ONES =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  );
const TENS = '- - Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');

function underThousand(n: number): string {
  if (n < 20) return ONES[n]!;
  if (n < 100) return TENS[Math.floor(n / 10)]! + (n % 10 ? `-${ONES[n % 10]}` : '');
  return `${ONES[Math.floor(n / 100)]} Hundred${n % 100 ? ` ${underThousand(n % 100)}` : ''}`;
}

function spell(n: number, scales: readonly (readonly [number, string])[]): string {
  for (const [size, name] of scales) {
    if (n >= size) return `${spell(Math.floor(n / size), scales)} ${name}${n % size ? ` ${spell(n % size, scales)}` : ''}`;
  }
  return underThousand(n);
}

/** Whole dollars in words, in millions and thousands. */
export const inWords = (n: number): string =>
  spell(Math.floor(n), [
    [1_000_000, 'Million'],
    [1_000, 'Thousand'],
  ]);
/** Whole rupees in words, in crores and lakhs. */
export const rupeesInWords = (n: number): string =>
  spell(Math.floor(n), [
    [10_000_000, 'Crore'],
    [100_000, 'Lakh'],
    [1_000, 'Thousand'],
  ]);
/** Rupees in figures and in words, as deeds and letters write them. */
export const rupeesInFull = (n: number): string => `Rs. ${lakh0(n)}/- (Rupees ${rupeesInWords(n)} Only)`;

/** The level monthly payment of a loan; rate in percent a year. */
export function monthlyPayment(principal: number, ratePercent: number, months: number): number {
  const r = ratePercent / 1200;
  return round2((principal * r) / (1 - (1 + r) ** -months));
}
