import { manifest } from '#domain/manifest/manifest.js';
import { packetParams } from './ids.js';
import { packetList, packetQuery, packetView, packetWithProgress, progressView } from './packets.js';
import { defineRoute, json } from './route.js';
import { submissionForm, submissionHeaders } from './submission.js';

const submitPacket = defineRoute({
  operationId: 'submitPacket',
  tag: 'packets',
  method: 'post',
  path: '/v1/packets',
  access: 'packets:submit',
  summary: 'Submit a packet',
  description: 'Streams the files to storage. The same Idempotency-Key with the same upload answers 200 with the packet it made.',
  headers: submissionHeaders,
  body: { 'multipart/form-data': submissionForm },
  answers: {
    202: {
      description: 'Taken in; follow `Location` or its `/events`.',
      content: json(packetView),
      headers: { Location: 'Path of the packet.' },
    },
    200: {
      description: 'This key has made this packet before.',
      content: json(packetView),
      headers: { Location: 'Path of the packet.' },
    },
  },
  problems: [
    'request.empty',
    'request.truncated',
    'request.too-large',
    'request.media-type',
    'request.idempotency-conflict',
    'taxonomy.unknown',
    'product.unknown',
  ],
});

const listPackets = defineRoute({
  operationId: 'listPackets',
  tag: 'packets',
  method: 'get',
  path: '/v1/packets',
  access: 'packets:read',
  summary: 'List packets, newest first',
  query: packetQuery,
  answers: { 200: { description: 'A leaf of the list.', content: json(packetList) } },
  problems: [],
});

const getPacket = defineRoute({
  operationId: 'getPacket',
  tag: 'packets',
  method: 'get',
  path: '/v1/packets/{packetId}',
  access: 'packets:read',
  summary: 'See a packet and how far it is',
  params: packetParams,
  answers: { 200: { description: 'The packet.', content: json(packetWithProgress) } },
  problems: ['resource.missing'],
});

const deletePacket = defineRoute({
  operationId: 'deletePacket',
  tag: 'packets',
  method: 'delete',
  path: '/v1/packets/{packetId}',
  access: 'packets:delete',
  summary: 'Delete a packet',
  description: 'Its files, pages, documents and records are gone; the audit chain, which holds no personal data, stays.',
  params: packetParams,
  answers: { 204: { description: 'Deleted.' } },
  problems: ['resource.missing'],
});

const getManifest = defineRoute({
  operationId: 'getManifest',
  tag: 'packets',
  method: 'get',
  path: '/v1/packets/{packetId}/manifest',
  access: 'packets:read',
  summary: 'Get what the packet became (docyard.manifest/1)',
  params: packetParams,
  answers: { 200: { description: 'The manifest.', content: json(manifest.meta({ id: 'Manifest' })) } },
  problems: ['resource.missing', 'resource.not-ready'],
});

const followPacket = defineRoute({
  operationId: 'followPacket',
  tag: 'packets',
  method: 'get',
  path: '/v1/packets/{packetId}/events',
  access: 'packets:read',
  summary: 'Follow the progress (server-sent events)',
  description: '`event: progress` on each change, `event: end` when the packet is at its end; then the stream closes.',
  params: packetParams,
  answers: { 200: { description: 'The stream.', content: { 'text/event-stream': progressView } } },
  problems: ['resource.missing'],
});

export const packetRoutes = { submitPacket, listPackets, getPacket, deletePacket, getManifest, followPacket };
