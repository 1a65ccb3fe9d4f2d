import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';
import { type PriceTable, pricedModelAt, priceTable, withModelsPricedAs } from '#domain/cost/prices.js';
import type { Config } from './config.js';

const sentence = (file: string, why: string): Error => new Error(`The price table ${file} does not fit: ${why}.`);

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

const parsed = (file: string): unknown => {
  try {
    return load(readFileSync(file, 'utf8'));
  } catch (error) {
    throw sentence(file, firstLine(error));
  }
};

/** A price table from its file. Throws one sentence that says what does not fit. */
export const loadPriceTable = (file: string): PriceTable => {
  const table = priceTable.safeParse(parsed(file));
  if (table.success) return table.data;
  const faults = table.error.issues.map(({ path, message }) => `${z.core.toDotPath(path) || 'the whole'}: ${message}`);
  throw sentence(file, faults.join('; '));
};

type PriceSettings = Pick<Config['models'], 'text' | 'vision' | 'priceFile' | 'pricedAs'>;

/** The prices that hold for the configured models, read once at start. Throws one sentence where a model has none. */
export const loadPrices = ({ text, vision, priceFile, pricedAs }: PriceSettings, now: Date): PriceTable => {
  const table = loadPriceTable(priceFile);
  const models = [...new Set([text, vision])].filter((model) => model !== null);
  try {
    const prices = pricedAs ? withModelsPricedAs(table, models, pricedAs, now) : table;
    for (const model of models) pricedModelAt(prices, model, now);
    if (vision && !pricedModelAt(prices, vision, now).vision)
      throw new Error(`${vision} has no \`vision\`, and is to look at pictures`);
    return prices;
  } catch (error) {
    throw sentence(priceFile, `${firstLine(error)}; add it, or set DOCYARD_MODEL_PRICED_AS`);
  }
};
