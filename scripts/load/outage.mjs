import { setTimeout as wait } from 'node:timers/promises';
import { startModelServer } from '../../dist/libs/testing/src/model-server/server.js';
import { openStage } from './stage.mjs';

const MINUTE_MS = 60_000;
const PACKETS = 8;

/** The model server goes away in mid-run and comes back: packets wait, other work goes on, all end decided. */
export const outage = async ({ root, minutes, pages }) => {
  const stage = await openStage({ root, limit: null, latencyMs: 200 });
  const { port } = new URL(stage.models.baseUrl);
  let back = null;
  try {
    await stage.untilEnd(await stage.submit('before', pages));
    await stage.models.close();
    const began = Date.now();
    const waiting = await Promise.all(Array.from({ length: PACKETS }, (_, i) => stage.submit(`tenant-${i % 3}`, pages)));
    await wait(minutes * MINUTE_MS);
    const during = await Promise.all(waiting.map(({ id }) => stage.tenants.records.getPacket(id)));
    const health = await fetch(`${stage.fleet.fleet.urlOf('worker-classify')}/healthz`);
    back = await startModelServer({ port: Number(port), manners: { errorRate: { text: 0, coarse: 0, fine: 0 } } });
    back.learn(stage.known);
    const returned = Date.now();
    const ended = await Promise.all(waiting.map((packet) => stage.untilEnd(packet)));
    const exceptions = await Promise.all(ended.map(({ id }) => stage.tenants.records.exceptions(id, 1)));
    const lost = exceptions.flat().filter(({ code }) => code.startsWith('model.') || code.startsWith('step.'));
    const decided = await Promise.all(ended.map(({ id }) => stage.tenants.records.decisions(id, 1)));
    const windows = await Promise.all(ended.map(({ id }) => stage.tenants.records.consultations(id, 1)));
    const asked = windows.flat().flatMap((window) => window.asked).length;
    const byModel = decided.flat().filter(({ tier }) => tier !== 'signals').length;
    const figures = {
      'away for': `${((returned - began) / MINUTE_MS).toFixed(1)} min`,
      'packets waiting at its end': `${during.filter(({ status }) => status === 'processing').length} of ${PACKETS}`,
      'the classify worker says': health.status,
      'recovered after': `${((Date.now() - returned) / 1_000).toFixed(1)} s`,
      'pages asked about and decided by the model': `${byModel} of ${asked}`,
      'exceptions of models and steps': lost.length,
    };
    const findings = [];
    if (lost.length > 0) findings.push('something was given up');
    if (byModel < asked || asked === 0) findings.push('pages were left undecided');
    if (!health.ok) findings.push('the worker was not healthy');
    return { figures, findings };
  } finally {
    await stage.close().catch(() => {});
    await back?.close();
  }
};
