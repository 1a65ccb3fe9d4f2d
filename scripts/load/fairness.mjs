import { openStage } from './stage.mjs';

const LARGE = 2_000;
const SMALL = 20;
const timed = async (work) => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
};

/** One tenant's small packet beside another's large one, against its time alone: the fleet's own slots are what is short. */
export const fairness = async ({ root, latency }) => {
  const stage = await openStage({ root, limit: null, latencyMs: latency * 4 });
  try {
    const small = () => timed(async () => stage.untilEnd(await stage.submit('small', SMALL)));
    await small();
    const alone = Math.max(await small(), await small());
    const large = await stage.submit('large', LARGE);
    const beside = [];
    for (let i = 0; i < 5; i++) beside.push(await small());
    const { status } = await stage.tenants.records.getPacket(large.id);
    const worst = Math.max(...beside);
    const figures = {
      'small packet alone': `${alone.toFixed(1)} s`,
      'beside the large one': beside.map((seconds) => `${seconds.toFixed(1)} s`).join(', '),
      'worst to alone': (worst / alone).toFixed(2),
      'the large one meanwhile': status,
    };
    const findings = worst > 2 * alone ? [`${(worst / alone).toFixed(2)} times its time alone`] : [];
    if (status !== 'processing') findings.push('the large packet ended too early to be in the way');
    return { figures, findings };
  } finally {
    await stage.close();
  }
};
