import { dashboard } from './dashboard.js';
import { perSecond, quantile } from './expressions.js';
import { figure, graph } from './panels.js';

const usd = 'sum(increase(docyard_model_usd_total[$__range]))';

const money = {
  title: 'What does it cost?',
  panels: [
    figure({
      ...{ title: 'Spent', unit: 'currencyUSD', good: 0, bad: 1_000_000, decimals: 2, span: 6 },
      help: 'USD by the price table in the time shown.',
      queries: [[usd, 'USD']],
    }),
    figure({
      ...{ title: 'A page', unit: 'currencyUSD', good: 0, bad: 0.02, decimals: 5, span: 6 },
      help: 'USD for each page read, retries and waste included.',
      queries: [[`${usd} / sum(increase(docyard_pages_read_total[$__range]))`, 'USD']],
    }),
    figure({
      ...{ title: 'A packet', unit: 'currencyUSD', good: 0, bad: 2, decimals: 4, span: 6 },
      help: 'USD for each packet that ended.',
      queries: [[`${usd} / sum(increase(docyard_packet_duration_seconds_count[$__range]))`, 'USD']],
    }),
    figure({
      ...{ title: 'From the cache', unit: 'percentunit', good: 1, bad: 0, decimals: 0, span: 6 },
      help: 'Share of the input that providers had cached and charge less for.',
      queries: [
        [
          'sum(increase(docyard_model_tokens_total{kind="cached"}[$__range])) / sum(increase(docyard_model_tokens_total{kind="input"}[$__range]))',
          'cached',
        ],
      ],
    }),
    graph({
      ...{ title: 'USD an hour', unit: 'currencyUSD', stacked: true },
      help: 'By tier and model.',
      queries: [[`3600 * ${perSecond('docyard_model_usd_total', 'tier, model')}`, '{{tier}} {{model}}']],
    }),
    graph({
      ...{ title: 'USD a page', unit: 'currencyUSD' },
      help: 'Money for models over pages read: what an alert watches.',
      queries: [[`${perSecond('docyard_model_usd_total')} / ${perSecond('docyard_pages_read_total')}`, 'a page']],
    }),
    graph({
      ...{ title: 'Tokens a minute', unit: 'short' },
      help: 'By model and kind; cached is a part of input.',
      queries: [[`60 * ${perSecond('docyard_model_tokens_total', 'model, kind')}`, '{{model}} {{kind}}']],
    }),
  ],
};

const pages = {
  title: 'What does a page cost, and who decides it?',
  panels: [
    graph({
      ...{ title: 'Decisions by tier', unit: 'short', stacked: true },
      help: 'A minute. The cheaper tiers should do most of it.',
      queries: [[`60 * ${perSecond('docyard_pages_total', 'tier')}`, '{{tier}}']],
    }),
    graph({
      ...{ title: 'Tokens of a page that is asked about', unit: 'short' },
      help: 'Half and 95 % of the pages take less.',
      queries: [
        [quantile(0.5, 'docyard_page_tokens', 'tier'), '{{tier}} half'],
        [quantile(0.95, 'docyard_page_tokens', 'tier'), '{{tier}} 95 %'],
      ],
    }),
    graph({
      ...{ title: 'USD of a page that is asked about', unit: 'currencyUSD' },
      help: 'Half and 95 % of the pages cost less.',
      queries: [
        [quantile(0.5, 'docyard_page_usd', 'tier'), '{{tier}} half'],
        [quantile(0.95, 'docyard_page_usd', 'tier'), '{{tier}} 95 %'],
      ],
    }),
  ],
};

const models = {
  title: 'How do the models do?',
  panels: [
    graph({
      ...{ title: 'Calls', unit: 'short', stacked: true, span: 6 },
      help: 'A minute by outcome: `answered`, or what was wrong.',
      queries: [[`60 * ${perSecond('docyard_model_calls_total', 'outcome')}`, '{{outcome}}']],
    }),
    graph({
      ...{ title: 'Time of an answer', unit: 's', span: 6, exemplars: true },
      help: '95 % of the answers come sooner.',
      queries: [[quantile(0.95, 'docyard_model_call_seconds', 'tier, model'), '{{tier}} {{model}}']],
    }),
    graph({
      ...{ title: 'Faults and ways out', unit: 'short', span: 6 },
      help: 'A minute.',
      queries: [[`60 * ${perSecond('docyard_model_faults_total', 'fault, way')}`, '{{fault}}: {{way}}']],
    }),
    graph({
      ...{ title: 'Drift of tokens a page', unit: 'short', span: 6 },
      help: 'Recent calls to the first of a process: away from 1, a prompt or a model has changed.',
      queries: [['max by (tier, model) (docyard_page_tokens_drift_ratio)', '{{tier}} {{model}}']],
    }),
  ],
};

export const cost = () =>
  dashboard('docyard-cost', 'Docyard: cost', 'What language models cost by page and packet, and how they do.', [
    money,
    pages,
    models,
  ]);
