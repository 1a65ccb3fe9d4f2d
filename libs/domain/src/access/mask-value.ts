import { createHmac } from 'node:crypto';
import type { FieldView } from './field-view.js';

const HIDDEN = '••••';
const SHOWN = 4;
/** Of a shorter value the last four characters would be most of it. */
const LEAST_FOR_LAST_FOUR = 8;
const DIGEST_DIGITS = 16;

/**
 * A value as this view shows it. Digests are keyed: of a social security number a bare digest would be found by trying them
 * all. `tenant` keeps equal values of two tenants apart.
 */
export const maskValue = (value: string, view: FieldView, { key, tenant }: { key: Uint8Array; tenant: string }): string => {
  if (view === 'plain' || value === '') return value;
  if (view === 'hidden') return HIDDEN;
  if (view === 'last-four') return value.length < LEAST_FOR_LAST_FOUR ? HIDDEN : `${HIDDEN}${value.slice(-SHOWN)}`;
  const digest = createHmac('sha256', key)
    .update(JSON.stringify([tenant, value]))
    .digest('hex');
  return `hmac:${digest.slice(0, DIGEST_DIGITS)}`;
};
