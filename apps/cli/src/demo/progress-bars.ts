import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import type { ProgressView } from '#contracts/http/packets.js';

const STAGES = ['render', 'classify', 'assemble'] as const;
type ShownStage = (typeof STAGES)[number];

export interface ProgressDisplay {
  show(progress: ProgressView): void;
  stop(): void;
}

/** One bar a stage on a terminal. */
const bars = (stream: NodeJS.WriteStream): ProgressDisplay => {
  const multi = new MultiBar(
    { stream, format: '  {stage} {bar} {value}/{total}', hideCursor: true, forceRedraw: true },
    Presets.shades_classic,
  );
  const byStage = new Map<ShownStage, SingleBar>(STAGES.map((stage) => [stage, multi.create(1, 0, { stage: stage.padEnd(9) })]));
  return {
    show(progress) {
      for (const [stage, bar] of byStage) {
        const { done, total } = progress.stages[stage];
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
      for (const stage of STAGES) {
        const { done, total } = progress.stages[stage];
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
