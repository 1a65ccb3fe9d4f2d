// Counts what the conformance suites have checked, by port and adapter, from Jest's own report (--json). Their names are
// `<adapter> as a <Port>`, as the suites of libs/ports give them; nothing else is counted.
const SUITE = /(?:^| )(\S[^›]*?) as (?:an? )?([A-Z]\w+)$/;

/** The innermost group of a test that is a conformance suite, else null. */
const suiteOf = ({ ancestorTitles }) => {
  for (const title of ancestorTitles.toReversed()) {
    const [, adapter, port] = SUITE.exec(title) ?? [];
    if (port) return { adapter, port };
  }
  return null;
};

/** Lines of a table: port, adapter, checks passed and failed. Empty where no conformance suite has run. */
export function conformanceTable(report) {
  const rows = new Map();
  for (const { assertionResults } of report.testResults) {
    for (const test of assertionResults) {
      const suite = suiteOf(test);
      if (!suite) continue;
      const key = `${suite.port}\n${suite.adapter}`;
      const row = rows.get(key) ?? { ...suite, passed: 0, failed: 0, skipped: 0 };
      row[test.status === 'passed' ? 'passed' : test.status === 'failed' ? 'failed' : 'skipped'] += 1;
      rows.set(key, row);
    }
  }
  const sorted = [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const wide = (name) => Math.max(...sorted.map((row) => row[name].length));
  return sorted.map(({ port, adapter, passed, failed, skipped }) => {
    const amiss = [failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean).join(', ');
    return `${port.padEnd(wide('port'))}  ${adapter.padEnd(wide('adapter'))}  ${passed} checks passed${amiss ? `, ${amiss}` : ''}`;
  });
}
