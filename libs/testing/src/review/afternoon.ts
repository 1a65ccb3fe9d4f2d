import { answered, type Schema } from '#contracts/client/api-client.js';
import type { TruthEntry } from '../generator/packet/generate-packet.js';
import { agree, decide, putRight, rightDocuments } from './decide.js';
import { type Desk, type Operation, refusalOf } from './desk.js';

export interface Afternoon {
  packetId: string;
  /** What the papers truly are: the reviewer can read. */
  truth: readonly TruthEntry[];
  reviewer: Desk;
  approver: Desk;
  tell: (line: string) => void;
}

export interface AfternoonReport {
  /** Operations that were done, by kind. */
  done: Record<string, number>;
  resolved: number;
  handedOn: number;
  /** What the reviewer was answered who wanted to approve what they had decided. */
  ownApproval: string | null;
  /** What an edit was answered that was of a state gone by. */
  staleEdit: string | null;
}

const count = (report: AfternoonReport, operations: readonly Operation[]): void => {
  for (const { op } of operations) report.done[op] = (report.done[op] ?? 0) + 1;
};

const inWords = (operations: readonly Operation[]): string => operations.map(({ op }) => op).join(', ');

/** Two papers are taken for one by mistake, and split again; then the mistake of a type, taken back. A dry run shows each. */
const mistakes = async ({ packetId, truth, reviewer, tell }: Afternoon, report: AfternoonReport): Promise<void> => {
  const before = await reviewer.look(packetId);
  const [first, second] = rightDocuments(before.view, truth);
  if (!first || !second) return;
  const merge: Operation[] = [{ op: 'merge', documents: [first.id, second.id] }];
  const dry = await reviewer.edit(packetId, before, merge, true);
  tell(`${reviewer.name} sees what a merge would give: ${before.view.documents.length} documents become ${dry.documents.length}`);
  await reviewer.edit(packetId, before, merge);
  report.staleEdit = await refusalOf(reviewer.edit(packetId, before, merge));
  const merged = await reviewer.look(packetId);
  const split: Operation[] = [{ op: 'split', document: first.id, at: second.pages[0]!, type: second.type }];
  await reviewer.edit(packetId, merged, split);
  const relabel: Operation[] = [{ op: 'relabel', document: first.id, type: 'correspondence' }];
  await reviewer.edit(packetId, await reviewer.look(packetId), relabel);
  await reviewer.undo(packetId, await reviewer.look(packetId));
  const again: Operation[] = [{ op: 'relabel', document: first.id, type: first.type }];
  await reviewer.edit(packetId, await reviewer.look(packetId), again);
  count(report, [...merge, ...split, ...relabel, ...again]);
  tell(`${reviewer.name} merged two papers by mistake and split them, mistook a type, undid it, and said it right`);
};

/** What the machine got wrong, asked or not. */
const mending = async ({ packetId, truth, reviewer, tell }: Afternoon, report: AfternoonReport): Promise<void> => {
  const look = await reviewer.look(packetId);
  const operations = putRight(look.view, truth);
  if (operations.length === 0) return;
  await reviewer.edit(packetId, look, operations);
  count(report, operations);
  tell(`${reviewer.name} put right what the machine took for something else: ${inWords(operations)}`);
};

/** A field is typed in as it stands on the page. */
const correction = async ({ packetId, truth, reviewer, tell }: Afternoon, report: AfternoonReport): Promise<void> => {
  const look = await reviewer.look(packetId);
  for (const { id, fields, pages } of rightDocuments(look.view, truth)) {
    const [name, field] = Object.entries(fields)[0] ?? [];
    if (!name || !field || !pages.includes(field.page)) continue;
    const operations: Operation[] = [{ op: 'correct', document: id, field: name, value: field.value, page: field.page }];
    if ((await refusalOf(reviewer.edit(packetId, look, operations))) !== null) continue;
    count(report, operations);
    tell(`${reviewer.name} looked up the field ${name} and typed it in`);
    return;
  }
};

/** Claim, look at the pages and the documents, decide, resolve: until nothing is open. True when the last one was settled. */
const workOff = async (
  { packetId, tell }: Afternoon,
  desk: Desk,
  state: 'open' | 'awaiting_approval',
  decided: (review: Schema<'Review'>, view: Schema<'Arrangement'>) => Operation[],
  report: AfternoonReport,
): Promise<boolean> => {
  let assembling = false;
  for (let review = await desk.next(packetId, state); review; review = await desk.next(packetId, state)) {
    const { id, questions, pages } = await desk.claim(review.id);
    for (const page of pages.slice(0, 1)) await desk.picture(packetId, page);
    const look = await desk.look(packetId);
    const operations = decided(review, look.view);
    if (operations.length > 0) await desk.edit(packetId, look, operations);
    const { review: after, left, assembling: last } = await desk.resolve(id);
    count(report, operations);
    if (after.state === 'resolved') report.resolved += 1;
    else report.handedOn += 1;
    tell(`${desk.name}: ${questions[0]?.title}: ${inWords(operations) || 'decided before'} -> ${after.state}, ${left} left`);
    assembling = last;
  }
  return assembling;
};

/** Whoever has decided something wants to be the second person too. */
const approveOneself = async ({ packetId, reviewer, tell }: Afternoon, report: AfternoonReport): Promise<void> => {
  const waiting = await reviewer.next(packetId, 'awaiting_approval');
  if (!waiting) return;
  const look = await reviewer.look(packetId);
  report.ownApproval = await refusalOf(reviewer.edit(packetId, look, agree(waiting)));
  tell(`${reviewer.name} wants to approve what ${reviewer.name} decided: ${report.ownApproval}`);
};

/** A reviewer's whole afternoon at one packet, and that of the colleague who must agree, by API alone. */
export const spendAfternoon = async (afternoon: Afternoon): Promise<AfternoonReport> => {
  const { packetId, truth, reviewer, approver, tell } = afternoon;
  const report: AfternoonReport = { done: {}, resolved: 0, handedOn: 0, ownApproval: null, staleEdit: null };
  await mistakes(afternoon, report);
  await mending(afternoon, report);
  await correction(afternoon, report);
  const open = await workOff(afternoon, reviewer, 'open', (review, view) => decide(review, view, truth), report);
  await approveOneself(afternoon, report);
  const waiting = await workOff(afternoon, approver, 'awaiting_approval', agree, report);
  tell(open || waiting ? 'nothing is left: the packet is assembled again' : 'something is left');
  const params = { path: { packetId } };
  const list = await answered(reviewer.api.GET('/v1/packets/{packetId}/checklist', { params })).catch(() => null);
  if (list) tell(`the borrower's checklist: ${list.missing.length} missing, ${list.problems.length} problems`);
  return report;
};
