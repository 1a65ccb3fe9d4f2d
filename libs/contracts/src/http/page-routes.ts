import { packetParams, pageParams } from './ids.js';
import { pageList, pageQuery, pageTextView, pageView } from './pages.js';
import { defineRoute, json } from './route.js';

const listPages = defineRoute({
  operationId: 'listPages',
  tag: 'packets',
  method: 'get',
  path: '/v1/packets/{packetId}/pages',
  access: 'packets:read',
  summary: 'List pages with what they were decided to be',
  params: packetParams,
  query: pageQuery,
  answers: { 200: { description: 'A leaf of the list; pages not rendered yet are left out.', content: json(pageList) } },
  problems: ['resource.missing'],
});

const getPage = defineRoute({
  operationId: 'getPage',
  tag: 'packets',
  method: 'get',
  path: '/v1/packets/{packetId}/pages/{page}',
  access: 'packets:read',
  summary: 'See one page',
  params: pageParams,
  answers: { 200: { description: 'The page.', content: json(pageView) } },
  problems: ['resource.missing', 'resource.not-ready'],
});

const getPageImage = defineRoute({
  operationId: 'getPageImage',
  tag: 'packets',
  method: 'get',
  path: '/v1/packets/{packetId}/pages/{page}/image',
  access: 'content:read',
  summary: 'See the picture of a page, upright',
  description: 'Drawn when it is first asked for, and kept.',
  params: pageParams,
  answers: {
    200: { description: 'The picture.', content: { 'image/jpeg': null, 'image/png': null }, headers: { ETag: 'Digest.' } },
  },
  problems: ['resource.missing', 'resource.not-ready', 'page.unreadable', 'page.timeout', 'page.crashed', 'source.encrypted'],
});

const getPageText = defineRoute({
  operationId: 'getPageText',
  tag: 'packets',
  method: 'get',
  path: '/v1/packets/{packetId}/pages/{page}/text',
  access: 'content:read',
  summary: 'Get the words of a page',
  description: 'With positions as JSON; `Accept: text/plain` gives the lines only.',
  params: pageParams,
  answers: { 200: { description: 'The words.', content: { 'application/json': pageTextView, 'text/plain': null } } },
  problems: ['resource.missing', 'resource.not-ready'],
});

export const pageRoutes = { listPages, getPage, getPageImage, getPageText };
