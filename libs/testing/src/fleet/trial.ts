import { availableParallelism, loadavg } from 'node:os';
import { createPdfiumReader } from '#adapters/page-pdfium/pdfium-reader.js';
import { verifyChain } from '#domain/audit/chain.js';
import { catalogue } from '#domain/failure/catalogue.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import { ChaosClient } from '../chaos/chaos-client.js';
import { type ApiAddress, credentials } from './api-address.js';
import type { IsolatedFleet } from './isolated-fleet.js';
import { packetFindings } from './packet-findings.js';
import type { ProcessWatch } from './process-watch.js';
import { submitFiles, type UploadFile } from './submit-files.js';

const GIGABYTE = 1_000_000_000;
const GIVE_UP_MS = 300_000;

/** What became of a submission, and everything about it that must not be, in words. */
export interface Trial {
  /** `completed`, `needs_review`, `failed`, or the code of the problem with which it was refused. */
  end: string;
  manifest: Manifest | null;
  findings: string[];
  seconds: number;
}

export interface TrialBounds {
  seconds: number;
}

/** Seconds on a machine that does other things as well: so many times longer as more is waiting to run than there are cores. */
const stretched = (seconds: number): number => seconds * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism() - 1);

/** Opens a document with a reader that did not write it. */
const pagesByPdfium = async (bytes: Uint8Array): Promise<number> => {
  const content = { bytes: bytes.length, read: async (start: number, end: number) => bytes.subarray(start, end) };
  const opened = await createPdfiumReader().open(content, { mediaType: 'application/pdf', password: null });
  const { pages } = opened;
  await opened.close();
  return pages;
};

const fileFindings = async (api: ApiAddress, { packet, documents }: Manifest): Promise<string[]> => {
  const findings: string[] = [];
  for (const { id, file, pages } of documents) {
    if (file === null) continue;
    const answer = await fetch(`${api.apiUrl}/v1/packets/${packet.id}/documents/${id}/file`, { headers: credentials(api) });
    const found = await pagesByPdfium(new Uint8Array(await answer.arrayBuffer())).catch((thrown: Error) => thrown.message);
    if (found !== pages.length) findings.push(`the file of ${id} has ${pages.length} pages, another reader sees ${found}`);
  }
  return findings;
};

const inspect = async (client: ChaosClient, api: ApiAddress, manifest: Manifest): Promise<string[]> => [
  ...packetFindings(manifest),
  ...(await fileFindings(api, manifest)),
  ...(verifyChain(await client.audit(manifest.packet.id)).ok ? [] : ['the audit chain does not verify']),
];

/** Submits files, waits for the end, and looks at the result, the time and the memory of every process meanwhile. */
export const trySubmission = async (
  target: IsolatedFleet,
  watch: ProcessWatch,
  files: UploadFile[],
  fields: Record<string, string>,
  bounds: TrialBounds,
): Promise<Trial> => {
  const client = new ChaosClient(target);
  watch.takePeaks();
  const startedAt = performance.now();
  const { packet, problem } = await submitFiles(target, files, fields);
  const end = problem ? problem.code : (await client.untilEnd(packet.id, GIVE_UP_MS)).status;
  const seconds = (performance.now() - startedAt) / 1_000;
  const manifest = packet && (await client.manifest(packet.id));
  const findings = manifest ? await inspect(client, target, manifest) : [];
  if (problem && !(problem.code in catalogue && problem.status < 500)) findings.push(`refused with ${problem.code}`);
  if (seconds > stretched(bounds.seconds)) findings.push(`took ${Math.round(seconds)} s`);
  for (const { command, rssBytes } of watch.takePeaks())
    if (rssBytes > GIGABYTE) findings.push(`${Math.round(rssBytes / 1e6)} MB in ${command}`);
  return { end, manifest, findings, seconds };
};
