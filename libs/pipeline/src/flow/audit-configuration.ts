import { contentDigest } from '#domain/audit/content-digest.js';
import type { Packet } from '#domain/packet/packet.js';
import type { FlowDeps } from '../deps.js';

/** Runs that this process has told of already, by configuration; forgotten in bulk, since telling twice does no harm. */
const told = new WeakMap<object, Set<string>>();
const MOST_TOLD = 1_000;

const isTold = (configuration: object, run: string): boolean => {
  const runs = told.get(configuration) ?? new Set();
  if (runs.size > MOST_TOLD) runs.clear();
  told.set(configuration, runs);
  return runs.has(run);
};

/**
 * Writes the configuration that a process decides by into the packet's chain, once for each run whichever
 * processes share it, before it decides anything.
 * Gives its digest, by which steps name it; undefined where there is none.
 */
export const auditConfiguration = async ({ id, run }: Packet, deps: FlowDeps): Promise<string | undefined> => {
  const { configuration, actor, audit, now } = deps;
  if (!configuration) return undefined;
  const digest = contentDigest(configuration);
  const name = `${id}.${run}`;
  if (isTold(configuration, name)) return digest;
  const entry = {
    at: now().toISOString(),
    actor,
    action: 'configuration.used',
    subject: digest,
    detail: { run, ...configuration },
  };
  await audit.append(id, entry, `run-${run}.configuration.${digest}`);
  told.get(configuration)?.add(name);
  return digest;
};
