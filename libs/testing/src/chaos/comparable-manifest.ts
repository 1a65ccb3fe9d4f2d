import type { Manifest } from '#domain/manifest/manifest.js';

/**
 * A manifest without what must differ between two runs of the same packet: its id and all that is derived from it (document
 * ids, file names, the files' digests, since the packet's id is in their metadata) and the clock. Documents are named by place.
 */
export const comparableManifest = (manifest: Manifest): unknown => {
  const place = new Map(manifest.documents.map((document, index) => [document.id, `document ${index + 1}`]));
  const named = (id: string | null): string | null => (id === null ? null : (place.get(id) ?? id));
  return {
    ...manifest,
    packet: { ...manifest.packet, id: 'packet' },
    documents: manifest.documents.map((document) => ({
      ...document,
      id: named(document.id),
      file: document.file !== null,
      sha256: document.sha256 !== null,
    })),
    rules: manifest.rules.map((rule) => ({ ...rule, documents: rule.documents.map(named) })),
    exceptions: manifest.exceptions.map((exception) => ({ ...exception, document: named(exception.document) })),
    timings: null,
  };
};
