import type { DocumentRecord } from '../packet/document.js';
import type { Packet } from '../packet/packet.js';

/** What assembly and the records know of a document beside itself. */
export interface DocumentFinding {
  /** Were words of it recognised from a picture? Figures may then be misread. */
  recognised?: boolean;
  /** Pages of its printed total that no page of the packet bears. */
  missingPages?: number;
  /** Every page is a copy of an earlier one of the packet. */
  isCopy?: boolean;
  /** Other packets of the tenant that hold the same paper. */
  elsewhere?: number;
}

export interface RuleInput {
  packet: Pick<Packet, 'product' | 'metadata'> & Partial<Pick<Packet, 'createdAt'>>;
  pages: number;
  documents: DocumentRecord[];
  /** By document id. */
  findings?: ReadonlyMap<string, DocumentFinding>;
}

/** A field less sure than this is not put before rules: a rule must not cry wolf over what was misread. */
const BELIEVED = 0.5;

const believedFields = (fields: DocumentRecord['fields']): Map<string, string> =>
  new Map(Object.entries(fields).flatMap(([name, { value, confidence }]) => (confidence < BELIEVED ? [] : [[name, value]])));

/** Whole numbers are integers in CEL; names that come from outside are keys of maps, never properties. */
const whole = (n: number): bigint => BigInt(n);

const ruleDocument = (document: DocumentRecord, finding: DocumentFinding) => ({
  id: document.id,
  type: document.type,
  title: document.title,
  pages: document.pages.map(whole),
  confidence: document.confidence,
  status: document.status,
  fields: believedFields(document.fields),
  recognised: finding.recognised ?? false,
  missingPages: whole(finding.missingPages ?? 0),
  isCopy: finding.isCopy ?? false,
  elsewhere: whole(finding.elsewhere ?? 0),
});
export type RuleDocument = ReturnType<typeof ruleDocument>;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The day of the application: as the client said (`applicationDate`), else as the earliest paper with such a field says. */
const appliedOn = (metadata: Packet['metadata'], documents: readonly RuleDocument[]): string | undefined => {
  const told = metadata.applicationDate ?? '';
  if (ISO_DATE.test(told)) return told;
  return documents.flatMap(({ fields }) => fields.get('applicationDate') ?? []).sort()[0];
};

/**
 * What an expression sees. `packet`: product (empty where none was named), pages, metadata, `submitted` (the day it came), and
 * `applied` where the day of the application is known. `documents` in their order, rejected ones left out: id, type, title, pages,
 * confidence, status, fields by name with the value as read, where it is surer than not; `recognised`, `missingPages`, `isCopy`,
 * `elsewhere`. A field that was not read is not there: asked for by `has(d.fields.x)`, or the expression can not be evaluated.
 */
export const ruleContext = ({ packet, pages, documents, findings }: RuleInput) => {
  const seen = documents
    .filter(({ status }) => status !== 'rejected')
    .map((document) => ruleDocument(document, findings?.get(document.id) ?? {}));
  const applied = appliedOn(packet.metadata, seen);
  return {
    packet: {
      product: packet.product ?? '',
      pages: whole(pages),
      metadata: new Map(Object.entries(packet.metadata)),
      submitted: packet.createdAt?.slice(0, 'YYYY-MM-DD'.length) ?? '',
      ...(applied !== undefined && { applied }),
    },
    documents: seen,
  };
};
export type RuleContext = ReturnType<typeof ruleContext>;
