/** Whose papers the generator can write. Apart from the papers themselves: naming them must not load them. */
export const GENERATOR_TAXONOMIES = ['us-mortgage', 'in-retail-loan'] as const;
export type GeneratorTaxonomy = (typeof GENERATOR_TAXONOMIES)[number];
