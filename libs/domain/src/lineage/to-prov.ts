import type { Lineage, LineageDecision, LineagePage } from './lineage.js';
import { name, ProvBuilder, type ProvDocument } from './prov-document.js';

const PREFIX = { docyard: 'urn:docyard:' };

/** Local names keep to letters that every reader of PROV takes without escapes. */
const local = (...parts: (string | number)[]): string =>
  `docyard:${parts
    .map((part) =>
      encodeURIComponent(part)
        .replaceAll('%', '_')
        .replaceAll(/[!'()*~]/g, '_'),
    )
    .join('.')}`;

/** Names of one packet's things. */
const namesOf = ({ packet }: Lineage) => ({
  packet: local(packet.id),
  source: (id: string) => local(packet.id, 'source', id),
  page: (page: number) => local(packet.id, packet.run, 'page', page),
  decision: (page: number, tier: string) => local(packet.id, packet.run, 'page', page, tier),
  document: (id: string) => local(packet.id, packet.run, 'document', id),
  rule: (id: string) => local(packet.id, packet.run, 'rule', id),
  step: (id: string) => local(packet.id, packet.run, 'step', id),
  taxonomy: local('taxonomy', packet.taxonomy.id, packet.taxonomy.version),
});
type Names = ReturnType<typeof namesOf>;

const FLEET = local('fleet');
const REVIEWER = local('reviewer');

const tellTaxonomy = ({ packet }: Lineage, names: Names, prov: ProvBuilder): void => {
  const { id, version, sha256 } = packet.taxonomy;
  const attributes = { 'docyard:id': id, 'docyard:version': version, 'docyard:sha256': sha256 };
  prov.node('entity', names.taxonomy, { 'prov:type': name('prov:Plan'), ...attributes });
};

const tellSteps = ({ steps }: Lineage, names: Names, prov: ProvBuilder): void => {
  prov.node('agent', FLEET, { 'prov:type': name('prov:SoftwareAgent') });
  for (const { id, stage, outcome, startedAt, finishedAt, configuration } of steps) {
    const times = { 'prov:startTime': startedAt, 'prov:endTime': finishedAt };
    const what = { 'docyard:stage': stage, 'docyard:outcome': outcome, 'docyard:configuration': configuration };
    const activity = prov.node('activity', names.step(id), { ...times, ...what });
    prov.relate('wasAssociatedWith', { 'prov:activity': activity, 'prov:agent': FLEET, 'prov:plan': names.taxonomy });
  }
};

const tellSources = ({ sources }: Lineage, names: Names, prov: ProvBuilder): void => {
  for (const { id, sha256, bytes, mediaType } of sources)
    prov.node('entity', names.source(id), {
      ...{ 'prov:type': name('docyard:Source'), 'docyard:sha256': sha256, 'docyard:bytes': bytes },
      'docyard:mediaType': mediaType,
    });
};

/** Who decided: a model by a prompt, the taxonomy's own signals, or a person. */
const attribute = (decision: string, { tier, model, step }: LineageDecision, names: Names, prov: ProvBuilder): void => {
  if (tier === 'reviewer') {
    prov.node('agent', REVIEWER, { 'prov:type': name('prov:Person') });
    prov.relate('wasAttributedTo', { 'prov:entity': decision, 'prov:agent': REVIEWER });
  }
  if (!model) return;
  const agent = prov.node('agent', local('model', model.name), {
    ...{ 'prov:type': name('prov:SoftwareAgent'), 'docyard:model': model.name },
  });
  const [promptName = '', version = ''] = model.prompt.split('@');
  const prompt = prov.node('entity', local('prompt', promptName, version, model.promptSha256.slice(0, 12)), {
    ...{ 'prov:type': name('prov:Plan'), 'docyard:prompt': model.prompt, 'docyard:sha256': model.promptSha256 },
  });
  prov.relate('wasAttributedTo', { 'prov:entity': decision, 'prov:agent': agent });
  if (step) prov.relate('wasAssociatedWith', { 'prov:activity': names.step(step), 'prov:agent': agent, 'prov:plan': prompt });
};

