/**
 * What a paper is to say where chance shall not draw it: for packets whose papers must agree, or disagree in one known thing. Each
 * paper takes what concerns it; what is left out is drawn as ever.
 */
export interface UsFacts {
  readonly statement?: {
    readonly bank: string;
    readonly account: string;
    /** First day of the month that it is about. */
    readonly from: Date;
    /** Dollars. */
    readonly opening: number;
    /** Movements of the month. */
    readonly movements: number;
    /** Dollars that the month ends with: a transfer makes it so. */
    readonly closing?: number;
    /** Dollars by which the printed closing balance is off. */
    readonly closingOff?: number;
    /** One more deposit, in dollars, that is no pay. */
    readonly deposit?: number;
  };
  readonly payroll?: {
    readonly paid: Date;
    readonly periodsSoFar: number;
    /** Dollars of one period, before taxes. */
    readonly gross: number;
    /** Dollars by which net pay is off. */
    readonly netOff?: number;
    /** Dollars by which the printed year-to-date gross is off. */
    readonly ytdOff?: number;
  };
  readonly wages?: {
    readonly taxYear: number;
    /** Dollars in box 5. */
    readonly gross: number;
    /** Part of `gross` in box 1. */
    readonly taxed: number;
    /** Dollars by which box 4 is off. */
    readonly socialSecurityOff?: number;
  };
}
