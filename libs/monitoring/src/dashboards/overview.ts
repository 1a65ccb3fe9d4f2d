import { dashboard } from './dashboard.js';
import { perSecond, quantile, shared } from './expressions.js';
import { figure, graph } from './panels.js';

const met = 'sum(increase(docyard_packets_slo_total{verdict="met"}[$__range]))';
const all = 'sum(increase(docyard_packets_slo_total[$__range]))';

const promise = {
  title: 'Do packets come to their end?',
  panels: [
    figure({
      ...{ title: 'Within the SLO', unit: 'percentunit', good: 1, bad: 0.99, decimals: 2 },
      help: 'Share of the packets that ended in the time shown and were on time and not given up. The alerts keep 99 %.',
      queries: [[`${met} / ${all}`, 'met']],
    }),
    figure({
      ...{ title: 'Oldest unfinished', unit: 's', good: 0, bad: 900 },
      help: 'Age of the oldest packet that the fleet has not done with.',
      queries: [['max(docyard_packets_oldest_age_seconds{status=~"received|processing"})', 'oldest']],
    }),
    figure({
      ...{ title: 'In flight', unit: 'short', good: 0, bad: 1_000_000, decimals: 0 },
      help: 'Packets received or being worked on.',
      queries: [[`sum(${shared('docyard_packets{status=~"received|processing"}', 'status')})`, 'packets']],
    }),
    figure({
      ...{ title: 'Wait for a person', unit: 'short', good: 0, bad: 500, decimals: 0 },
      help: 'Packets that need a review.',
      queries: [[shared('docyard_packets{status="needs_review"}', 'status'), 'packets']],
    }),
    figure({
      ...{ title: 'Dead letters', unit: 'short', good: 0, bad: 1, decimals: 0 },
      help: 'Jobs given up and kept to be looked at: `docyard queue ls`.',
      queries: [[`sum(${shared('docyard_queue_depth{state="failed"}', 'pool')})`, 'jobs']],
    }),
    figure({
      ...{ title: 'Stuck workers', unit: 'short', good: 0, bad: 1, decimals: 0 },
      help: 'Workers that take nothing though jobs wait.',
      queries: [['sum(docyard_consumption_stuck)', 'workers']],
    }),
    graph({
      ...{ title: 'Packets ended', unit: 'short', stacked: true },
      help: 'Packets a minute by how they ended.',
      queries: [[`60 * ${perSecond('docyard_packet_duration_seconds_count', 'status')}`, '{{status}}']],
    }),
    graph({
      ...{ title: 'From submission to the end', unit: 's', exemplars: true },
      help: 'Half of the packets take less than the lower line, all but one in twenty less than the upper one.',
      queries: [
        [quantile(0.5, 'docyard_packet_duration_seconds'), 'half'],
        [quantile(0.95, 'docyard_packet_duration_seconds'), '95 %'],
      ],
    }),
    graph({
      ...{ title: 'Pages read', unit: 'short', stacked: true },
      help: 'Pages a minute, by where their words come from.',
      queries: [[`60 * ${perSecond('docyard_pages_read_total', 'text')}`, '{{text}}']],
    }),
  ],
};

const backlog = {
  title: 'What waits?',
  panels: [
    graph({
      ...{ title: 'Packets in flight', unit: 'short', stacked: true },
      help: 'Packets that wait for the fleet or for a person.',
      queries: [[shared('docyard_packets', 'status'), '{{status}}']],
    }),
    graph({
      ...{ title: 'Jobs that wait', unit: 'short', stacked: true },
      help: 'Jobs by pool that wait for a worker. Pools scale on this.',
      queries: [[`sum by (pool) (${shared('docyard_queue_depth{state=~"waiting|prioritized"}', 'pool, state')})`, '{{pool}}']],
    }),
    graph({
      ...{ title: 'Oldest job that waits', unit: 's' },
      help: 'How long the job at the head of each pool has waited.',
      queries: [[shared('docyard_queue_oldest_age_seconds{state="waiting"}', 'pool'), '{{pool}}']],
    }),
  ],
};

const trouble = {
  title: 'What goes wrong?',
  panels: [
    graph({
      ...{ title: 'Tries that failed', unit: 'short' },
      help: 'A minute, by code. Throttled ones come back by themselves.',
      queries: [[`60 * ${perSecond('docyard_failures_total', 'code, kind')}`, '{{code}} ({{kind}})']],
    }),
    graph({
      ...{ title: 'Faults of services', unit: 'short' },
      help: 'Calls a minute that failed by the fault of a store, the queue or a model.',
      queries: [[`60 * ${perSecond('docyard_service_errors_total', 'service, backend')}`, '{{service}} ({{backend}})']],
    }),
    graph({
      ...{ title: 'Losses and repairs', unit: 'short' },
      help: 'Steps taken over from workers that vanished, audit entries that failed, and looks of the reconciler at packets that stand; a minute. A long step is looked at each turn as well.',
      queries: [
        [`60 * ${perSecond('docyard_steps_lost_total')}`, 'steps lost'],
        [`60 * ${perSecond('docyard_reconciled_total{what="packet"}')}`, 'looks at standing packets'],
        [`60 * ${perSecond('docyard_service_errors_total{service="audit",operation="append"}')}`, 'audit entries failed'],
      ],
    }),
  ],
};

const api = {
  title: 'How does the API answer, and how are the processes?',
  panels: [
    graph({
      ...{ title: 'Requests', unit: 'reqps', stacked: true },
      help: 'Answers by status; probes, scrapes and event streams are left out.',
      queries: [[perSecond('docyard_http_request_seconds_count', 'status'), '{{status}}']],
    }),
    graph({
      ...{ title: 'Time of an answer, 95 %', unit: 's', exemplars: true },
      help: 'By route. Uploads take as long as their bytes.',
      queries: [[quantile(0.95, 'docyard_http_request_seconds', 'route'), '{{route}}']],
    }),
    graph({
      ...{ title: 'Processes', unit: 'short', stacked: true },
      help: 'Processes that answer, by service and build: two builds are seen here while an update rolls.',
      queries: [['count by (service, build) (docyard_build_info)', '{{service}} {{build}}']],
    }),
    graph({
      ...{ title: 'CPU', unit: 'short', span: 12 },
      help: 'Cores, by service. Page processes of the render pool are not in it: see the pods.',
      queries: [
        [
          'sum by (service) (rate(docyard_process_cpu_seconds_total[$__rate_interval]) * on (instance) group_left (service) docyard_build_info)',
          '{{service}}',
        ],
      ],
    }),
    graph({
      ...{ title: 'Memory', unit: 'bytes', span: 12 },
      help: 'The largest process of each service.',
      queries: [
        [
          'max by (service) (docyard_process_resident_memory_bytes * on (instance) group_left (service) docyard_build_info)',
          '{{service}}',
        ],
      ],
    }),
  ],
};

/** Whether users have trouble, and where to look. */
export const overview = () =>
  dashboard('docyard-overview', 'Docyard: fleet', 'Whether packets come to their end in time, what waits, what goes wrong.', [
    promise,
    backlog,
    trouble,
    api,
  ]);
