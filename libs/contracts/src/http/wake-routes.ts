import { defineRoute, json } from './route.js';
import { wakeRequest, wakeView } from './wakes.js';

const wakeJob = defineRoute({
  operationId: 'wakeJob',
  tag: 'operations',
  method: 'post',
  path: '/internal/v1/wakes',
  access: 'cloud-tasks',
  summary: 'Wake a parked job',
  description:
    'For Cloud Tasks, when a job is due though its pool may be asleep. Calls that come late or twice are answered like any other. Missing where DOCYARD_DELAYS is `queue`.',
  body: json(wakeRequest),
  answers: { 200: { description: 'The job can be taken, or needs no waking.', content: json(wakeView) } },
  problems: ['request.unauthenticated', 'resource.missing', 'service.unavailable'],
});

export const wakeRoutes = { wakeJob };
