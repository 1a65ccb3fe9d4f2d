import { type ModelCall, modelCall } from '#domain/cost/model-call.js';
import { ALREADY_EXISTS, hasStatus } from './faults.js';
import type { FirestoreDatabase } from './firestore-database.js';
import type { Layout } from './layout.js';

type Places = { database: FirestoreDatabase; layout: Layout };

/** Budgets are of days; the sums stay for the books of a year and a bit. The TTL policy of deploy/firestore/ removes them. */
const KEPT_MS = 400 * 24 * 60 * 60_000;

export const addModelCall = async (call: ModelCall, { database, layout }: Places): Promise<void> => {
  const { id, packetId, run, tenant, at, usd } = call;
  const expiresAt = new Date(Date.parse(at) + KEPT_MS);
  const data = { packetId, run, tenant, at, usd, expiresAt, body: JSON.stringify(call) };
  try {
    await database.commit([{ op: 'create', ref: layout.call(id), data }]);
  } catch (thrown) {
    if (!hasStatus(thrown, ALREADY_EXISTS)) throw thrown;
  }
};

const byTime = (a: ModelCall, b: ModelCall): number => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1);

export const modelCalls = async (packetId: string, run: number, { database, layout }: Places): Promise<ModelCall[]> => {
  const found = await database.find(layout.calls.where('packetId', '==', packetId).where('run', '==', run));
  return found.map((one) => modelCall.parse(JSON.parse(one.get('body')))).toSorted(byTime);
};

/** Summed by the service: one read for each thousand calls. */
export const usdSpent = (tenant: string, from: string, { database, layout }: Places): Promise<number> =>
  database.sum(layout.calls.where('tenant', '==', tenant).where('at', '>=', from), 'usd');
