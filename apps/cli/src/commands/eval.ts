import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { confusionTable, evaluationReport, scoreTable, summary } from '../eval/evaluation-report.js';
import { readEvaluationSet } from '../eval/evaluation-set.js';
import { type RunOptions, runEvaluation } from '../eval/run-evaluation.js';

interface EvalOptions extends RunOptions {
  engine: string;
  json?: string;
  confusion?: boolean;
}

const evaluate = async (folder: string, options: EvalOptions): Promise<void> => {
  const set = await readEvaluationSet(folder);
  const { taxonomy, outcomes } = await runEvaluation(set, options);
  const report = evaluationReport(options.engine, `${taxonomy.id}@${taxonomy.version}`, set, outcomes);
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${scoreTable(report)}\n${summary(report)}\n`);
  if (options.confusion) process.stdout.write(`${confusionTable(report)}\n`);
};

/** `docyard eval`: every packet of a folder that has a truth, through the pipeline, scored. */
export const registerEval = (program: Command): void => {
  program
    .command('eval')
    .description('Run every X.pdf that has an X.truth.json through the pipeline and score it')
    .argument('<dir>', 'folder of packets and truths')
    .addOption(new Option('--engine <name>', 'who decides pages').choices(['signals']).default('signals'))
    .option('--taxonomy <id[@version]>', 'taxonomy to decide by')
    .option('--json <file>', 'write all figures as JSON')
    .option('--confusion', 'show which types are taken for which')
    .option('--cache <dir>', 'keep pages that were read, so that the next run decides only')
    .option('--manifests <dir>', 'write each packet’s manifest')
    .action(evaluate);
};
