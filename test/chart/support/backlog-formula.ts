import type { Manifest } from './helm.js';

const NAME = /[a-z]+_[a-z]+/g;
/** Sums, products, parentheses and `min`: what the chart writes, and means the same in KEDA's language (expr) as here. */
const PLAIN = /^(?:[\d\s+*(),]|min)*$/;

/** Works a ScaledObject's formula out, as KEDA would with these values of its triggers; those left out are 0. */
export const pagesIn = (scaledObject: Manifest, values: Record<string, number>): number => {
  const { formula } = scaledObject.spec.advanced.scalingModifiers as { formula: string };
  const filled = formula.replace(NAME, (name) => String(values[name] ?? 0));
  if (!PLAIN.test(filled)) throw new Error(`more than sums and products: ${formula}`);
  return new Function('min', `return ${filled};`)(Math.min) as number;
};
