import { accessRoutes } from './access-routes.js';
import { documentRoutes } from './document-routes.js';
import { editRoutes } from './edit-routes.js';
import { evidenceRoutes } from './evidence-routes.js';
import { operationsRoutes } from './operations-routes.js';
import { packetRoutes } from './packet-routes.js';
import { pageRoutes } from './page-routes.js';
import { reviewRoutes } from './review-routes.js';
import { taxonomyRoutes } from './taxonomy-routes.js';
import { wakeRoutes } from './wake-routes.js';
import { webhookRoutes } from './webhook-routes.js';

/** Every route of the API, by operation id. */
export const routes = {
  ...packetRoutes,
  ...pageRoutes,
  ...documentRoutes,
  ...evidenceRoutes,
  ...taxonomyRoutes,
  ...operationsRoutes,
  ...wakeRoutes,
  ...accessRoutes,
  ...webhookRoutes,
  ...reviewRoutes,
  ...editRoutes,
};
