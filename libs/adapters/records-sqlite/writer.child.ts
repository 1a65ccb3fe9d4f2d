import { samplePage, sampleStep } from '#ports/records/record-samples.conformance.js';
import { SqliteAuditLog } from './sqlite-audit-log.js';
import { SqliteDatabase } from './sqlite-database.js';
import { SqliteRecordStore } from './sqlite-record-store.js';

/** Test process: finishes the same steps and writes the same chain as its siblings, `rounds` times; tells how many were its own. */
const [, , path, writer, rounds] = process.argv;
const database = await SqliteDatabase.open(path!);
const records = new SqliteRecordStore(database);
const audit = new SqliteAuditLog(database);

let recorded = 0;
for (let round = 0; round < Number(rounds); round += 1) {
  const step = sampleStep('p1', `render.${round}`, { finishedAt: `${writer}` });
  const pages = Array.from({ length: 4 }, (_, n) => ({ ...samplePage(round * 4 + n + 1), engine: `${writer}` }));
  if (await records.finishStep({ step, pages })) recorded += 1;
  const entry = { at: step.finishedAt, actor: `${writer}`, action: 'step.finished', subject: step.id, detail: {} };
  await audit.append('p1', entry, step.id);
  await audit.append('p1', { ...entry, action: 'seen' });
  process.send?.({ round, recorded });
}
process.disconnect?.();
