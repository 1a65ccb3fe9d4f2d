import { cost } from './cost.js';
import { overview } from './overview.js';
import { packet } from './packet.js';
import { pool } from './pool.js';
import { review } from './review.js';

/** Every dashboard by the name of its file in deploy/monitoring/dashboards, as the text of that file. */
export const dashboardFiles = (): Record<string, string> => {
  const made = { cost: cost(), overview: overview(), packet: packet(), pool: pool(), review: review() };
  return Object.fromEntries(Object.entries(made).map(([name, board]) => [`${name}.json`, `${JSON.stringify(board, null, 2)}\n`]));
};
