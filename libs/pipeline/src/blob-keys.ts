import type { Packet } from '#domain/packet/packet.js';

type Owned = Pick<Packet, 'id' | 'tenant'>;

/** All that was ever stored for a packet lies under here: deleting it is one call. */
export const packetPrefix = (packet: Owned): string => `tenants/${packet.tenant}/packets/${packet.id}/`;

const runPrefix = (packet: Owned & Pick<Packet, 'run'>): string => `${packetPrefix(packet)}run-${packet.run}/`;

/** A page's words, as JSON of PageText. */
export const pageTextKey = (packet: Owned & Pick<Packet, 'run'>, page: number): string => `${runPrefix(packet)}text/${page}.json`;

/** A page's upright picture, in the format that the engine made. */
export const pageImageKey = (packet: Owned & Pick<Packet, 'run'>, page: number): string => `${runPrefix(packet)}image/${page}`;

/** The PDF of one assembled document. */
export const documentKey = (packet: Owned & Pick<Packet, 'run'>, documentId: string): string =>
  `${runPrefix(packet)}documents/${documentId}.pdf`;

/** A submitted file, byte for byte. The key holds ids only: a file's own name is personal data. */
export const sourceKey = (packet: Owned, sourceId: string): string => `${packetPrefix(packet)}sources/${sourceId}`;

/** Passwords lie apart from all else, so that they can be forgotten when the packet ends. */
export const passwordPrefix = (packet: Owned): string => `${packetPrefix(packet)}passwords/`;
export const passwordKey = (packet: Owned, sourceId: string): string => `${passwordPrefix(packet)}${sourceId}`;

/** A model's answer about a page, kept with the packet that paid for it. */
export const answerKey = (packet: Owned & Pick<Packet, 'run'>, id: string): string => `${runPrefix(packet)}answers/${id}.json`;

/** Which packet of the tenant holds the answer to this content. */
export const answerPointerKey = ({ tenant }: Pick<Packet, 'tenant'>, id: string): string =>
  `${pointerPrefix({ tenant })}${id}.json`;

/** All pointers of a tenant lie under here. */
export const pointerPrefix = ({ tenant }: Pick<Packet, 'tenant'>): string => `tenants/${tenant}/answers/`;

/** Signed heads of the packet's audit chain. They are not of its data: like the chain, they stay when it is erased. */
export const headPrefix = ({ tenant, id }: Owned): string => `tenants/${tenant}/heads/${id}/`;
export const headKey = (packet: Owned, seq: number): string => `${headPrefix(packet)}${seq}.json`;

const ANSWER = /\/run-\d+\/answers\/([^/]+)\.json$/;

/** The answer's id in a key of `answerKey`; null for any other key. */
export const answerIdIn = (key: string): string | null => ANSWER.exec(key)?.[1] ?? null;
