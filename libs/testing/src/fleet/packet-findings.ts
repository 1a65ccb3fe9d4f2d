import { catalogue } from '#domain/failure/catalogue.js';
import { misplacedPages } from '#domain/manifest/every-page-once.js';
import type { Manifest } from '#domain/manifest/manifest.js';

const OUTSIDE_DOCUMENTS = new Set(['blank', 'separator']);
/** Codes that say that the product, not the file, is at fault. */
const OUR_OWN = new Set(['unknown', 'step.exhausted', 'step.timeout', 'job.invalid', 'blob.missing']);

const faultsOf = ({ code, detail, recovery }: Manifest['exceptions'][number]): string[] => [
  ...(code in catalogue ? [] : [`exception ${code} is not in the catalogue`]),
  ...(OUR_OWN.has(code) ? [`exception ${code}: ${detail}`] : []),
  ...(detail.length > 0 && recovery.length > 0 ? [] : [`exception ${code} does not say what happened`]),
];

/**
 * Everything that must not be true of a packet that has ended, whatever was in it, in words: pages without a place, nothing
 * to show and no reason why, exceptions outside the catalogue or for faults of our own. Empty when all is well.
 */
export const packetFindings = (manifest: Manifest): string[] => {
  const { packet, documents, exceptions } = manifest;
  const findings = exceptions.flatMap(faultsOf);
  if (!['completed', 'needs_review', 'failed'].includes(packet.status)) findings.push(`the packet is ${packet.status}`);
  if (packet.status === 'failed') return exceptions.length > 0 ? findings : [...findings, 'failed without a reason'];
  for (const { page, fault } of misplacedPages(manifest, OUTSIDE_DOCUMENTS)) findings.push(`page ${page} is ${fault}`);
  const isEmptyHanded = documents.length === 0 && exceptions.length === 0;
  const isAllBlank = manifest.pages.every(({ type }) => OUTSIDE_DOCUMENTS.has(type));
  if (isEmptyHanded && !isAllBlank) findings.push('neither a document nor an exception');
  for (const { id, file } of documents)
    if (file === null && !exceptions.some((exception) => exception.document === id))
      findings.push(`${id} has no file and no reason`);
  return findings;
};
