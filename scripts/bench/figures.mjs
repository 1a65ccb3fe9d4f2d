// One measured figure beside its aim and its peer, and the table of all of them.
import Table from 'cli-table3';

const DIGITS = { ms: 0, MB: 0, s: 1, 'pages/s': 1, 'ms/page': 1, times: 2 };

const round = (value, unit) => Number(value.toFixed(DIGITS[unit] ?? 2));

/** `aim`: `{ atMost }` or nothing. `peer`: what the figure is weighed against, in words. `raw` goes to the JSON only. */
export const figure = ({ part, name, value, unit, aim = null, peer = null, note = null, raw = null }) => ({
  part,
  name,
  value: round(value, unit),
  unit,
  aim,
  met: aim === null ? null : value <= aim.atMost,
  peer,
  note,
  raw,
});

/** A part that could not be measured, and why. */
export const left = ({ part, name, why }) => ({
  part,
  name,
  value: null,
  unit: '',
  aim: null,
  met: null,
  peer: null,
  note: why,
  raw: null,
});

const shown = ({ value, unit }) => (value === null ? '–' : `${value} ${unit}`);
const aimShown = ({ aim, met, unit }) => (aim === null ? '' : `≤ ${aim.atMost} ${unit} ${met ? '✓' : '✗ missed'}`);

export const figureTable = (figures) => {
  const table = new Table({
    head: ['Part', 'Figure', 'Measured', 'Aim', 'Peer', 'Note'],
    style: { head: [], border: [] },
    colWidths: [null, 44, null, null, 34, 52],
    wordWrap: true,
  });
  for (const one of figures) table.push([one.part, one.name, shown(one), aimShown(one), one.peer ?? '', one.note ?? '']);
  return table.toString();
};
