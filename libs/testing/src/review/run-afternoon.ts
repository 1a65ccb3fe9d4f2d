import { type ApiClient, answered, apiClient, type Schema } from '#contracts/client/api-client.js';
import { verifyChain } from '#domain/audit/chain.js';
import { ChaosClient } from '../chaos/chaos-client.js';
import { IsolatedFleet } from '../fleet/isolated-fleet.js';
import { generatePacket, type TruthEntry } from '../generator/packet/generate-packet.js';
import { type AfternoonReport, spendAfternoon } from './afternoon.js';
import { Desk } from './desk.js';

export interface AfternoonRun {
  projectFolder: string;
  inherited: Record<string, string | undefined>;
  pages: number;
  seed: number;
  tell: (line: string) => void;
}

export interface AfternoonOutcome {
  report: AfternoonReport;
  /** What was not as it should be; empty where all was. */
  findings: string[];
  figures: Record<string, string | number>;
}

const END_MS = 180_000;

const keyFor = async (admin: ApiClient, label: string, role: 'reviewer' | 'approver'): Promise<string> =>
  (await answered(admin.POST('/v1/api-keys', { body: { label, roles: [role] } }))).key;

const asTruth = ({ type, pages }: TruthEntry) => `${pages.join()} ${type}`;

/** Documents of the manifest that are not what the papers are. */
const wrongDocuments = ({ documents }: Schema<'Manifest'>, truth: readonly TruthEntry[]): string[] =>
  documents
    .filter(({ status }) => status !== 'rejected')
    .filter(({ type, pages }) => !truth.some((one) => one.pages.join() === pages.join() && one.type.split('|').includes(type)))
    .map(
      ({ type, pages }) =>
        `pages ${pages.join()} are filed as ${type}: ${truth.filter((one) => pages.some((page) => one.pages.includes(page))).map(asTruth)}`,
    );

const misplaced = ({ documents, pages, exceptions }: Schema<'Manifest'>): number[] => {
  const homes = documents.flatMap((one) => one.pages);
  const apart = new Set([
    ...pages.filter(({ type }) => type === 'blank' || type === 'separator').map(({ page }) => page),
    ...exceptions.map(({ page }) => page),
  ]);
  return pages
    .map(({ page }) => page)
    .filter((page) => homes.filter((one) => one === page).length !== (homes.includes(page) || !apart.has(page) ? 1 : 0));
};

const decideSeconds = (metrics: string): string => {
  const figure = (name: string) =>
    [...metrics.matchAll(new RegExp(`^docyard_review_decide_seconds_${name}\\{.*\\} (\\S+)$`, 'gm'))].reduce(
      (sum, [, value]) => sum + Number(value),
      0,
    );
  return `${(figure('sum') / Math.max(figure('count'), 1)).toFixed(2)} s over ${figure('count')} reviews`;
};

/** A fleet of its own, a packet, two people, and what became of it. */
export const runAfternoon = async ({ projectFolder, inherited, pages, seed, tell }: AfternoonRun): Promise<AfternoonOutcome> => {
  const fleet = await IsolatedFleet.start(projectFolder, inherited);
  try {
    const admin = apiClient({ baseUrl: fleet.apiUrl, key: fleet.apiKey });
    const client = new ChaosClient(fleet);
    const { pdf, truth } = await generatePacket({ pages, seed, taxonomy: 'us-mortgage' });
    const { id: packetId } = await client.submit('afternoon', pdf);
    const first = await client.untilEnd(packetId, END_MS);
    tell(`the machine is done: ${first.status}`);
    const desk = async (name: string, role: 'reviewer' | 'approver') =>
      new Desk(name, apiClient({ baseUrl: fleet.apiUrl, key: await keyFor(admin, name, role) }));
    const [reviewer, approver] = [await desk('Ana', 'reviewer'), await desk('Ben', 'approver')];
    const report = await spendAfternoon({ packetId, truth, reviewer, approver, tell });
    const last = await client.untilEnd(packetId, END_MS);
    const manifest = await client.manifest(packetId);
    const chain = verifyChain(await client.audit(packetId));
    const metrics = await (
      await fetch(`${fleet.apiUrl}/metrics`, { headers: { authorization: `Bearer ${fleet.apiKey}` } })
    ).text();
    const wrong = wrongDocuments(manifest, truth);
    const findings = [
      ...(first.status === 'needs_review' ? [] : [`the machine left nothing to review: ${first.status}`]),
      ...(last.status === 'completed' && last.run === 2 ? [] : [`the packet ended ${last.status} in run ${last.run}`]),
      ...(chain.ok ? [] : ['the audit chain does not hold']),
      ...misplaced(manifest).map((page) => `page ${page} is not in exactly one place`),
      ...wrong,
      ...['split', 'relabel', 'correct', 'waive', 'approve'].filter((op) => !report.done[op]).map((op) => `no ${op} was done`),
      ...(report.ownApproval === 'review.same-person' || report.ownApproval === 'review.approver-needed'
        ? []
        : [`approving one's own was answered ${report.ownApproval}`]),
      ...(report.staleEdit === 'edit.stale' ? [] : [`a stale edit was answered ${report.staleEdit}`]),
    ];
    const figures = {
      'reviews resolved': report.resolved,
      'handed on to a second person': report.handedOn,
      'pages by a reviewer': manifest.usage.tiers.reviewer ?? 0,
      'documents as the papers are': `${manifest.documents.length - wrong.length} of ${manifest.documents.length}`,
      'audit records': chain.ok ? chain.records : 'broken',
      'from claim to decision, on average': decideSeconds(metrics),
      'the packet': `${first.status} in run ${first.run}, ${last.status} in run ${last.run}`,
    };
    return { report, findings, figures };
  } finally {
    await fleet.stop();
  }
};
