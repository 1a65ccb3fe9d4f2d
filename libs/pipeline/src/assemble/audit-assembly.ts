import { createHash } from 'node:crypto';
import type { DocumentRecord } from '#domain/packet/document.js';
import type { Packet } from '#domain/packet/packet.js';
import type { RuleOutcome } from '#domain/validation/rule-outcome.js';
import type { AssembleDeps } from '../deps.js';

const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** What each document was made of and what each rule came to, once however often the step is repeated. Ids and digests only. */
export const auditAssembly = async (
  { id, run, taxonomy }: Packet,
  { documents, rules }: { documents: DocumentRecord[]; rules: RuleOutcome[] },
  { audit, actor, now }: AssembleDeps,
): Promise<void> => {
  const pinned = `${taxonomy.id}@${taxonomy.version}`;
  const tell = (action: string, subject: string, detail: Record<string, string | number | null>) =>
    audit.append(id, { at: now().toISOString(), actor, action, subject, detail }, `run-${run}.${action}.${subject}`);
  for (const document of documents) {
    await tell('document.assembled', document.id, {
      run,
      type: document.type,
      status: document.status,
      confidence: document.confidence,
      pages: document.pages.length,
      pagesSha256: sha256(document.pages),
      rationaleSha256: sha256(document.rationale),
      fileSha256: document.sha256,
      taxonomy: pinned,
    });
  }
  for (const { id: rule, outcome, documents: about } of rules) {
    await tell('rule.evaluated', rule, { run, outcome, documentsSha256: sha256(about), taxonomy: pinned });
  }
};
