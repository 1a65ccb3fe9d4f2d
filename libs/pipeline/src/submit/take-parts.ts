import type { Readable } from 'node:stream';
import { failure } from '#domain/failure/catalogue.js';
import { cleanFileName } from './file-name.js';
import { type FormField, readSubmissionForm, type SubmissionForm } from './submission-form.js';
import type { SubmissionPart, SubmitDeps } from './submit-deps.js';
import { type ByteBudget, type TakenFile, takeFile } from './take-file.js';

export interface NamedFile extends TakenFile {
  /** `s1`, `s2` … in the order of the upload. */
  id: string;
  /** As it may be shown. */
  name: string;
  password: string | null;
}

export interface TakenParts {
  files: NamedFile[];
  form: SubmissionForm;
}

/** Where a file is stored, by its id; `null`: the upload is only looked at. */
export type StoreFile = ((id: string, content: Readable) => Promise<unknown>) | null;

type Taken = Omit<NamedFile, 'password'> & { givenName: string };

const passwordOf = (file: Taken, form: SubmissionForm): string | null =>
  form.passwords[file.givenName] ?? form.passwords[file.name] ?? form.password;

/** Reads all parts of an upload, files as streams. Failures: those of `takeFile` and `readSubmissionForm`. */
export const takeParts = async (
  parts: AsyncIterable<SubmissionPart>,
  { sniff, limits }: Pick<SubmitDeps, 'sniff' | 'limits'>,
  storeFile: StoreFile,
): Promise<TakenParts> => {
  const files: Taken[] = [];
  const fields: FormField[] = [];
  const budget: ByteBudget = { left: limits.maxBytes };
  for await (const part of parts) {
    if (part.kind === 'field') {
      fields.push(part);
      continue;
    }
    const number = files.length + 1;
    if (number > limits.maxFiles) throw failure('request.too-large', `more than ${limits.maxFiles} files`);
    const id = `s${number}`;
    const taken = await takeFile(part, number, budget, sniff, storeFile && ((content) => storeFile(id, content)));
    if (taken) files.push({ ...taken, id, name: cleanFileName(part.name, number), givenName: part.name });
  }
  if (files.length === 0) throw failure('request.empty', 'the upload has no file');
  const form = readSubmissionForm(fields);
  return {
    files: files.map(({ givenName, ...file }) => ({ ...file, password: passwordOf({ ...file, givenName }, form) })),
    form,
  };
};
