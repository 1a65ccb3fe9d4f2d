import { documentList, exceptionList } from './documents.js';
import { documentParams, packetParams } from './ids.js';
import { defineRoute, json } from './route.js';

const listDocuments = defineRoute({
  operationId: 'listDocuments',
  tag: 'packets',
  method: 'get',
  path: '/v1/packets/{packetId}/documents',
  access: 'packets:read',
  summary: 'List the documents that were found',
  params: packetParams,
  answers: { 200: { description: 'Documents by first page.', content: json(documentList) } },
  problems: ['resource.missing', 'resource.not-ready'],
});

const getDocumentFile = defineRoute({
  operationId: 'getDocumentFile',
  tag: 'packets',
  method: 'get',
  path: '/v1/packets/{packetId}/documents/{documentId}/file',
  access: 'content:read',
  summary: 'Download a document',
  description: 'Answers `Range` requests of one range and `If-None-Match`.',
  params: documentParams,
  answers: {
    200: {
      description: 'The PDF.',
      content: { 'application/pdf': null },
      headers: { ETag: 'Digest.', 'Accept-Ranges': '`bytes`' },
    },
    206: {
      description: 'The part asked for.',
      content: { 'application/pdf': null },
      headers: { 'Content-Range': 'Which part.' },
    },
    304: { description: 'You have it.' },
    416: { description: 'The range lies outside of the file.' },
  },
  problems: ['resource.missing', 'resource.not-ready'],
});

const listExceptions = defineRoute({
  operationId: 'listExceptions',
  tag: 'packets',
  method: 'get',
  path: '/v1/packets/{packetId}/exceptions',
  access: 'packets:read',
  summary: 'List what went wrong or is doubtful',
  params: packetParams,
  answers: { 200: { description: 'Exceptions so far.', content: json(exceptionList) } },
  problems: ['resource.missing'],
});

export const documentRoutes = { listDocuments, getDocumentFile, listExceptions };
