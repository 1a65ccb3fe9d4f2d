import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

/** An expression, and where it stands. */
export interface NamedExpression {
  name: string;
  expr: string;
}

/** What stands in quotes or braces is no operator. */
const TOKENS = /"(?:[^"\\]|\\.)*"|\{(?:"(?:[^"\\]|\\.)*"|[^}"])*\}|>=|<=|==|!=|>|</g;

/**
 * The same with comparisons that answer 0 or 1: an alert that does not fire then answers too, unless what it looks at is not there.
 */
export const answering = (expr: string): string =>
  expr.replace(TOKENS, (token) => (token.startsWith('"') || token.startsWith('{') ? token : `${token} bool`));

/** A dashboard's variables as a viewer's choice would fill them in. */
const filledIn = (expr: string, variables: Record<string, string>): string =>
  Object.entries(variables).reduce((text, [name, value]) => text.replaceAll(`$${name}`, value), expr);

interface DashboardFile {
  title: string;
  panels: { title: string; targets?: { expr?: string }[] }[];
}

/** Every query of the dashboards in a folder, once for each of the pools where a pool is to be chosen. */
export const dashboardQueries = (folder: string, poolNames: string[], window: string, range: string): NamedExpression[] =>
  readdirSync(folder).flatMap((file) => {
    const { title, panels } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as DashboardFile;
    const asked = panels.flatMap((panel) => (panel.targets ?? []).flatMap(({ expr }) => (expr ? [{ panel, expr }] : [])));
    return asked.flatMap(({ panel, expr }) =>
      (expr.includes('$pool') ? poolNames : ['']).map((pool) => ({
        name: `${title} / ${panel.title}${pool && ` (${pool})`}`,
        expr: filledIn(expr, { __rate_interval: window, __range: range, pool }),
      })),
    );
  });

/** The expression of every alert in a folder, made to answer whether it fires or not. */
export const alertExpressions = (folder: string): NamedExpression[] =>
  readdirSync(folder).flatMap((file) => {
    const { groups } = load(readFileSync(join(folder, file), 'utf8')) as {
      groups: { rules: { alert: string; expr: string }[] }[];
    };
    return groups.flatMap(({ rules }) => rules.map(({ alert, expr }) => ({ name: alert, expr: answering(expr) })));
  });
