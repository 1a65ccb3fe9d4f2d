import { setTimeout as wait } from 'node:timers/promises';
import { IsolatedFleet } from '../../dist/libs/testing/src/fleet/isolated-fleet.js';
import { openTenants } from '../../dist/libs/testing/src/fleet/tenants.js';
import { startModelServer } from '../../dist/libs/testing/src/model-server/server.js';
import { puzzlingPaper } from '../../dist/libs/testing/src/pages/puzzling-paper.js';

const FINAL = new Set(['completed', 'needs_review', 'failed']);
const LOOK_MS = 200;
let seed = 0;

/** A fleet that asks a model server of our own about pages, and a way to submit for several tenants. */
export const openStage = async ({ root, port, vision = 'none', ...server }) => {
  const models = await startModelServer({ ...server, port, manners: { errorRate: { text: 0, coarse: 0, fine: 0 } } });
  const fleet = await IsolatedFleet.start(root, process.env, {
    DOCYARD_ENGINE: 'cascade',
    OPENAI_BASE_URL: models.baseUrl,
    OPENAI_API_KEY: 'test',
    DOCYARD_TEXT_MODEL: 'test-text-1',
    DOCYARD_VISION_MODEL: vision,
    DOCYARD_TENANT_BUDGET_USD: '1000',
    DOCYARD_PACKET_BUDGET_USD: '1000',
    DOCYARD_LOG_LEVEL: 'warn',
  });
  const tenants = await openTenants(fleet, root);
  const known = [];
  return {
    models,
    /** All that the server was taught, for one that takes its place. */
    known,
    fleet,
    tenants,
    /** A packet of doubtful pages that the server knows. */
    submit: async (tenant, pages, engine) => {
      seed += 1;
      const { pdf, words } = puzzlingPaper(pages, seed);
      const page = { type: 'other', printed: null, markId: null, pictureHash: null, fields: [], identifiers: [] };
      const learnt = words.map((each, at) => ({ ...page, isFirst: at === 0, words: each }));
      known.push(...learnt);
      models.learn(learnt);
      return tenants.submit(tenant, await pdf, engine);
    },
    untilEnd: async ({ id }) => {
      for (;;) {
        const packet = await tenants.records.getPacket(id);
        if (FINAL.has(packet.status)) return packet;
        await wait(LOOK_MS);
      }
    },
    close: async () => {
      await tenants.close();
      await fleet.stop();
      await models.close();
    },
  };
};
