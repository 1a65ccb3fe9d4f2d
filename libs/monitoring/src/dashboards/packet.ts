import { DatasourceVariableBuilder, TextBoxVariableBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder as TableBuilder } from '@grafana/grafana-foundation-sdk/table';
import { DataqueryBuilder as TraceQueryBuilder } from '@grafana/grafana-foundation-sdk/tempo';
import { dashboard } from './dashboard.js';
import { quantile } from './expressions.js';
import { graph, heatmap, note } from './panels.js';

const TEMPO = { type: 'tempo', uid: '$traces' };

const HOW = `No metric holds a packet's id: a label for each packet would grow without end. A packet is found

- below by its trace, where traces are kept: one trace a packet, from the request through every queue to its end;
- in the logs, by the trace's id (\`traceId\`);
- at the API: \`GET /v1/packets/$packet\` (progress), \`/exceptions\`, \`/audit\`, \`/manifest\`;
- from the command line: \`docyard status $packet\`, \`docyard lineage $packet\`, \`docyard queue ls\`.

Without an id: a dot in the graphs below is a packet's or step's exemplar and leads to its trace.`;

const traces = () =>
  new TableBuilder()
    .title('Trace of packet $packet')
    .description('Needs a Tempo data source.')
    .height(7)
    .span(12)
    .datasource(TEMPO)
    .withTarget(
      new TraceQueryBuilder()
        .refId('A')
        .datasource(TEMPO)
        .queryType('traceql')
        .limit(20)
        .query('{ span.docyard.packet = "$packet" }'),
    );

const one = { title: 'One packet', panels: [note('How to find a packet', HOW, 12), traces()] };

const slow = {
  title: 'Which are slow?',
  panels: [
    heatmap({
      ...{ title: 'Packets by time', unit: 's' },
      help: 'How long packets take; the dots lead to traces.',
      queries: [['sum by (le) (increase(docyard_packet_duration_seconds_bucket[$__rate_interval]))', '{{le}}']],
    }),
    heatmap({
      ...{ title: 'Steps by time', unit: 's' },
      help: 'How long tries of steps take.',
      queries: [['sum by (le) (increase(docyard_step_duration_seconds_bucket[$__rate_interval]))', '{{le}}']],
    }),
    graph({
      ...{ title: 'Wait by stage, 95 %', unit: 's', span: 12, exemplars: true },
      help: 'Where packets stand in line.',
      queries: [[quantile(0.95, 'docyard_step_wait_seconds', 'stage'), '{{stage}}']],
    }),
    graph({
      ...{ title: 'Work by stage, 95 %', unit: 's', span: 12, exemplars: true },
      help: 'Where time goes.',
      queries: [[quantile(0.95, 'docyard_step_duration_seconds', 'stage'), '{{stage}}']],
    }),
  ],
};

export const packet = () =>
  dashboard(
    'docyard-packet',
    'Docyard: packet',
    'From a packet to its trace, logs and records; from a slow step to its packet.',
    [one, slow],
    [
      new DatasourceVariableBuilder('traces').label('Tempo').type('tempo'),
      new TextBoxVariableBuilder('packet').label('Packet').defaultValue(''),
    ],
  );
