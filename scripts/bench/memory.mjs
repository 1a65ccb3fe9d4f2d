// Peak memory of every process of the fleet for a packet of 240 and for one of 2,000 digital pages.
import { figure } from './figures.mjs';
import { runPacket, withFleet } from './fleet-run.mjs';

const SMALL = 240;
const LARGE = 2_000;
const RENDER_AIM_MB = 400;
/** Growth that still counts as flat: the records of a packet (steps, plan) grow with its pages. */
const FLAT_TIMES = 1.25;

const part = 'memory';
const mb = (value) => `${Math.round(value)} MB`;
const childrenOf = ({ children }) =>
  Object.entries(children)
    .map(([kind, peak]) => `${kind} ${mb(peak)}`)
    .join(', ');

const processFigure = (name, pages, taken) => {
  const children = childrenOf(taken);
  return figure({
    part,
    name: `${name}: peak at ${pages} pages`,
    value: taken.ownPeakMb,
    unit: 'MB',
    aim: name === 'worker-render' ? { atMost: RENDER_AIM_MB } : null,
    note: children ? `largest child: ${children}; all together ${mb(taken.togetherPeakMb)}` : null,
    raw: taken,
  });
};

const growth = (name, small, large) =>
  figure({ part, name: `${name}: ${LARGE} to ${SMALL} pages`, value: large / small, unit: 'times', aim: { atMost: FLAT_TIMES } });

export const benchMemory = async ({ samples, say }) => {
  const runs = new Map();
  for (const pages of [SMALL, LARGE]) {
    const file = await samples(pages, { digital: true });
    say(`memory: ${pages} pages`);
    runs.set(pages, await withFleet((fleet, redis) => runPacket(fleet, redis, file)));
  }
  const [small, large] = [runs.get(SMALL), runs.get(LARGE)];
  const figures = Object.keys(small.processes).flatMap((name) =>
    [...runs].map(([pages, { processes }]) => processFigure(name, pages, processes[name])),
  );
  const render = [small, large].map(({ processes }) => processes['worker-render']);
  figures.push(growth('worker-render', render[0].ownPeakMb, render[1].ownPeakMb));
  figures.push(growth('worker-render with its children', render[0].togetherPeakMb, render[1].togetherPeakMb));
  for (const [member, blockMs] of Object.entries(large.longestBlockMs)) {
    if (blockMs === null) continue;
    figures.push(
      figure({
        part,
        name: `${member}: longest stop of the event loop at ${LARGE} pages`,
        value: blockMs,
        unit: 'ms',
        aim: { atMost: 1_000 },
      }),
    );
  }
  figures.push(
    figure({ part, name: `fleet: wall time of ${LARGE} digital pages`, value: large.wallMs / 1_000, unit: 's', raw: large }),
  );
  return figures;
};