const tellDecision = (page: LineagePage, decision: LineageDecision, names: Names, prov: ProvBuilder): void => {
  const { tier, type, confidence, rationaleSha256, calibration, step, counts, model } = decision;
  const made = prov.node('entity', names.decision(page.page, tier), {
    ...{ 'prov:type': name('docyard:Decision'), 'docyard:tier': tier, 'docyard:decided': type },
    ...{ 'docyard:confidence': confidence, 'docyard:rationaleSha256': rationaleSha256, 'docyard:calibration': calibration },
    ...{ 'docyard:counts': `${counts}`, 'docyard:askedBecause': model?.askedBecause ?? null },
  });
  prov.relate('wasDerivedFrom', { 'prov:generatedEntity': made, 'prov:usedEntity': names.page(page.page) });
  if (step) prov.relate('wasGeneratedBy', { 'prov:entity': made, 'prov:activity': names.step(step) });
  if (step) prov.relate('used', { 'prov:activity': names.step(step), 'prov:entity': names.page(page.page) });
  attribute(made, decision, names, prov);
};

const tellPages = ({ pages }: Lineage, names: Names, prov: ProvBuilder): void => {
  for (const page of pages) {
    const made = prov.node('entity', names.page(page.page), {
      ...{ 'prov:type': name('docyard:Page'), 'docyard:page': page.page, 'docyard:sourcePage': page.sourcePage },
      ...{ 'docyard:contentSha256': page.contentSha256, 'docyard:text': page.text, 'docyard:engine': page.engine },
    });
    const source = names.source(page.source);
    const primary = name('prov:PrimarySource');
    prov.relate('wasDerivedFrom', { 'prov:generatedEntity': made, 'prov:usedEntity': source, 'prov:type': primary });
    if (page.step) {
      prov.relate('wasGeneratedBy', { 'prov:entity': made, 'prov:activity': names.step(page.step) });
      prov.relate('used', { 'prov:activity': names.step(page.step), 'prov:entity': source });
    }
    for (const decision of page.decisions) tellDecision(page, decision, names, prov);
  }
};

const tellDocuments = ({ documents, pages, steps }: Lineage, names: Names, prov: ProvBuilder): void => {
  const assemble = steps.find(({ stage }) => stage === 'assemble');
  const known = new Map(pages.map((page) => [page.page, page]));
  for (const { id, type, status, confidence, sha256, pages: own } of documents) {
    const made = prov.node('entity', names.document(id), {
      ...{ 'prov:type': name('docyard:Document'), 'docyard:documentType': type, 'docyard:status': status },
      ...{ 'docyard:confidence': confidence, 'docyard:sha256': sha256 },
    });
    if (assemble) prov.relate('wasGeneratedBy', { 'prov:entity': made, 'prov:activity': names.step(assemble.id) });
    for (const page of own.flatMap((number) => known.get(number) ?? [])) {
      const counting = page.decisions.find(({ counts }) => counts);
      prov.relate('wasDerivedFrom', { 'prov:generatedEntity': made, 'prov:usedEntity': names.page(page.page) });
      if (!assemble || !counting) continue;
      const used = names.decision(page.page, counting.tier);
      prov.relate('used', { 'prov:activity': names.step(assemble.id), 'prov:entity': used });
    }
  }
};

const tellRules = ({ rules, steps }: Lineage, names: Names, prov: ProvBuilder): void => {
  const assemble = steps.find(({ stage }) => stage === 'assemble');
  for (const { id, outcome, documents } of rules) {
    const made = prov.node('entity', names.rule(id), {
      ...{ 'prov:type': name('docyard:RuleOutcome'), 'docyard:rule': id, 'docyard:outcome': outcome },
    });
    if (assemble) prov.relate('wasGeneratedBy', { 'prov:entity': made, 'prov:activity': names.step(assemble.id) });
    for (const document of documents)
      prov.relate('wasDerivedFrom', { 'prov:generatedEntity': made, 'prov:usedEntity': names.document(document) });
  }
};

/** Lineage as PROV-JSON, for tools that know nothing of us (docs/adr/0007). Digests stand for rationales. Pure. */
export const toProv = (lineage: Lineage): ProvDocument => {
  const prov = new ProvBuilder(PREFIX);
  const names = namesOf(lineage);
  tellTaxonomy(lineage, names, prov);
  tellSteps(lineage, names, prov);
  tellSources(lineage, names, prov);
  tellPages(lineage, names, prov);
  tellDocuments(lineage, names, prov);
  tellRules(lineage, names, prov);
  return prov.build();
};
