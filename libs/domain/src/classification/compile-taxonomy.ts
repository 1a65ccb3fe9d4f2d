import { failure } from '../failure/catalogue.js';
import type { DocumentType, IdentifierKind, IdentifierRule, PageRole, Signal, Taxonomy, Zone } from '../taxonomy/taxonomy.js';
import type { TaxonomyRef } from '../taxonomy/taxonomy-ref.js';
import { type FormNumber, formNumberOf } from './form-number.js';
import { isLayoutFeature, type LayoutFeature } from './layout-features.js';
import { type Pattern, patternOf } from './pattern.js';
import { patternHazard } from './pattern-safety.js';
import { type Wording, wordingOf } from './wording.js';

export type SignalTest =
  | { kind: 'phrase'; wordings: number[] }
  | { kind: 'formNumber'; numbers: number[] }
  | { kind: 'pattern'; pattern: number; min: number }
  | { kind: 'layout'; feature: LayoutFeature; min: number; max: number };

export interface CompiledSignal {
  /** The signal's own id, or `type/index`. */
  id: string;
  /** How a rationale names it: the taxonomy's words, one for each alternative. */
  labels: string[];
  weight: number;
  zone: Zone;
  page: PageRole;
  test: SignalTest;
}

export interface CompiledIdentifier {
  name: string;
  kind: IdentifierKind;
  patterns: Pattern[];
}

export interface CompiledType {
  type: DocumentType;
  signals: CompiledSignal[];
  identifiers: CompiledIdentifier[];
}

/** A taxonomy made ready for matching: each wording, number and expression once, whichever signals share it. */
export interface CompiledTaxonomy {
  ref: TaxonomyRef;
  taxonomy: Taxonomy;
  types: CompiledType[];
  identifiers: CompiledIdentifier[];
  wordings: Wording[];
  numbers: FormNumber[];
  patterns: Pattern[];
}

/** Gives each distinct key one index, and makes its value once. */
class Pool<T> {
  readonly items: T[] = [];
  private readonly known = new Map<string, number>();
  constructor(private readonly make: (source: string) => T) {}

  add(source: string): number {
    const index = this.known.get(source) ?? this.items.push(this.make(source)) - 1;
    this.known.set(source, index);
    return index;
  }
}

interface Pools {
  wordings: Pool<Wording>;
  numbers: Pool<FormNumber>;
  patterns: Pool<Pattern>;
}

const listOf = (value: string | string[]): string[] => (Array.isArray(value) ? value : [value]);

/** An expression that is neither malformed nor dangerous; Failure `taxonomy.invalid` (fatal) else. */
export const safePattern = (source: string): Pattern => {
  try {
    const pattern = patternOf(source);
    const hazard = patternHazard(source);
    if (hazard) throw failure('taxonomy.invalid', `pattern /${source}/: ${hazard}`);
    return pattern;
  } catch (cause) {
    if (cause instanceof SyntaxError) throw failure('taxonomy.invalid', `pattern /${source}/: ${cause.message}`, { cause });
    throw cause;
  }
};

const testOf = (signal: Signal, pools: Pools): SignalTest => {
  if ('phrase' in signal) return { kind: 'phrase', wordings: listOf(signal.phrase).map((each) => pools.wordings.add(each)) };
  if ('formNumber' in signal) {
    return { kind: 'formNumber', numbers: listOf(signal.formNumber).map((each) => pools.numbers.add(each)) };
  }
  if ('pattern' in signal) return { kind: 'pattern', pattern: pools.patterns.add(signal.pattern), min: signal.min };
  if (!isLayoutFeature(signal.layout)) throw failure('taxonomy.invalid', `unknown layout feature ${signal.layout}`);
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = signal;
  return { kind: 'layout', feature: signal.layout, min, max };
};

const labelsOf = (signal: Signal): string[] => {
  if ('phrase' in signal) return listOf(signal.phrase).map((phrase) => `'${phrase}'`);
  if ('formNumber' in signal) return listOf(signal.formNumber).map((number) => `number ${number}`);
  return ['pattern' in signal ? `pattern ${signal.id ?? ''}`.trimEnd() : `layout ${signal.layout}`];
};

const signalOf = (signal: Signal, id: string, pools: Pools): CompiledSignal => ({
  id: signal.id ?? id,
  labels: labelsOf(signal),
  weight: signal.weight,
  zone: signal.zone,
  page: signal.page,
  test: testOf(signal, pools),
});

const identifiersOf = (rules: Record<string, IdentifierRule>): CompiledIdentifier[] =>
  Object.entries(rules).map(([name, rule]) => ({ name, kind: rule.kind, patterns: rule.patterns.map(safePattern) }));

const compile = (taxonomy: Taxonomy, ref: TaxonomyRef): CompiledTaxonomy => {
  const pools: Pools = { wordings: new Pool(wordingOf), numbers: new Pool(formNumberOf), patterns: new Pool(safePattern) };
  const types = taxonomy.types.map((type) => ({
    type,
    signals: type.signals.map((signal, index) => signalOf(signal, `${type.id}/${index + 1}`, pools)),
    identifiers: identifiersOf(type.identifiers),
  }));
  return {
    ref,
    taxonomy,
    types,
    identifiers: identifiersOf(taxonomy.identifiers),
    wordings: pools.wordings.items,
    numbers: pools.numbers.items,
    patterns: pools.patterns.items,
  };
};

const MAX_CACHED = 8;
const cache = new Map<string, CompiledTaxonomy>();

/**
 * Makes a taxonomy ready for `classifyPage`; kept by digest, so asking for each page costs nothing. Throws Failure
 * `taxonomy.invalid` (fatal) on a malformed or dangerous expression or an unknown layout feature: lint says which.
 */
export const compileTaxonomy = (taxonomy: Taxonomy, ref: TaxonomyRef): CompiledTaxonomy => {
  const known = cache.get(ref.sha256);
  if (known) return known;
  const compiled = compile(taxonomy, ref);
  if (cache.size >= MAX_CACHED) cache.delete(cache.keys().next().value!);
  cache.set(ref.sha256, compiled);
  return compiled;
};
