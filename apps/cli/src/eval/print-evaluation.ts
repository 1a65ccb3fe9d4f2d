import { writeFile } from 'node:fs/promises';
import type { Engine } from '#domain/packet/packet.js';
import { confusionTable, evaluationReport, scoreTable, summary } from './evaluation-report.js';
import { readEvaluationSet } from './evaluation-set.js';
import { runEvaluation } from './run-evaluation.js';
import type { RunOptions } from './run-options.js';

export interface EvalOptions extends RunOptions {
  engine: Engine;
  json?: string;
  confusion?: boolean;
}

/** Scores the folder's packets, prints the tables, and writes the figures where asked to. */
export const printEvaluation = async (folder: string, options: EvalOptions): Promise<void> => {
  const set = await readEvaluationSet(folder);
  const { taxonomy, outcomes } = await runEvaluation(set, options);
  const report = evaluationReport(options.engine, `${taxonomy.id}@${taxonomy.version}`, set, outcomes);
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${scoreTable(report)}\n${summary(report)}\n`);
  if (options.confusion) process.stdout.write(`${confusionTable(report)}\n`);
};
