import type { DocumentRecord } from '#domain/packet/document.js';
import type { AuditLog } from '#ports/audit/audit-log.js';

export interface DownloadDeps {
  audit: AuditLog;
  now: () => Date;
}

export interface Download {
  document: Pick<DocumentRecord, 'id' | 'packetId' | 'run' | 'sha256'>;
  actor: string;
  /** Bytes asked for; null for the whole file. */
  part: { start: number; end: number } | null;
}

const MINUTE = 'YYYY-MM-DDTHH:MM'.length;

/**
 * Writes into the packet's chain who took which document. Viewers fetch one file in many parts: of the parts that one actor
 * takes of a document within a minute the first is recorded.
 */
export const recordDownload = async ({ document, actor, part }: Download, { audit, now }: DownloadDeps): Promise<void> => {
  const at = now().toISOString();
  const { id, packetId, run, sha256 } = document;
  const detail = { run, fileSha256: sha256, from: part?.start ?? null, to: part?.end ?? null };
  const entry = { at, actor, action: 'document.downloaded', subject: id, detail };
  const once = part ? `run-${run}.downloaded.${id}.${actor}.${at.slice(0, MINUTE)}` : undefined;
  await audit.append(packetId, entry, once);
};
