import { type Command, Option } from 'commander';
import type { EvalOptions } from '../eval/print-evaluation.js';

const evaluate = async (folder: string, options: EvalOptions): Promise<void> =>
  (await import('../eval/print-evaluation.js')).printEvaluation(folder, options);

/** `docyard eval`: every packet of a folder that has a truth, through the pipeline, scored. */
export const registerEval = (program: Command): void => {
  program
    .command('eval')
    .description('Run every X.pdf that has an X.truth.json through the pipeline and score it')
    .argument('<dir>', 'folder of packets and truths')
    .addOption(
      new Option('--engine <name>', 'who decides pages').choices(['signals', 'cascade', 'vision-all']).default('signals'),
    )
    .option('--taxonomy <id[@version]>', 'taxonomy to decide by')
    .option('--json <file>', 'write all figures as JSON')
    .option('--confusion', 'show which types are taken for which')
    .option('--cache <dir>', 'keep pages that were read, so that the next run decides only')
    .option('--manifests <dir>', 'write each packet’s manifest')
    .action(evaluate);
};
