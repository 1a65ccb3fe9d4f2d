import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import type { ProgressView } from '#contracts/http/packets.js';

const STAGES = ['render', 'classify', 'consult', 'assemble'] as const;
type ShownStage = (typeof STAGES)[number];

export interface ProgressDisplay {
  show(progress: ProgressView): void;
  stop(): void;
}

/** The stages that this packet goes through: no models, no consulting. */
const shownStages = ({ stages }: ProgressView): [ShownStage, { done: number; total: number | null }][] =>
  STAGES.flatMap((stage) => (stages[stage] ? [[stage, stages[stage]]] : []));

/** One bar a stage on a terminal. */
const bars = (stream: NodeJS.WriteStream): ProgressDisplay => {
  const multi = new MultiBar(
    { stream, format: '  {stage} {bar} {value}/{total}', hideCursor: true, forceRedraw: true },
    Presets.shades_classic,
  );
  const byStage = new Map<ShownStage, SingleBar>();
  const barOf = (stage: ShownStage): SingleBar => {
    const bar = byStage.get(stage) ?? multi.create(1, 0, { stage: stage.padEnd(9) });
    byStage.set(stage, bar);
    return bar;
  };
  return {
    show(progress) {
      for (const [stage, { done, total }] of shownStages(progress)) {
        const bar = barOf(stage);
        if (total !== null) bar.setTotal(total);
        bar.update(done);
      }
      multi.update();
    },
    stop: () => multi.stop(),
  };
};

const STEP_SHARE = 0.25;

/** A line at each quarter of a stage, for logs. */
const lines = (stream: NodeJS.WriteStream): ProgressDisplay => {
  const told = new Map<ShownStage, number>();
  return {
    show(progress) {
      for (const [stage, { done, total }] of shownStages(progress)) {
        const quarter = total ? Math.floor(done / total / STEP_SHARE) : 0;
        if (quarter <= (told.get(stage) ?? 0)) continue;
        told.set(stage, quarter);
        stream.write(`  ${stage.padEnd(9)} ${done}/${total}\n`);
      }
    },
    stop: () => {},
  };
};

/** Progress goes to stderr, so that stdout holds the result alone. */
export const progressDisplay = (stream: NodeJS.WriteStream = process.stderr): ProgressDisplay =>
  stream.isTTY ? bars(stream) : lines(stream);
