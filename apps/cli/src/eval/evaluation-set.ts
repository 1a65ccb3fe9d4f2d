import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packetTruth, type TruthDocument } from '#domain/evaluation/truth.js';

/** A packet whose right answer is known: `X.pdf` beside `X.truth.json`. */
export interface EvaluationPacket {
  name: string;
  file: string;
  truth: TruthDocument[];
}

const TRUTH = '.truth.json';

/** All packets of a folder that have a truth, by name. Throws a sentence where there is none or a truth does not fit. */
export const readEvaluationSet = async (folder: string): Promise<EvaluationPacket[]> => {
  const files = new Set(await readdir(folder));
  const names = [...files].filter((file) => file.endsWith(TRUTH)).map((file) => file.slice(0, -TRUTH.length));
  const known = names.filter((name) => files.has(`${name}.pdf`)).sort();
  if (known.length === 0) throw new Error(`${folder} holds no X.pdf with an X.truth.json.`);
  return Promise.all(known.map((name) => readPacket(folder, name)));
};

const readPacket = async (folder: string, name: string): Promise<EvaluationPacket> => {
  const parsed = packetTruth.safeParse(JSON.parse(await readFile(join(folder, `${name}${TRUTH}`), 'utf8')));
  if (!parsed.success) throw new Error(`${name}${TRUTH} is not a list of {"type", "pages"}.`);
  return { name, file: join(folder, `${name}.pdf`), truth: parsed.data };
};
