import type { ModelDeps } from '#pipeline/consult/model-deps.js';
import type { Logger } from '#runtime/logging/logger.js';

/** Asks the server, beside all else, what each model can do, and writes it in the log: an operator sees what was misconfigured. */
export const probeModels = async ({ language, names }: ModelDeps, logger: Logger): Promise<void> => {
  for (const [tier, model] of Object.entries(names)) {
    if (model === null) continue;
    const found = await language.probe(model);
    const lacks = !found.reachable || (tier === 'vision' && !found.pictures);
    const about = { tier, model, ...found };
    if (lacks) logger.warn(about, 'the model server does not give what this tier needs');
    else logger.info(about, 'the model server answers');
  }
};
