import { arrangementView, checklistView, editHeaders, editRequest, reassemblyView, undoRequest } from './edits.js';
import { packetParams } from './ids.js';
import { defineRoute, json } from './route.js';

const EDIT_PROBLEMS = [
  ...(['resource.missing', 'resource.not-ready', 'edit.unconditional', 'edit.stale', 'edit.invalid'] as const),
  ...(['review.same-person', 'review.approver-needed'] as const),
];

const etag = { ETag: 'For `If-Match` of your next edit.' };

const getEdits = defineRoute({
  operationId: 'getEdits',
  tag: 'reviews',
  method: 'get',
  path: '/v1/packets/{packetId}/edits',
  access: 'reviews:read',
  summary: 'See the documents as people have changed them so far',
  params: packetParams,
  answers: { 200: { description: 'The documents now, and the log.', content: json(arrangementView), headers: etag } },
  problems: ['resource.missing', 'resource.not-ready'],
});

const editPacket = defineRoute({
  operationId: 'editPacket',
  tag: 'reviews',
  method: 'post',
  path: '/v1/packets/{packetId}/edits',
  access: 'reviews:decide',
  summary: 'Change the documents of a packet',
  description:
    'A list of operations, applied whole or not at all, on exactly what you have seen (`If-Match`). Every page stays in one place. With `dryRun` nothing is written.',
  params: packetParams,
  headers: editHeaders,
  body: json(editRequest),
  answers: { 200: { description: 'The documents after it.', content: json(arrangementView), headers: etag } },
  problems: [...EDIT_PROBLEMS],
});

const undoEdit = defineRoute({
  operationId: 'undoEdit',
  tag: 'reviews',
  method: 'post',
  path: '/v1/packets/{packetId}/edits/undo',
  access: 'reviews:decide',
  summary: 'Take back the latest edit that still counts',
  params: packetParams,
  headers: editHeaders,
  body: json(undoRequest),
  answers: { 200: { description: 'The documents without it.', content: json(arrangementView), headers: etag } },
  problems: [...EDIT_PROBLEMS],
});

const reassemblePacket = defineRoute({
  operationId: 'reassemblePacket',
  tag: 'reviews',
  method: 'post',
  path: '/v1/packets/{packetId}/assembly',
  access: 'reviews:decide',
  summary: 'Assemble a packet again from what people have decided',
  description: 'Happens by itself with the last review. What people decided stands; the rest is decided afresh.',
  params: packetParams,
  headers: editHeaders,
  answers: { 202: { description: 'Asked for; follow `/events`.', content: json(reassemblyView) } },
  problems: ['resource.missing', 'resource.not-ready', 'edit.unconditional', 'edit.stale'],
});

const getChecklist = defineRoute({
  operationId: 'getChecklist',
  tag: 'packets',
  method: 'get',
  path: '/v1/packets/{packetId}/checklist',
  access: 'packets:read',
  summary: 'See what the borrower still has to send, in plain words',
  params: packetParams,
  answers: { 200: { description: 'The checklist.', content: json(checklistView) } },
  problems: ['resource.missing', 'resource.not-ready'],
});

export const editRoutes = { getEdits, editPacket, undoEdit, reassemblePacket, getChecklist };
