import { StackingConfigBuilder, StackingMode, VizLegendOptionsBuilder } from '@grafana/grafana-foundation-sdk/common';
import { ThresholdsConfigBuilder, ThresholdsMode } from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder as HeatmapBuilder } from '@grafana/grafana-foundation-sdk/heatmap';
import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus';
import { PanelBuilder as StatBuilder } from '@grafana/grafana-foundation-sdk/stat';
import { PanelBuilder as TextBuilder } from '@grafana/grafana-foundation-sdk/text';
import { PanelBuilder as GraphBuilder } from '@grafana/grafana-foundation-sdk/timeseries';

export const PROMETHEUS = { type: 'prometheus', uid: '$datasource' };

/** What a panel asks: an expression, and what its lines are called. */
export type Query = [expr: string, legend: string];

interface About {
  title: string;
  /** What to make of it, in a sentence: shown behind the panel's (i). */
  help: string;
  /** A unit of Grafana: `s`, `short`, `percentunit`, `currencyUSD`, `reqps` … */
  unit: string;
  /** Of 24 columns. */
  span?: number;
  queries: Query[];
}

const HEIGHT = 7;

const asked = (queries: Query[], exemplars: boolean) =>
  queries.map(([expr, legend], place) =>
    new DataqueryBuilder()
      .refId(String.fromCharCode('A'.charCodeAt(0) + place))
      .datasource(PROMETHEUS)
      .expr(expr)
      .legendFormat(legend)
      .exemplar(exemplars)
      .range(),
  );

/** Lines over time. `stacked` where the lines add up to something. `exemplars`: dots that lead to traces. */
export const graph = (about: About & { stacked?: boolean; exemplars?: boolean }) => {
  const panel = new GraphBuilder()
    .title(about.title)
    .description(about.help)
    .unit(about.unit)
    .min(0)
    .height(HEIGHT)
    .span(about.span ?? 8)
    .datasource(PROMETHEUS)
    .lineWidth(1)
    .fillOpacity(about.stacked ? 40 : 8)
    .legend(new VizLegendOptionsBuilder().showLegend(true))
    .targets(asked(about.queries, about.exemplars ?? false));
  return about.stacked ? panel.stacking(new StackingConfigBuilder().mode(StackingMode.Normal)) : panel;
};

/** One figure as it is now, red from `bad` on (or below it, where `bad` is less than `good`). */
export const figure = (about: About & { good: number; bad: number; decimals?: number }) => {
  const steps =
    about.bad > about.good
      ? [
          { value: null, color: 'green' },
          { value: about.bad, color: 'red' },
        ]
      : [
          { value: null, color: 'red' },
          { value: about.bad, color: 'green' },
        ];
  return new StatBuilder()
    .title(about.title)
    .description(about.help)
    .unit(about.unit)
    .decimals(about.decimals ?? 1)
    .height(4)
    .span(about.span ?? 4)
    .datasource(PROMETHEUS)
    .thresholds(new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute).steps(steps))
    .targets(asked(about.queries, false));
};

/** How the values of a histogram are spread, over time. The query gives increases by `le`. */
export const heatmap = (about: About) =>
  new HeatmapBuilder()
    .title(about.title)
    .description(about.help)
    .height(HEIGHT)
    .span(about.span ?? 12)
    .datasource(PROMETHEUS)
    .calculate(false)
    .targets(
      about.queries.map(([expr, legend]) =>
        new DataqueryBuilder()
          .refId('A')
          .datasource(PROMETHEUS)
          .expr(expr)
          .legendFormat(legend)
          .format('heatmap' as never)
          .exemplar(true)
          .range(),
      ),
    );

export const note = (title: string, markdown: string, span = 24) =>
  new TextBuilder().title(title).content(markdown).height(HEIGHT).span(span);
