import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { type AllowedRanges, mayReach } from './address-rules.js';

/** What a socket that must not be opened fails with. */
export class RefusedTarget extends Error {}

/**
 * Names are looked up here, by the socket itself, and what comes back is what it connects to: between the check and the connection
 * there is no second look-up that could answer otherwise. One forbidden address among several is enough to refuse.
 */
export const guardedLookup =
  (allowed: AllowedRanges, lookup: typeof systemLookup = systemLookup): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const first = addresses[0];
      if (!first || !addresses.every(({ address }) => mayReach(address, allowed))) return callback(new RefusedTarget(), '', 0);
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
