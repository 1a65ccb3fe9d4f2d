import { CustomVariableBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import { pools } from '#contracts/queues/catalogue.js';
import { dashboard } from './dashboard.js';
import { ofPool, quantile, shared } from './expressions.js';
import { graph } from './panels.js';

const names = Object.keys(pools);
const [first = ''] = names;
const rate = (metric: string): string => ofPool(`rate(${metric}[$__rate_interval])`);

const queue = {
  title: 'The queue of $pool',
  panels: [
    graph({
      ...{ title: 'Jobs by state', unit: 'short', stacked: true },
      help: '`prioritized` wait in the order of fairness, `delayed` for their time, `failed` for a person.',
      queries: [[shared('docyard_queue_depth{pool="$pool"}', 'state'), '{{state}}']],
    }),
    graph({
      ...{ title: 'Oldest by state', unit: 's' },
      help: 'How long the oldest has been in it.',
      queries: [[shared('docyard_queue_oldest_age_seconds{pool="$pool"}', 'state'), '{{state}}']],
    }),
    graph({
      ...{ title: 'Jobs at work', unit: 'short', stacked: true },
      help: 'By worker.',
      queries: [['docyard_jobs_active{pool="$pool"}', '{{instance}}']],
    }),
  ],
};

const steps = {
  title: 'The steps of $pool',
  panels: [
    graph({
      ...{ title: 'Steps a minute', unit: 'short', stacked: true },
      help: 'Tries by stage and outcome.',
      queries: [[`60 * sum by (stage, outcome) (${rate('docyard_step_duration_seconds_count')})`, '{{stage}} {{outcome}}']],
    }),
    graph({
      ...{ title: 'Wait before a step, 95 %', unit: 's', exemplars: true },
      help: 'From asking for it to its beginning.',
      queries: [[quantile(0.95, 'docyard_step_wait_seconds', 'stage', ofPool), '{{stage}}']],
    }),
    graph({
      ...{ title: 'Time of a step, 95 %', unit: 's', exemplars: true },
      help: 'One try, by stage.',
      queries: [[quantile(0.95, 'docyard_step_duration_seconds', 'stage', ofPool), '{{stage}}']],
    }),
    graph({
      ...{ title: 'Steps lost', unit: 'short' },
      help: 'Taken over from workers that vanished, a minute.',
      queries: [[`60 * sum by (stage) (${rate('docyard_steps_lost_total')})`, '{{stage}}']],
    }),
    graph({
      ...{ title: 'Calls of services, 95 %', unit: 's', exemplars: true },
      help: 'What the pool’s workers wait for.',
      queries: [[quantile(0.95, 'docyard_service_call_seconds', 'service, backend', ofPool), '{{service}} ({{backend}})']],
    }),
    graph({
      ...{ title: 'Faults of services', unit: 'short' },
      help: 'As this pool meets them, a minute.',
      queries: [[`60 * sum by (service, backend) (${rate('docyard_service_errors_total')})`, '{{service}} ({{backend}})']],
    }),
  ],
};

const processes = {
  title: 'The workers of $pool',
  panels: [
    graph({
      ...{ title: 'CPU', unit: 'short' },
      help: 'Cores, by worker.',
      queries: [[rate('docyard_process_cpu_seconds_total'), '{{instance}}']],
    }),
    graph({
      ...{ title: 'Memory', unit: 'bytes' },
      help: 'By worker, page processes apart.',
      queries: [[ofPool('docyard_process_resident_memory_bytes'), '{{instance}}']],
    }),
    graph({
      ...{ title: 'Event loop lag, 99 %', unit: 's' },
      help: 'A loop that stands still for DOCYARD_LOCK_MS loses its locks.',
      queries: [[ofPool('docyard_nodejs_eventloop_lag_p99_seconds'), '{{instance}}']],
    }),
  ],
};

export const pool = () => {
  const variable = new CustomVariableBuilder('pool')
    .label('Pool')
    .values(names.join(','))
    .current({ selected: true, text: first, value: first });
  return dashboard(
    'docyard-pool',
    'Docyard: pool',
    'One worker pool: its queue, its steps, its processes.',
    [queue, steps, processes],
    [variable],
  );
};
