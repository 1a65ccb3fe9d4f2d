import type { ExceptionRecord } from '../packet/exception-record.js';
import { catalogue, type FailureCode } from './catalogue.js';
import type { Failure } from './failure.js';

/** Where in a packet something went wrong. The narrowest place that is given becomes the scope. */
export interface ExceptionPlace {
  packetId: string;
  run: number;
  source?: string;
  page?: number;
  document?: string;
}

type Told = Pick<Failure, 'code' | 'seen'>;

const scopeOf = (place: ExceptionPlace): ExceptionRecord['scope'] => {
  if (place.document !== undefined) return 'document';
  if (place.page !== undefined) return 'page';
  return place.source !== undefined ? 'source' : 'packet';
};

const known = (code: string): FailureCode => (code in catalogue ? (code as FailureCode) : 'unknown');

/**
 * The one way from a failure to a packet's exception. The id is made of code and place, so that a repeated step raises
 * the same exception, not another. `recovery` says what was tried before giving up. An uncatalogued code is `unknown`.
 */
export const exceptionFrom = (failure: Told, place: ExceptionPlace, recovery: string): ExceptionRecord => {
  const code = known(failure.code);
  const parts = [`${place.run}`, code, place.source, place.page === undefined ? undefined : `p${place.page}`, place.document];
  return {
    id: parts.filter((part) => part !== undefined).join('.'),
    packetId: place.packetId,
    run: place.run,
    code,
    severity: catalogue[code].severity,
    scope: scopeOf(place),
    source: place.source ?? null,
    page: place.page ?? null,
    document: place.document ?? null,
    detail: failure.seen,
    recovery,
    state: catalogue[code].severity === 'info' ? 'cleared' : 'open',
  };
};
