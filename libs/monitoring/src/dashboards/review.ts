import { dashboard } from './dashboard.js';
import { perSecond, shared } from './expressions.js';
import { figure, graph } from './panels.js';

const ended = 'sum(increase(docyard_packet_duration_seconds_count[$__range]))';

const people = {
  title: 'What waits for a person?',
  panels: [
    figure({
      ...{ title: 'Packets to review', unit: 'short', good: 0, bad: 500, decimals: 0, span: 8 },
      help: 'Packets whose end is `needs_review`.',
      queries: [[shared('docyard_packets{status="needs_review"}', 'status'), 'packets']],
    }),
    figure({
      ...{ title: 'Oldest', unit: 's', good: 0, bad: 28_800, span: 8 },
      help: 'Since the fleet was done with it.',
      queries: [[shared('docyard_packets_oldest_age_seconds{status="needs_review"}', 'status'), 'oldest']],
    }),
    figure({
      ...{ title: 'Share that needs a person', unit: 'percentunit', good: 0, bad: 2, decimals: 1, span: 8 },
      help: 'Of the packets that ended in the time shown.',
      queries: [[`sum(increase(docyard_packet_duration_seconds_count{status="needs_review"}[$__range])) / ${ended}`, 'share']],
    }),
    graph({
      ...{ title: 'Backlog', unit: 'short', span: 12 },
      help: 'Packets that wait for a person.',
      queries: [[shared('docyard_packets{status="needs_review"}', 'status'), 'packets']],
    }),
    graph({
      ...{ title: 'Age of the oldest', unit: 's', span: 12 },
      help: 'How long a borrower waits for a person at worst.',
      queries: [[shared('docyard_packets_oldest_age_seconds{status="needs_review"}', 'status'), 'oldest']],
    }),
  ],
};

const reasons = {
  title: 'Why?',
  panels: [
    graph({
      ...{ title: 'Exceptions', unit: 'short', span: 12, stacked: true },
      help: 'A minute by code: docs/exceptions.md says what each means.',
      queries: [[`60 * ${perSecond('docyard_exceptions_total', 'code')}`, '{{code}}']],
    }),
    graph({
      ...{ title: 'Packets ended', unit: 'short', span: 6, stacked: true },
      help: 'A minute by status.',
      queries: [[`60 * ${perSecond('docyard_packet_duration_seconds_count', 'status')}`, '{{status}}']],
    }),
    graph({
      ...{ title: 'Exceptions a page', unit: 'short', span: 6 },
      help: 'Rises when input gets worse, or when a change made us less sure.',
      queries: [[`${perSecond('docyard_exceptions_total')} / ${perSecond('docyard_pages_read_total')}`, 'a page']],
    }),
  ],
};

export const review = () =>
  dashboard('docyard-review', 'Docyard: review', 'What waits for people, for how long, and why.', [people, reasons]);
