import {
  DashboardBuilder,
  DashboardLinkBuilder,
  DashboardLinkType,
  DatasourceVariableBuilder,
  RowBuilder,
} from '@grafana/grafana-foundation-sdk/dashboard';

type Panel = Parameters<DashboardBuilder['withPanel']>[0];
type Variable = Parameters<DashboardBuilder['withVariable']>[0];

export interface Row {
  title: string;
  panels: Panel[];
}

/** A dashboard of ours: found by its tag, linked with the others, on a Prometheus of the viewer's choice. */
export const dashboard = (uid: string, title: string, description: string, rows: Row[], variables: Variable[] = []) => {
  const others = new DashboardLinkBuilder('Docyard').type(DashboardLinkType.Dashboards).tags(['docyard']).asDropdown(true);
  const builder = new DashboardBuilder(title)
    .uid(uid)
    .description(description)
    .tags(['docyard'])
    .readonly()
    .time({ from: 'now-3h', to: 'now' })
    .refresh('30s')
    .timezone('browser')
    .link(others.includeVars(true).keepTime(true))
    .withVariable(new DatasourceVariableBuilder('datasource').label('Prometheus').type('prometheus'));
  for (const variable of variables) builder.withVariable(variable);
  for (const { title: rowTitle, panels } of rows) {
    builder.withRow(new RowBuilder(rowTitle));
    for (const panel of panels) builder.withPanel(panel);
  }
  return builder.build();
};
