import { defineRoute, json } from './route.js';
import { taxonomyList, taxonomyParams, taxonomyVersionParams, taxonomyView } from './taxonomies.js';

const listTaxonomies = defineRoute({
  operationId: 'listTaxonomies',
  tag: 'taxonomies',
  method: 'get',
  path: '/v1/taxonomies',
  access: 'taxonomies:read',
  summary: 'List published taxonomies, every version',
  answers: { 200: { description: 'The list.', content: json(taxonomyList) } },
  problems: [],
});

const getTaxonomy = defineRoute({
  operationId: 'getTaxonomy',
  tag: 'taxonomies',
  method: 'get',
  path: '/v1/taxonomies/{taxonomyId}',
  access: 'taxonomies:read',
  summary: 'See the highest version of a taxonomy',
  params: taxonomyParams,
  answers: { 200: { description: 'The taxonomy.', content: { 'application/json': taxonomyView, 'application/yaml': null } } },
  problems: ['resource.missing'],
});

const getTaxonomyVersion = defineRoute({
  operationId: 'getTaxonomyVersion',
  tag: 'taxonomies',
  method: 'get',
  path: '/v1/taxonomies/{taxonomyId}/{version}',
  access: 'taxonomies:read',
  summary: 'See one version of a taxonomy; it never changes',
  params: taxonomyVersionParams,
  answers: { 200: { description: 'The taxonomy.', content: { 'application/json': taxonomyView, 'application/yaml': null } } },
  problems: ['resource.missing'],
});

export const taxonomyRoutes = { listTaxonomies, getTaxonomy, getTaxonomyVersion };
