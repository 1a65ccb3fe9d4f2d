// Draws a panel's lines as Grafana would, roughly: enough to see whether a dashboard tells its story.
const COLOURS = ['#73bf69', '#f2cc0c', '#5794f2', '#ff780a', '#b877d9', '#e02f44', '#37872d', '#8ab8ff', '#fade2a', '#c4162a'];
const [WIDTH, HEIGHT, LEFT, BOTTOM] = [420, 150, 52, 18];

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const UNITS = {
  s: (value) =>
    value < 1 ? `${Math.round(value * 1_000)} ms` : value < 120 ? `${value.toFixed(1)} s` : `${(value / 60).toFixed(1)} min`,
  percentunit: (value) => `${(value * 100).toFixed(value === 1 ? 0 : 1)} %`,
  currencyUSD: (value) => `$${value.toPrecision(3)}`,
  bytes: (value) => `${(value / 1e6).toFixed(0)} MB`,
  reqps: (value) => `${value.toFixed(2)}/s`,
};
const plain = (value) =>
  Number.isInteger(value) ? String(value) : Math.abs(value) < 10 ? value.toPrecision(2) : value.toFixed(0);
export const told = (value, unit) => (Number.isFinite(value) ? (UNITS[unit] ?? plain)(value) : '–');

const legendOf = (legend, labels) => legend.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name) => labels[name] ?? '');

const stackedUp = (lines) => {
  const sums = new Map();
  return lines.map((line) => ({
    ...line,
    points: line.points.map(([at, value]) => {
      const base = sums.get(at) ?? 0;
      sums.set(at, base + (Number.isFinite(value) ? value : 0));
      return [at, sums.get(at)];
    }),
  }));
};

const axes = (most, unit, from, to) => {
  const y = (share) => HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - 8);
  const rows = [0, 0.5, 1].map(
    (share) =>
      `<line x1="${LEFT}" x2="${WIDTH}" y1="${y(share)}" y2="${y(share)}" stroke="#333"/><text x="${LEFT - 5}" y="${y(share) + 4}" text-anchor="end">${told(most * share, unit)}</text>`,
  );
  const times = [from, to].map(
    (at, place) =>
      `<text x="${place ? WIDTH : LEFT}" y="${HEIGHT - 3}" text-anchor="${place ? 'end' : 'start'}">${new Date(at * 1_000).toISOString().slice(11, 19)}</text>`,
  );
  return [...rows, ...times].join('');
};

/** Lines over time as SVG with a legend of latest values. */
export const graphOf = ({ lines, unit, stacked, from, to }) => {
  const named = lines.map((line) => ({ ...line, name: legendOf(line.legend, line.labels) }));
  const drawn = stacked ? stackedUp(named) : named;
  const most = Math.max(0, ...drawn.flatMap(({ points }) => points.map(([, value]) => value).filter(Number.isFinite))) || 1;
  const x = (at) => LEFT + ((at - from) / (to - from)) * (WIDTH - LEFT);
  const y = (value) => HEIGHT - BOTTOM - (value / most) * (HEIGHT - BOTTOM - 8);
  const paths = drawn.map(({ points }, place) => {
    const path = points
      .filter(([, value]) => Number.isFinite(value))
      .map(([at, value], step) => `${step ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`)
      .join('');
    return `<path d="${path}" fill="none" stroke="${COLOURS[place % COLOURS.length]}" stroke-width="1.5"/>`;
  });
  const legend = named.map(({ name, points }, place) => {
    const latest = points.filter(([, value]) => Number.isFinite(value)).at(-1)?.[1];
    return `<span><i style="background:${COLOURS[place % COLOURS.length]}"></i>${escaped(name)} ${told(latest, unit)}</span>`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}">${axes(most, unit, from, to)}${paths.join('')}</svg><div class="legend">${legend.join('')}</div>`;
};

/** A heatmap of a histogram's increases: one column a step, one row a bucket. */
export const heatmapOf = ({ lines, from, to, step }) => {
  const bounds = lines
    .map(({ labels, points }) => ({
      le: labels.le,
      at: Number(labels.le === '+Inf' ? Infinity : labels.le),
      points: new Map(points),
    }))
    .sort((a, b) => a.at - b.at);
  const cells = [];
  const high = (HEIGHT - BOTTOM) / bounds.length;
  const wide = ((WIDTH - LEFT) * step) / (to - from);
  let most = 1e-9;
  for (const [row, { points }] of bounds.entries())
    for (const [at, value] of points) {
      const own = value - (bounds[row - 1]?.points.get(at) ?? 0);
      most = Math.max(most, own);
      if (own > 0) cells.push({ at, row, own });
    }
  const rects = cells.map(
    ({ at, row, own }) =>
      `<rect x="${LEFT + ((at - from) / (to - from)) * (WIDTH - LEFT)}" y="${HEIGHT - BOTTOM - (row + 1) * high}" width="${wide}" height="${high - 1}" fill="#5794f2" opacity="${0.2 + (0.8 * own) / most}"/>`,
  );
  const names = bounds.map(
    ({ le }, row) => `<text x="${LEFT - 5}" y="${HEIGHT - BOTTOM - row * high - high / 2 + 4}" text-anchor="end">${le}</text>`,
  );
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}">${rects.join('')}${names.join('')}</svg>`;
};

const colourOf = (value, steps) => steps.filter((each) => each.value === null || value >= each.value).at(-1)?.color ?? 'green';

export const figureOf = ({ value, unit, steps }) =>
  `<b class="figure" style="color:${{ green: '#73bf69', red: '#f2495c' }[colourOf(value, steps)]}">${told(value, unit)}</b>`;

const STYLE = `body{background:#111217;color:#ccc;font:12px sans-serif;margin:12px;width:1376px}h1{font-size:18px}h2{font-size:14px;grid-column:1/-1;margin:8px 0 0}
.grid{display:grid;grid-template-columns:repeat(24,1fr);gap:8px}.panel{background:#181b1f;border:1px solid #2a2d33;padding:8px;overflow:hidden}
.panel h3{font-size:12px;margin:0 0 4px;color:#eee}svg{width:100%}svg text{fill:#999;font-size:10px}.legend span{margin-right:10px;white-space:nowrap;display:inline-block}
.legend i{display:inline-block;width:10px;height:3px;margin-right:4px;vertical-align:middle}.figure{font-size:30px;display:block;text-align:center;padding:8px}pre{white-space:pre-wrap}`;

export const pageOf = (title, parts) =>
  `<!doctype html><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style><h1>${escaped(title)}</h1><div class="grid">${parts.join('')}</div>`;
export const rowOf = (title) => `<h2>${escaped(title)}</h2>`;
export const panelOf = (title, span, content) =>
  `<div class="panel" style="grid-column:span ${span}"><h3>${escaped(title)}</h3>${content}</div>`;
export const noteOf = (markdown) => `<pre>${escaped(markdown)}</pre>`;
