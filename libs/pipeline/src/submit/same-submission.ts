import type { Packet } from '#domain/packet/packet.js';
import type { SubmissionForm } from './submission-form.js';
import type { TakenFile } from './take-file.js';

const sortedEntries = (map: Record<string, string>): string => JSON.stringify(Object.entries(map).sort());

/**
 * Is this upload the one that made `packet`? Bytes, order, metadata, product and taxonomy count; a version that was left
 * out fits any, because a newer one may have been published since. Names and passwords do not count: they decide nothing
 * that a repeated key could change.
 */
export const isSameSubmission = (packet: Packet, files: Pick<TakenFile, 'sha256'>[], form: SubmissionForm): boolean => {
  const { taxonomy, product, metadata } = form;
  return (
    packet.sources.length === files.length &&
    packet.sources.every((source, i) => source.sha256 === files[i]?.sha256) &&
    packet.product === product &&
    (taxonomy === null || packet.taxonomy.id === taxonomy.id) &&
    (taxonomy?.version === undefined || packet.taxonomy.version === taxonomy.version) &&
    sortedEntries(packet.metadata) === sortedEntries(metadata)
  );
};
