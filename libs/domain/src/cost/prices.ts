import { z } from 'zod';
import type { TokenUse } from '../classification/page-decision.js';
import { failure } from '../failure/catalogue.js';
import { type ModelParameters, modelParameters } from './model-parameters.js';
import { visionSizing } from './vision-sizing.js';

const PICO = 1_000_000_000_000n;

/** USD per million tokens. At most six decimals, so that the price of one token is a whole number of pico-dollars. */
const usdPerMillion = z
  .number()
  .nonnegative()
  .max(10_000)
  .refine((usd) => Math.abs(usd * 1e6 - Math.round(usd * 1e6)) < 1e-3, 'at most six decimals');

export const rates = z.object({
  /** Input that was not cached. */
  input: usdPerMillion,
  cached: usdPerMillion,
  /** Input that was written to the prompt cache; as `input` where left out. */
  cacheWrite: usdPerMillion.optional(),
  output: usdPerMillion,
});
export type Rates = z.infer<typeof rates>;

const count = z.number().int().positive();

export const pricedModel = z.object({
  /** As the server knows it; a name with the date of a snapshot behind it (`-2026-09-22`) is the same model. */
  model: z.string().min(1),
  /** First day of these prices (UTC). */
  from: z.iso.date(),
  /** Where the prices were read. */
  source: z.string().min(1),
  usdPerMillion: rates,
  /** Of the provider's batch lane, where it has one. */
  batch: rates.optional(),
  /** Prices of the whole request where its input is longer than `aboveInput` tokens. */
  long: z.object({ aboveInput: count, usdPerMillion: rates, batch: rates.optional() }).optional(),
  /** Tokens that fit in one request, the answer's included. */
  contextWindow: count,
  maxOutput: count,
  /** Absent where the model sees no pictures. */
  vision: visionSizing.optional(),
  parameters: modelParameters.optional(),
});
export type PricedModel = z.infer<typeof pricedModel>;

export const priceTable = z.object({ schema: z.literal('docyard.prices/1'), models: z.array(pricedModel).min(1) });
export type PriceTable = z.infer<typeof priceTable>;

const withoutSnapshot = (model: string): string => model.replace(/-\d{4}-\d{2}-\d{2}$/, '');

/**
 * The entry of a model that holds at a moment: its latest one that has begun. Failure `model.misconfigured` where there is none:
 * nothing is asked that nobody can put a price on.
 */
export const pricedModelAt = (table: PriceTable, model: string, at: Date): PricedModel => {
  const today = at.toISOString().slice(0, 10);
  const begun = table.models.filter(({ from }) => from <= today);
  const latest = (name: string) => begun.filter((entry) => entry.model === name).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  const found = latest(model) ?? latest(withoutSnapshot(model));
  if (!found) throw failure('model.misconfigured', `the price table has no price of ${model} on ${today}`);
  return found;
};

/** By name, what these models are told beyond the request. Failure as above. */
export const parametersAt = (table: PriceTable, models: readonly (string | null)[], at: Date): Record<string, ModelParameters> =>
  Object.fromEntries(
    models.flatMap((model) => (model === null ? [] : [[model, pricedModelAt(table, model, at).parameters ?? {}]])),
  );

/** The table in which these models cost what `as` does: models of a server of one's own, priced as `local`. Failure as above. */
export const withModelsPricedAs = (table: PriceTable, models: readonly string[], as: string, at: Date): PriceTable => {
  const entry = pricedModelAt(table, as, at);
  const others = table.models.filter(({ model }) => !models.includes(model));
  return { ...table, models: [...others, ...models.map((model) => ({ ...entry, model }))] };
};

/** A price per million in dollars is the same number of micro-dollars per million, hence of pico-dollars per token times 10^6. */
const picoPerToken = (usd: number): bigint => BigInt(Math.round(usd * 1e6));

const ratesOf = (entry: PricedModel, { input }: TokenUse, batch: boolean): Rates => {
  const { usdPerMillion: standard, batch: halved } = entry.long && input > entry.long.aboveInput ? entry.long : entry;
  return (batch ? halved : undefined) ?? standard;
};

/** Whole pico-dollars (10^-12 USD) of one call: exact, for every price and count of tokens. */
export const picoUsdOf = (tokens: TokenUse, entry: PricedModel, { batch = false } = {}): bigint => {
  const price = ratesOf(entry, tokens, batch);
  const written = tokens.cacheWritten ?? 0;
  const plain = Math.max(0, tokens.input - tokens.cached - written);
  return (
    BigInt(plain) * picoPerToken(price.input) +
    BigInt(tokens.cached) * picoPerToken(price.cached) +
    BigInt(written) * picoPerToken(price.cacheWrite ?? price.input) +
    BigInt(tokens.output) * picoPerToken(price.output)
  );
};

/** USD of one call: the double nearest to the exact amount. Failure `model.misconfigured` for a model without a price. */
export const usdOf = (tokens: TokenUse, model: string, at: Date, table: PriceTable, options?: { batch?: boolean }): number =>
  usdFromPico(picoUsdOf(tokens, pricedModelAt(table, model, at), options));

/** The double nearest to an amount of up to 9,007 dollars; beyond, whole dollars and the rest are rounded apart. */
export const usdFromPico = (pico: bigint): number =>
  pico <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(pico) / Number(PICO)
    : Number(pico / PICO) + Number(pico % PICO) / Number(PICO);

/** The pico-dollars nearest to an amount; gives back exactly what `usdFromPico` made up to some thousand dollars. */
export const picoFromUsd = (usd: number): bigint => BigInt(Math.round(usd * Number(PICO)));

/** The sum of amounts, exact to the pico-dollar and the same in any order. */
export const sumUsd = (amounts: Iterable<number>): number => {
  let pico = 0n;
  for (const usd of amounts) pico += picoFromUsd(usd);
  return usdFromPico(pico);
};

/** An amount in `parts` shares that are as equal as pico-dollars allow and add up to it exactly. */
export const splitUsd = (usd: number, parts: number): number[] => {
  const pico = picoFromUsd(usd);
  const share = pico / BigInt(parts);
  const over = Number(pico % BigInt(parts));
  return Array.from({ length: parts }, (_, at) => usdFromPico(at < over ? share + 1n : share));
};
