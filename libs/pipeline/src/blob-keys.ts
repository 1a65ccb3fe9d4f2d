import type { Packet } from '#domain/packet/packet.js';

type Owned = Pick<Packet, 'id' | 'tenant'>;

/** All that was ever stored for a packet lies under here: deleting it is one call. */
export const packetPrefix = (packet: Owned): string => `tenants/${packet.tenant}/packets/${packet.id}/`;

const runPrefix = (packet: Owned & Pick<Packet, 'run'>): string => `${packetPrefix(packet)}run-${packet.run}/`;

/** A page's words, as JSON of PageText. */
export const pageTextKey = (packet: Owned & Pick<Packet, 'run'>, page: number): string => `${runPrefix(packet)}text/${page}.json`;

/** A page's upright picture, in the format that the engine made. */
export const pageImageKey = (packet: Owned & Pick<Packet, 'run'>, page: number): string => `${runPrefix(packet)}image/${page}`;
