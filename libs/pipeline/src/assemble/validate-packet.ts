import type { DocumentRecord } from '#domain/packet/document.js';
import type { Packet } from '#domain/packet/packet.js';
import type { Taxonomy } from '#domain/taxonomy/taxonomy.js';
import { checkRequirements } from '#domain/validation/check-requirements.js';
import { evaluateRules } from '#domain/validation/evaluate-rules.js';
import { ruleContext } from '#domain/validation/rule-context.js';
import type { RuleOutcome } from '#domain/validation/rule-outcome.js';

/** The product's requirements and the taxonomy's rules over the packet's documents. */
export const validatePacket = (packet: Packet, pages: number, documents: DocumentRecord[], taxonomy: Taxonomy): RuleOutcome[] => {
  const context = ruleContext({ packet, pages, documents });
  const product = taxonomy.products.find(({ id }) => id === packet.product);
  return [...(product ? checkRequirements(product, context) : []), ...evaluateRules(taxonomy.rules, context)];
};
