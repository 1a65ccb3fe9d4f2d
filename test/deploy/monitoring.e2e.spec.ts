import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { pools } from '#contracts/queues/catalogue.js';
import { readEnvironment } from '#runtime/config/environment.js';
import { FLEET_MEMBERS } from '#runtime/local-fleet/local-fleet.js';
import { describedMetrics } from '#runtime/metrics/metrics-table.js';
import { BusyFleet } from '#testing/fleet/busy-fleet.js';
import { alertExpressions, dashboardQueries, type NamedExpression } from '#testing/prometheus/expressions.js';
import { type Prometheus, startPrometheus } from '#testing/prometheus/prometheus.js';
import { describeWherePrometheus } from '#testing/prometheus/where-prometheus.js';
import { type OtlpReceiver, startOtlpReceiver } from '#testing/telemetry/otlp-receiver.js';

const project = join(import.meta.dirname, '..', '..');
const monitoring = join(project, 'deploy/monitoring');
const ruleFiles = readdirSync(join(monitoring, 'alerts')).map((name) => join(monitoring, 'alerts', name));

/** Expressions that find nothing while all is well, and why that is right. */
const RIGHTLY_EMPTY: Record<string, string> = { ApiAway: 'looks for an API that is not there' };

const PATIENCE_MS = 240_000;
const ROUND_PAUSE_MS = 500;
/** Series of a whole fleet; the figure of a small one is printed by the test when it is more. */
const MOST_SERIES = 4_000;

let receiver: OtlpReceiver;
let busy: BusyFleet;
let prometheus: Prometheus;

const answers = async ({ expr }: NamedExpression): Promise<boolean> =>
  (await prometheus.query(expr)).some(({ value }) => Number.isFinite(value));

const silent = async (asked: NamedExpression[]): Promise<NamedExpression[]> => {
  const answered = await Promise.all(asked.map(answers));
  return asked.filter((_, place) => !answered[place]);
};

describeWherePrometheus('a real Prometheus on a fleet that works', () => {
  beforeAll(async () => {
    receiver = await startOtlpReceiver();
    busy = await BusyFleet.start(project, readEnvironment(), {
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    });
    const targets = FLEET_MEMBERS.map((member) => new URL(busy.target.fleet.urlOf(member)).host);
    prometheus = await startPrometheus(targets, ruleFiles);
  }, 120_000);

  afterAll(async () => {
    await prometheus?.stop();
    await busy?.stop();
    await receiver?.close();
  }, 60_000);

  it(
    'has an answer to every query of every dashboard and alert',
    async () => {
      const dashboards = dashboardQueries(join(monitoring, 'dashboards'), Object.keys(pools), '60s', '10m');
      const asked = [...dashboards, ...alertExpressions(join(monitoring, 'alerts'))].filter(
        ({ name }) => !(name in RIGHTLY_EMPTY),
      );
      expect(asked.length).toBeGreaterThan(100);
      const deadline = Date.now() + PATIENCE_MS;
      let left = asked;
      while (left.length > 0 && Date.now() < deadline) {
        await busy.work();
        await pause(ROUND_PAUSE_MS);
        left = await silent(left);
      }
      expect(left).toEqual([]);
    },
    PATIENCE_MS + 150_000,
  );

  it('reads every process, and nothing that docs/metrics.md does not describe', async () => {
    expect((await prometheus.query('up == 1')).length).toBe(FLEET_MEMBERS.length);
    const names = await prometheus.api<string[]>('label/__name__/values');
    const described = new Set((await describedMetrics()).map(({ name }) => name));
    const own = names.filter((name) => name.startsWith('docyard_') && !/^docyard_(process|nodejs)_/.test(name));
    expect(own.filter((name) => !described.has(name) && !described.has(name.replace(/_(bucket|count|sum)$/, '')))).toEqual([]);
  });

  it('keeps few series, none with an id or a name', async () => {
    const [count] = await prometheus.query('count({__name__=~"docyard_.+"})');
    expect(count?.value).toBeLessThan(MOST_SERIES);
    const { data } = { data: await prometheus.api<Record<string, string>[]>('series?match[]={__name__=~"docyard_.%2B"}') };
    // Packets' ids are ULIDs.
    expect(data.filter((labels) => Object.values(labels).some((value) => /[0-9A-HJKMNP-TV-Z]{26}/.test(value)))).toEqual([]);
  });

  it('evaluates the alerts without a fault', async () => {
    const { groups } = await prometheus.api<{ groups: { rules: { name: string; health: string }[] }[] }>('rules');
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.length).toBe(alertExpressions(join(monitoring, 'alerts')).length);
    expect(rules.filter(({ health }) => health !== 'ok')).toEqual([]);
  });

  it('links latencies to traces that were kept', async () => {
    const query = new URLSearchParams({
      query: 'docyard_step_duration_seconds_bucket',
      start: `${Date.now() / 1_000 - 600}`,
      end: `${Date.now() / 1_000}`,
    });
    type Linked = { exemplars: { labels: { trace_id: string } }[] };
    const linked = (await prometheus.api<Linked[]>(`query_exemplars?${query}`)).flatMap(({ exemplars }) => exemplars);
    // Calls of models belong to the packet's trace too.
    expect(receiver.spans).toContainEqual(expect.objectContaining({ name: 'model.ask', service: 'worker-classify', kind: 3 }));
    const kept = new Set(receiver.spans.map(({ traceId }) => traceId));
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.some(({ labels }) => kept.has(labels.trace_id))).toBe(true);
  });
});
