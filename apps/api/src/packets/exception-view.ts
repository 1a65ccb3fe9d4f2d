import type { ExceptionView } from '#contracts/http/documents.js';
import { catalogue } from '#domain/failure/catalogue.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';

/** An exception with the catalogue's words for it. A code of a newer version has none here, and keeps its own. */
export const exceptionView = (record: ExceptionRecord): ExceptionView => {
  const { id, code, severity, scope, source, page, document, detail, recovery, state } = record;
  const entry = (catalogue as Record<string, { title: string; advice: string }>)[code];
  const { title = code, advice = '' } = entry ?? {};
  return { id, code, title, severity, scope, source, page, document, detail, recovery, advice, state };
};
