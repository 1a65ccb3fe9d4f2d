import type { Readable } from 'node:stream';
import { failure } from '#domain/failure/catalogue.js';
import type { SourceFetcher } from '#ports/ingest/source-fetcher.js';
import { cleanFileName } from './file-name.js';
import { type FormField, readSubmissionForm, type SubmissionForm } from './submission-form.js';
import type { SubmissionPart, SubmitDeps } from './submit-deps.js';
import { type ByteBudget, type IncomingFile, type TakenFile, takeFile } from './take-file.js';

export interface NamedFile extends TakenFile {
  /** `s1`, `s2` … in the order of the upload. */
  id: string;
  /** As it may be shown. */
  name: string;
  password: string | null;
  /** Of a file that was fetched; see `FetchedSource`. */
  origin?: string;
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

/** The form field that names a file by URI, in place of a file's part; as many as there are files. */
const SOURCE_FIELD = 'source';

type Incoming = IncomingFile & { origin?: string };

const isSource = (part: SubmissionPart): boolean => part.kind === 'field' && part.name === SOURCE_FIELD;

/** Opens a file that lies elsewhere. Failures of `SourceFetcher.open`, and `request.too-large` before a byte is read. */
const fetched = async (uri: unknown, budget: ByteBudget, fetcher: SourceFetcher | null): Promise<Incoming> => {
  if (typeof uri !== 'string') throw failure('request.invalid', 'form field source: must be a URI');
  if (!fetcher) throw failure('ingest.refused', 'no place is allowed');
  const { bytes, ...file } = await fetcher.open(uri);
  if (bytes <= budget.left) return file;
  file.content.destroy();
  throw failure('request.too-large', 'the files are larger than allowed');
};

/** Reads all parts of an upload, files as streams. Failures: those of `takeFile`, `readSubmissionForm` and `SourceFetcher.open`. */
export const takeParts = async (
  parts: AsyncIterable<SubmissionPart>,
  tenant: string,
  { sniff, limits, fetcherOf }: Pick<SubmitDeps, 'sniff' | 'limits' | 'fetcherOf'>,
  storeFile: StoreFile,
): Promise<TakenParts> => {
  const files: Taken[] = [];
  const fields: FormField[] = [];
  const budget: ByteBudget = { left: limits.maxBytes };
  for await (const part of parts) {
    if (part.kind === 'field' && !isSource(part)) fields.push(part);
    // An empty field counts as left out.
    if (part.kind === 'field' && (!isSource(part) || part.value === '')) continue;
    const number = files.length + 1;
    if (number > limits.maxFiles) throw failure('request.too-large', `more than ${limits.maxFiles} files`);
    const file: Incoming = part.kind === 'file' ? part : await fetched(part.value, budget, fetcherOf(tenant));
    const id = `s${number}`;
    const { name: givenName, origin } = file;
    const taking = takeFile(file, number, budget, sniff, storeFile && ((content) => storeFile(id, content)));
    const taken = await taking.finally(() => origin !== undefined && file.content.destroy());
    if (taken) files.push({ ...taken, id, name: cleanFileName(givenName, number), givenName, ...(origin && { origin }) });
  }
  if (files.length === 0) throw failure('request.empty', 'the upload has no file');
  const form = readSubmissionForm(fields);
  return {
    files: files.map(({ givenName, ...file }) => ({ ...file, password: passwordOf({ ...file, givenName }, form) })),
    form,
  };
};
