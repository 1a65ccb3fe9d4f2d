import { spawnSync } from 'node:child_process';
import { installByApt } from './debian.mjs';

const hasPrometheus = () =>
  ['prometheus', 'promtool'].every((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);

/** Makes sure that Prometheus and its promtool are there, else says so in one line: what needs them then counts as skipped, and fails in CI. */
export function installPrometheus() {
  if (hasPrometheus() || (installByApt('prometheus') && hasPrometheus())) return;
  console.error('Alerts and dashboards are not tested: install `prometheus` (Debian/Ubuntu: apt-get install prometheus).');
}
