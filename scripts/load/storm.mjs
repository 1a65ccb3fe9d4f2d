import { openStage } from './stage.mjs';

const MINUTE_MS = 60_000;

/** 60 packets at once from three tenants: no storm of refusals, and the limit used. */
export const storm = async ({ root, packets, pages, tpm, latency }) => {
  const stage = await openStage({ root, limit: { requestsPerMinute: 5_000, tokensPerMinute: tpm }, latencyMs: latency });
  try {
    const asked = await Promise.all(Array.from({ length: packets }, (_, i) => stage.submit(`tenant-${i % 3}`, pages)));
    const ended = [];
    await Promise.all(
      asked.map(async (packet) => {
        const { status, tenant } = await stage.untilEnd(packet);
        ended.push({ status, tenant, at: Date.now() });
      }),
    );
    const calls = stage.models.calls().filter((call) => call.pages.length > 0);
    const refused = calls.filter(({ status }) => status === 429);
    const last = calls.findLast(({ status }) => status === 200);
    // Until the last call begins there is always another one waiting.
    const minutes = (last.at - calls[0].at) / MINUTE_MS;
    const used = calls.reduce((sum, { at, reserved, status }) => sum + (at < last.at && status === 200 ? reserved : 0), 0);
    // A full bucket at the start is the limit's too: what could be used is the bucket and what flowed in.
    const share = used / (tpm * (minutes + 1));
    const figures = {
      calls: calls.length,
      'answered 429': `${refused.length} (${((refused.length / calls.length) * 100).toFixed(2)} %)`,
      'minutes of asking': minutes.toFixed(2),
      'tokens, to all that the limit let through, a full bucket at the start included': share.toFixed(3),
      ended: JSON.stringify(
        Object.groupBy(ended, ({ status }) => status),
        (_key, value) => (Array.isArray(value) ? value.length : value),
      ),
    };
    const findings = [];
    if (refused.length / calls.length >= 0.01) findings.push('1 % of calls or more were refused');
    if (share < 0.9) findings.push('less than 90 % of the limit was used');
    if (ended.some(({ status }) => status === 'failed')) findings.push('a packet failed');
    return { figures, findings };
  } finally {
    await stage.close();
  }
};
