import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** Where on the upright page a signal counts. `title`: large type or the first lines; the others are bands of the page. */
export const zone = z.enum(['anywhere', 'title', 'top', 'bottom', 'left', 'right']);
export type Zone = z.infer<typeof zone>;

/**
 * What a signal says of the page's place in its document; `any` says nothing. A `cover` is a first page that goes before the
 * page which otherwise looks first: a title sheet, a notice, a transmittal.
 */
export const pageRole = z.enum(['any', 'first', 'continuation', 'cover']);
export type PageRole = z.infer<typeof pageRole>;

/** Log-likelihood ratio in nats: 1 is a hint, 2 fair, 4 strong, 7 settles it; negative speaks against. */
const weight = z.number().min(-12).max(12);

const signalBase = { id: id.optional(), weight, zone: zone.default('anywhere'), page: pageRole.default('any') };

/** A literal wording, matched on squashed text (case, spaces, punctuation and accents ignored; small OCR errors forgiven). */
export const phraseSignal = z.strictObject({ ...signalBase, phrase: z.union([z.string(), z.array(z.string()).min(1)]) });
/** A regular expression (flags `iu`) over the page's lines joined by newlines. `min`: hits needed. */
export const patternSignal = z.strictObject({ ...signalBase, pattern: z.string(), min: z.number().int().positive().default(1) });
/** A form's printed number (`W-2`, `OMB No. 1545-0008`): matched as a whole token, hyphens and spaces loose. */
export const formNumberSignal = z.strictObject({ ...signalBase, formNumber: z.union([z.string(), z.array(z.string()).min(1)]) });
/** A measured figure of the page's layout within bounds (docs/taxonomy.md lists the features). */
export const layoutSignal = z.strictObject({
  ...signalBase,
  layout: z.string(),
  min: z.number().optional(),
  max: z.number().optional(),
});

export const signal = z.union([phraseSignal, patternSignal, formNumberSignal, layoutSignal]);
export type Signal = z.infer<typeof signal>;

export const identifierKind = z.enum(['account', 'period', 'year', 'date', 'person', 'organisation', 'number', 'text']);
export type IdentifierKind = z.infer<typeof identifierKind>;

/** How an identifier is read: first capture group of the first pattern that matches, normalised by its kind. */
export const identifierRule = z.strictObject({
  kind: identifierKind,
  patterns: z.array(z.string()).min(1),
});
export type IdentifierRule = z.infer<typeof identifierRule>;

export const privacyClass = z.enum(['public', 'personal', 'sensitive']);
export type PrivacyClass = z.infer<typeof privacyClass>;

export const fieldRule = z.strictObject({
  name: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  title: z.string(),
  kind: z.enum(['text', 'date', 'money', 'number', 'year', 'person', 'address', 'account', 'period']),
  patterns: z.array(z.string()).default([]),
  required: z.boolean().default(false),
  privacy: privacyClass,
});
export type FieldRule = z.infer<typeof fieldRule>;

export const thresholds = z.strictObject({
  /** At or above: accepted without a person. */
  accept: z.number().min(0).max(1),
  /** Below: the type is not believed at all; the page becomes the taxonomy's `other`. */
  reject: z.number().min(0).max(1),
});
export type Thresholds = z.infer<typeof thresholds>;

export const documentType = z.strictObject({
  id,
  title: z.string(),
  category: id,
  /** `other`, `blank` and `separator` are found by role, never by id. */
  role: z.enum(['document', 'other', 'blank', 'separator']).default('document'),
  /** For a model and a newcomer: what it looks like, what it is easily mistaken for. */
  description: z.string(),
  /** One sentence: where does a new one begin? */
  boundary: z.string(),
  signals: z.array(signal).default([]),
  pages: z
    .strictObject({
      min: z.number().int().positive().default(1),
      max: z.number().int().positive().default(200),
      /** Usual length, for the segmentation's prior. */
      typical: z.number().positive().default(1),
      /** Are its pages printed with `page x of y`? */
      numbered: z.boolean().default(false),
    })
    .prefault({}),
  /** Identifiers of this type, over and above the taxonomy's own. */
  identifiers: z.record(z.string(), identifierRule).default({}),
  /** Identifiers whose change starts a new document. */
  splitOn: z.array(z.string()).default([]),
  /** Identifiers by which distant pieces belong together: an account or a number by itself, other kinds two at a time. */
  mergeOn: z.array(z.string()).default([]),
  fields: z.array(fieldRule).default([]),
  thresholds: thresholds.partial().default({}),
});
export type DocumentType = z.infer<typeof documentType>;

export const requirement = z.strictObject({
  id,
  /** Any of these types will do. */
  anyOf: z.array(id).min(1),
  count: z.number().int().positive().default(1),
  severity: z.enum(['error', 'warning', 'info']).default('error'),
  /** CEL over packet and documents; the document is asked for only where it is true. */
  when: z.string().default('true'),
  message: z.string(),
  /** What the borrower is asked to send, in plain words: for the checklist. The message where left out. */
  ask: z.string().optional(),
  source: z.string(),
});

export const product = z.strictObject({ id, title: z.string(), requires: z.array(requirement).default([]) });
export type Product = z.infer<typeof product>;

export const rule = z.strictObject({
  id,
  severity: z.enum(['error', 'warning', 'info']),
  /** Types: `when` and `assert` are evaluated for each document of them, as `d`. Once for the packet where left out. */
  each: z.array(id).min(1).optional(),
  /** CEL: does the rule apply? */
  when: z.string().default('true'),
  /** CEL: what must hold. */
  assert: z.string(),
  message: z.string(),
  /** What the borrower is asked to send where it does not hold; a rule without it is none of the borrower's business. */
  ask: z.string().optional(),
  source: z.string(),
});

const severity = z.enum(['error', 'warning', 'info']);

/** What people look at, who must agree, and what comes first. */
export const reviewPolicy = z.strictObject({
  /** Documents on which two persons must agree: of these types, in packets of these products; left out: of all. */
  fourEyes: z
    .array(z.strictObject({ types: z.array(id).optional(), products: z.array(id).optional(), source: z.string() }))
    .default([]),
  /** Severities of rules and requirements that one person alone can not waive. */
  fourEyesWaivers: z.array(severity).default([]),
  /** Hours after its end by which a packet should be settled, where its metadata name no time. */
  hours: z.number().positive().default(24),
  /** Metadata of the packet: when it must be settled (ISO 8601). */
  deadlineFrom: z.string().default('deadline'),
  /** Metadata of the packet: its value in money, and from what value on it counts in full. */
  valueFrom: z.string().default('loanAmount'),
  highValue: z.number().positive().default(1_000_000),
});
export type ReviewPolicy = z.infer<typeof reviewPolicy>;

/** A versioned taxonomy as its file says it (`taxonomies/<id>/<version>.yaml`, schema `docyard.taxonomy/1`). */
export const taxonomy = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal('docyard.taxonomy/1'),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: z.string(),
  description: z.string(),
  /** How its papers write a date in numbers where it could be read both ways (`03/04/2025`); month first when left out. */
  dates: z.enum(['month-first', 'day-first']).optional(),
  identifiers: z.record(z.string(), identifierRule).default({}),
  thresholds,
  types: z.array(documentType).min(1),
  products: z.array(product).default([]),
  rules: z.array(rule).default([]),
  review: reviewPolicy.prefault({}),
});
export type Taxonomy = z.infer<typeof taxonomy>;
export type TaxonomyInput = z.input<typeof taxonomy>;
