import { z } from 'zod';
import { metadata, SUBMISSION_LIMITS, taxonomyChoice } from '#contracts/http/submission.js';
import { failure } from '#domain/failure/catalogue.js';

/** The form's fields apart from its files. */
export interface SubmissionForm {
  taxonomy: { id: string; version: string | undefined } | null;
  product: string | null;
  metadata: Record<string, string>;
  /** Opens every file that has none of its own. */
  password: string | null;
  passwords: Record<string, string>;
}

export interface FormField {
  name: string;
  value: unknown;
}

const KEYED = /^(metadata|passwords)\[(.+)\]$/s;
const MAX_PASSWORD_CHARS = 512;

const refuse = (what: string) => failure('request.invalid', what);

/** Names the field and what is wrong with it, never its value. */
const check = <T>(name: string, schema: z.ZodType<T>, value: unknown): T => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw refuse(`form field ${name}: ${result.error.issues[0]?.message ?? 'is not valid'}`);
};

const jsonObject = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw refuse('form field metadata: is not JSON');
  }
};

const password = z.string().max(MAX_PASSWORD_CHARS);

type Known = 'taxonomy' | 'product' | 'metadata' | 'password';

const readers: Record<Known, (form: SubmissionForm, value: unknown) => void> = {
  taxonomy: (form, value) => {
    const [id = '', version] = check('taxonomy', taxonomyChoice, value).split('@');
    form.taxonomy = { id, version };
  },
  product: (form, value) => {
    form.product = check('product', z.string().min(1).max(64), value);
  },
  metadata: (form, value) => {
    Object.assign(form.metadata, check('metadata', z.record(z.string(), z.string()), jsonObject(value)));
  },
  password: (form, value) => {
    form.password = check('password', password, value);
  },
};

const readKeyed = (form: SubmissionForm, kind: string, key: string, value: unknown): void => {
  if (kind === 'metadata') form.metadata[key] = check('metadata', z.string(), value);
  else form.passwords[key] = check('passwords', password, value);
};

/** Reads the fields. An empty field counts as left out, an unknown one is refused: `request.invalid`. */
export const readSubmissionForm = (fields: FormField[]): SubmissionForm => {
  // Without a prototype: the keys are the client's.
  const map = (): Record<string, string> => Object.create(null);
  const form: SubmissionForm = { taxonomy: null, product: null, metadata: map(), password: null, passwords: map() };
  for (const { name, value } of fields) {
    if (value === '') continue;
    const keyed = KEYED.exec(name);
    if (keyed) readKeyed(form, keyed[1] ?? '', keyed[2] ?? '', value);
    else if (Object.hasOwn(readers, name)) readers[name as Known](form, value);
    else
      throw refuse(
        'the form has a field that is not known; known are file, source, taxonomy, product, metadata, password, passwords[name]',
      );
  }
  form.metadata = { ...check('metadata', metadata, { ...form.metadata }) };
  if (Object.keys(form.passwords).length > SUBMISSION_LIMITS.metadataKeys * 4) throw refuse('the form has too many passwords');
  return form;
};
