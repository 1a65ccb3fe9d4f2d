import type { DocumentFlags } from '#domain/assembly/assembly.js';
import type { DocumentRecord } from '#domain/packet/document.js';
import type { Packet } from '#domain/packet/packet.js';
import type { PageFacts } from '#domain/page/page-facts.js';
import type { Taxonomy } from '#domain/taxonomy/taxonomy.js';
import { checkRequirements } from '#domain/validation/check-requirements.js';
import { evaluateRules } from '#domain/validation/evaluate-rules.js';
import { type DocumentFinding, ruleContext } from '#domain/validation/rule-context.js';
import type { RuleOutcome } from '#domain/validation/rule-outcome.js';

export interface ValidateInput {
  packet: Packet;
  pages: readonly PageFacts[];
  documents: DocumentRecord[];
  /** What the sequence decision says of each document, in the same order. */
  flags: readonly Pick<DocumentFlags, 'pagesMissing' | 'duplicateOf'>[];
  /** How many other packets of the tenant hold each document, by document id. */
  elsewhere: ReadonlyMap<string, number>;
  taxonomy: Taxonomy;
}

const findingsOf = ({ pages, documents, flags, elsewhere }: ValidateInput): Map<string, DocumentFinding> => {
  const recognised = new Set(pages.filter(({ text }) => text === 'ocr').map(({ page }) => page));
  return new Map(
    documents.map(({ id, pages: own }, at): [string, DocumentFinding] => [
      id,
      {
        recognised: own.some((page) => recognised.has(page)),
        missingPages: flags[at]?.pagesMissing.length ?? 0,
        elsewhere: elsewhere.get(id) ?? 0,
        isCopy: (flags[at]?.duplicateOf ?? null) !== null,
      },
    ]),
  );
};

/** The product's requirements and the taxonomy's rules over the packet's documents. */
export const validatePacket = (input: ValidateInput): RuleOutcome[] => {
  const { packet, pages, documents, taxonomy } = input;
  const context = ruleContext({ packet, pages: pages.length, documents, findings: findingsOf(input) });
  const product = taxonomy.products.find(({ id }) => id === packet.product);
  return [...(product ? checkRequirements(product, context) : []), ...evaluateRules(taxonomy.rules, context)];
};
