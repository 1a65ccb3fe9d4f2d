import ipaddr from 'ipaddr.js';

/** Ranges (CIDR) that are let through although they are private: for targets inside one's own network. */
export type AllowedRanges = readonly [ipaddr.IPv4 | ipaddr.IPv6, number][];

export const parseRanges = (cidrs: readonly string[]): AllowedRanges => cidrs.map((cidr) => ipaddr.parseCIDR(cidr));

/** IPv6 ranges in which an IPv4 address lies hidden: NAT64 and its local form, 6to4, Teredo. What they lead to is not ours to guess. */
const TRANSLATED = ['64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', '2001::/32'].map((cidr) => ipaddr.parseCIDR(cidr));

const isIn = (address: ipaddr.IPv4 | ipaddr.IPv6, ranges: AllowedRanges): boolean =>
  ranges.some(([range, bits]) => range.kind() === address.kind() && address.match(range as never, bits));

/**
 * May a message go to this IP address? Public unicast addresses only, and what was allowed by name. An IPv4 address written as
 * IPv6 counts as what it is.
 */
export const mayReach = (text: string, allowed: AllowedRanges): boolean => {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (isIn(address, allowed)) return true;
  return address.range() === 'unicast' && !isIn(address, TRANSLATED);
};
