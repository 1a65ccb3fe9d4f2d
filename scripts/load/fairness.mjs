import { setTimeout as wait } from 'node:timers/promises';
import { openStage } from './stage.mjs';

const LARGE = 2_000;
const SMALL = 20;
/** Of the large packet's pages this many are asked about before the small one comes: by then it holds all slots. */
const UNDER_WAY = 20;
const LOOK_MS = 200;

const timed = async (work) => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
};

/**
 * One tenant's small packet beside another's large one, against its time alone, under the limit of `tpm` tokens a minute. Every page
 * is put before the vision model: of a cascade's packet only few are, and the large one would not be in the way. What the limit
 * lets through at once after a pause is used up before each measurement, or the time alone would be that of a full bucket.
 */
export const fairness = async ({ root, latency, tpm }) => {
  const limit = { requestsPerMinute: 5_000, tokensPerMinute: tpm };
  const stage = await openStage({ root, limit, latencyMs: latency, vision: 'test-vision-1' });
  const small = () => timed(async () => stage.untilEnd(await stage.submit('small', SMALL, 'vision-all')));
  try {
    await small();
    const alone = await small();
    stage.models.forget();
    const large = await stage.submit('large', LARGE, 'vision-all');
    while (stage.models.calls().filter(({ status }) => status === 200).length < UNDER_WAY) await wait(LOOK_MS);
    const beside = await small();
    const { status } = await stage.tenants.records.getPacket(large.id);
    const figures = {
      'small packet alone': `${alone.toFixed(1)} s`,
      'beside the large one': `${beside.toFixed(1)} s`,
      'beside to alone': (beside / alone).toFixed(2),
      'the large one meanwhile': status,
    };
    const findings = beside > 2 * alone ? [`${(beside / alone).toFixed(2)} times its time alone`] : [];
    if (status !== 'processing') findings.push('the large packet ended too early to be in the way');
    return { figures, findings };
  } finally {
    await stage.close();
  }
};
