const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAY_MS = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');

/** A calendar day in UTC; month is 1-12. */
export const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));
export const addDays = (d: Date, days: number): Date => new Date(d.getTime() + days * DAY_MS);
export const addMonths = (d: Date, months: number): Date =>
  new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + months, Math.min(d.getUTCDate(), 28)));
export const year = (d: Date): number => d.getUTCFullYear();
export const monthName = (d: Date): string => MONTHS[d.getUTCMonth()]!;
export const firstOfMonth = (d: Date): Date => day(year(d), d.getUTCMonth() + 1, 1);
export const endOfMonth = (d: Date): Date => day(year(d), d.getUTCMonth() + 2, 0);

/** 03/14/2025 */
export const mdy = (d: Date): string => `${two(d.getUTCMonth() + 1)}/${two(d.getUTCDate())}/${year(d)}`;
/** 03/14 */
export const md = (d: Date): string => `${two(d.getUTCMonth() + 1)}/${two(d.getUTCDate())}`;
/** 14/03/2025 */
export const dmy = (d: Date): string => `${two(d.getUTCDate())}/${two(d.getUTCMonth() + 1)}/${year(d)}`;
/** 14-Mar-2025 */
export const dMonY = (d: Date): string => `${two(d.getUTCDate())}-${monthName(d).slice(0, 3)}-${year(d)}`;
/** March 14, 2025 */
export const longDate = (d: Date): string => `${monthName(d)} ${d.getUTCDate()}, ${year(d)}`;
/** 14 Mar 2025 */
export const shortDate = (d: Date): string => `${d.getUTCDate()} ${monthName(d).slice(0, 3)} ${year(d)}`;
/** Mar 14 */
export const monDay = (d: Date): string => `${monthName(d).slice(0, 3)} ${two(d.getUTCDate())}`;
/** 2025-03-14 */
export const iso = (d: Date): string => d.toISOString().slice(0, 10);
/** 14th day of March, 2025 */
export const dayOf = (d: Date): string => `${ordinal(d.getUTCDate())} day of ${monthName(d)}, ${year(d)}`;

export function ordinal(n: number): string {
  const tail = n % 100;
  if (tail > 10 && tail < 14) return `${n}th`;
  return `${n}${['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`;
}
