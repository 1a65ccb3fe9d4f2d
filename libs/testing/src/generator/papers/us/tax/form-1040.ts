import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';
import { firstPage } from './form-1040-first-page.js';
import { secondPage } from './form-1040-second-page.js';
import { scheduleOne, scheduleTwo } from './schedules-1-2.js';
import { scheduleA, scheduleB } from './schedules-a-b.js';
import { scheduleC, scheduleE } from './schedules-c-e.js';
import { type TaxReturn, taxReturn } from './tax-return.js';
import { transcript } from './tax-return-transcript.js';

type Part = (s: Sheet, c: UsContext, r: TaxReturn) => void;

const form1040: Part = (s, c, r) => {
  firstPage(s, c, r);
  secondPage(s, c, r);
};

const SCHEDULES: readonly Part[] = [scheduleOne, scheduleTwo, scheduleA, scheduleB, scheduleC, scheduleE];

const tight = (c: UsContext): Sheet =>
  new Sheet(officialStyle(c.style, { size: c.rng.real(7.1, 7.7), section: 'plain' }), { bottom: 34 });

const bare: UsLayout = (c) => {
  const s = tight(c);
  form1040(s, c, taxReturn(c));
  return s.finish();
};

const withSchedules: UsLayout = (c) => {
  const s = tight(c);
  const r = taxReturn(c);
  form1040(s, c, r);
  const chosen = new Set(c.rng.sample(SCHEDULES, c.rng.int(2, 5)));
  for (const part of SCHEDULES) if (chosen.has(part)) part(s.newPage(), c, r);
  return s.finish();
};

export const taxReturn1040: UsPaper = {
  type: 'tax-return-1040',
  weight: 1.5,
  series: 0.35,
  layouts: [withSchedules, withSchedules, bare, transcript],
};
