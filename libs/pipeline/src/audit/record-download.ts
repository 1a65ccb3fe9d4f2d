import type { AuditLog } from '#ports/audit/audit-log.js';

export interface DownloadDeps {
  audit: AuditLog;
  now: () => Date;
}

export interface Download {
  packetId: string;
  run: number;
  kind: 'document' | 'source';
  /** Of the document or source. */
  id: string;
  sha256: string | null;
  actor: string;
  /** Bytes asked for; null for the whole file. */
  part: { start: number; end: number } | null;
  /** Milliseconds for which a link was given out in place of the bytes; null: the bytes themselves were. */
  linkMs: number | null;
}

const MINUTE = 'YYYY-MM-DDTHH:MM'.length;

/**
 * Writes into the packet's chain who took which file, or was given a link to it. Viewers fetch one file in many parts: of the parts
 * that one actor takes of a file within a minute the first is recorded.
 */
export const recordDownload = async (download: Download, { audit, now }: DownloadDeps): Promise<void> => {
  const at = now().toISOString();
  const { packetId, run, kind, id, sha256, actor, part, linkMs } = download;
  const bytes = { from: part?.start ?? null, to: part?.end ?? null };
  const detail = { run, fileSha256: sha256, ...bytes, ...(linkMs !== null && { linkMs }) };
  const entry = { at, actor, action: `${kind}.downloaded`, subject: id, detail };
  const of = kind === 'document' ? id : `source.${id}`;
  const once = part ? `run-${run}.downloaded.${of}.${actor}.${at.slice(0, MINUTE)}` : undefined;
  await audit.append(packetId, entry, once);
};
