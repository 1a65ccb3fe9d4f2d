import { Failure, type FailureKind, type FailureOptions } from './failure.js';

interface CatalogueEntry {
  kind: FailureKind;
  severity: 'info' | 'warning' | 'error';
  scope: 'request' | 'packet' | 'source' | 'page' | 'document';
  title: string;
  /** What the person can do. */
  advice: string;
}

/** The one catalogue of what can go wrong: HTTP problems, exceptions of a packet and failures of a job share its codes. */
export const catalogue = {
  'request.invalid': {
    kind: 'fatal',
    severity: 'error',
    scope: 'request',
    title: 'The request is malformed',
    advice: 'Mend what `detail` names and send it again.',
  },
  'request.too-large': {
    kind: 'fatal',
    severity: 'error',
    scope: 'request',
    title: 'The upload is larger than allowed',
    advice: 'Split the packet, or raise DOCYARD_MAX_UPLOAD_BYTES.',
  },
  'request.truncated': {
    kind: 'fatal',
    severity: 'error',
    scope: 'request',
    title: 'The upload ended early',
    advice: 'Send it again with the same Idempotency-Key.',
  },
  'request.media-type': {
    kind: 'fatal',
    severity: 'error',
    scope: 'request',
    title: 'Not a PDF, JPEG, PNG or TIFF',
    advice: 'Convert the file to PDF and send it again.',
  },
  'request.empty': {
    kind: 'fatal',
    severity: 'error',
    scope: 'request',
    title: 'The upload holds no bytes',
    advice: 'Attach at least one file that is not empty.',
  },
  'request.idempotency-conflict': {
    kind: 'fatal',
    severity: 'error',
    scope: 'request',
    title: 'The Idempotency-Key was used for another upload',
    advice: 'Use a new key for a new packet.',
  },
  'resource.missing': {
    kind: 'fatal',
    severity: 'error',
    scope: 'request',
    title: 'There is no such thing here',
    advice: 'Check the id; it may have been deleted.',
  },
  'resource.not-ready': {
    kind: 'retryable',
    severity: 'info',
    scope: 'request',
    title: 'It is not ready yet',
    advice: 'Ask again when the packet has reached its end; follow /events.',
  },
  'taxonomy.unknown': {
    kind: 'fatal',
    severity: 'error',
    scope: 'request',
    title: 'There is no such taxonomy or version',
    advice: 'GET /v1/taxonomies lists those that exist.',
  },
  'taxonomy.invalid': {
    kind: 'fatal',
    severity: 'error',
    scope: 'request',
    title: 'The taxonomy can not be used as it is written',
    advice: 'Run `docyard taxonomy lint` on it and mend what it names.',
  },
  'product.unknown': {
    kind: 'fatal',
    severity: 'error',
    scope: 'request',
    title: 'The taxonomy has no such product',
    advice: 'GET /v1/taxonomies/{id} lists its products.',
  },
  'service.unavailable': {
    kind: 'retryable',
    severity: 'error',
    scope: 'request',
    title: 'The service can not take this now',
    advice: 'Try again after `Retry-After`.',
  },
  'blob.missing': {
    kind: 'retryable',
    severity: 'error',
    scope: 'packet',
    title: 'A stored file is not where it was put',
    advice: 'Restore it from the back-up or submit the packet again.',
  },
  'blob.corrupt': {
    kind: 'retryable',
    severity: 'error',
    scope: 'packet',
    title: 'Stored bytes are not those that were sent',
    advice: 'Nothing: it is tried again. If it lasts, check the network between the fleet and the storage.',
  },
  'storage.unavailable': {
    kind: 'throttled',
    severity: 'error',
    scope: 'packet',
    title: 'The storage could not be reached',
    advice: 'Nothing: it is tried again. If it lasts, look at the status of the storage and the network.',
  },
  'storage.refused': {
    kind: 'retryable',
    severity: 'error',
    scope: 'packet',
    title: 'The storage refuses what it is asked',
    advice: 'Check the bucket’s name, the roles of the service account on bucket and key, and the retention policy.',
  },
  'wake.unavailable': {
    kind: 'retryable',
    severity: 'warning',
    scope: 'packet',
    title: 'The service that wakes parked jobs could not be asked',
    advice: 'Nothing: the reconciler wakes them too, a little later. Look at the status of the service if this lasts.',
  },
  'wake.too-far': {
    kind: 'fatal',
    severity: 'error',
    scope: 'packet',
    title: 'A job is to be parked for longer than the service that wakes it allows',
    advice: 'Shorten the wait: 30 days are the limit.',
  },
  'source.encrypted': {
    kind: 'fatal',
    severity: 'error',
    scope: 'source',
    title: 'The file needs a password',
    advice: 'Submit it again with its password, or without protection.',
  },
  'source.unreadable': {
    kind: 'fatal',
    severity: 'error',
    scope: 'source',
    title: 'The file is too damaged to open',
    advice: 'Ask for the file again, or print it to a new PDF.',
  },
  'source.empty': {
    kind: 'fatal',
    severity: 'error',
    scope: 'source',
    title: 'The file has no pages',
    advice: 'Ask for the file again.',
  },
  'source.too-large': {
    kind: 'fatal',
    severity: 'error',
    scope: 'source',
    title: 'The file has more pages or bytes than allowed',
    advice: 'Split it, or raise the limit.',
  },
  'page.unreadable': {
    kind: 'fatal',
    severity: 'error',
    scope: 'page',
    title: 'The page could not be drawn or read',
    advice: 'Look at the page in the source; ask for it again.',
  },
  'page.timeout': {
    kind: 'fatal',
    severity: 'error',
    scope: 'page',
    title: 'The page took too long to draw',
    advice: 'Look at the page in the source; print it to a new PDF.',
  },
  'page.crashed': {
    kind: 'fatal',
    severity: 'error',
    scope: 'page',
    title: 'The page crashed every engine',
    advice: 'Look at the page in the source; print it to a new PDF.',
  },
  'page.no-text': {
    kind: 'fatal',
    severity: 'warning',
    scope: 'page',
    title: 'No words could be read on a page that is not blank',
    advice: 'A person must say what it is.',
  },
  'page.incomplete': {
    kind: 'fatal',
    severity: 'warning',
    scope: 'page',
    title: 'The picture of the page breaks off',
    advice: 'Ask for the file again: part of the page is missing.',
  },
  'page.duplicate': {
    kind: 'fatal',
    severity: 'info',
    scope: 'page',
    title: 'The page is a copy of an earlier one',
    advice: 'Nothing, unless the copy was meant.',
  },
  'page.uncertain': {
    kind: 'fatal',
    severity: 'warning',
    scope: 'page',
    title: 'The page type is doubtful',
    advice: 'Confirm or change the type.',
  },
  'document.uncertain': {
    kind: 'fatal',
    severity: 'warning',
    scope: 'document',
    title: 'Type or extent of the document is doubtful',
    advice: 'Confirm it, or split, merge or relabel.',
  },
  'document.pages-missing': {
    kind: 'fatal',
    severity: 'warning',
    scope: 'document',
    title: 'Pages are missing by the printed numbers',
    advice: 'Ask the borrower for the whole paper.',
  },
  'document.reordered': {
    kind: 'fatal',
    severity: 'info',
    scope: 'document',
    title: 'Pages were out of order and were put in order',
    advice: 'Check the order.',
  },
  'document.merged': {
    kind: 'fatal',
    severity: 'info',
    scope: 'document',
    title: 'Distant pages were joined',
    advice: 'Check that they belong together.',
  },
  'document.duplicate': {
    kind: 'fatal',
    severity: 'info',
    scope: 'document',
    title: 'The document is a copy of an earlier one',
    advice: 'Nothing, unless the copy was meant.',
  },
  'document.field-missing': {
    kind: 'fatal',
    severity: 'info',
    scope: 'document',
    title: 'A required field could not be read',
    advice: 'Look it up on the document where it is needed.',
  },
  'document.rebuilt': {
    kind: 'fatal',
    severity: 'info',
    scope: 'document',
    title: 'Pages could not be copied and were rebuilt from their pictures',
    advice: 'Keep the source: the rebuilt file is a likeness.',
  },
  'document.file-failed': {
    kind: 'fatal',
    severity: 'error',
    scope: 'document',
    title: 'The PDF of the document could not be written',
    advice: 'Use the pages of the source.',
  },
  'model.unavailable': {
    kind: 'throttled',
    severity: 'warning',
    scope: 'page',
    title: 'The language model could not be asked',
    advice: 'Confirm the type that the signals gave; check the model server if this lasts.',
  },
  'model.paced': {
    kind: 'throttled',
    severity: 'info',
    scope: 'page',
    title: 'The language model is asked as fast as it may be',
    advice: 'Nothing: the step goes on when there is room. Raise the limits at the provider if this lasts.',
  },
  'prompt.missing': {
    kind: 'fatal',
    severity: 'error',
    scope: 'packet',
    title: 'There is no such prompt',
    advice: 'Check DOCYARD_PROMPT_DIR; it holds a folder for each prompt.',
  },
  'model.misconfigured': {
    kind: 'fatal',
    severity: 'error',
    scope: 'page',
    title: 'The model server does not accept the key, the model or the request',
    advice: 'Check OPENAI_API_KEY, OPENAI_BASE_URL and the DOCYARD_MODEL_ settings, then decide the packet anew.',
  },
  'model.quota-exhausted': {
    kind: 'fatal',
    severity: 'error',
    scope: 'page',
    title: 'The account at the model provider has no money left',
    advice: 'Raise the quota at the provider, then decide the packet anew.',
  },
  'model.refused': {
    kind: 'fatal',
    severity: 'warning',
    scope: 'page',
    title: 'The language model refused to look at the page',
    advice: 'A person must say what it is.',
  },
  'model.bad-answer': {
    kind: 'fatal',
    severity: 'warning',
    scope: 'page',
    title: 'The language model gave no answer that could be used',
    advice: 'Confirm the type that the signals gave.',
  },
  'budget.exhausted': {
    kind: 'fatal',
    severity: 'warning',
    scope: 'page',
    title: 'The budget for language models was used up',
    advice: 'Confirm the type that the signals gave, or raise the budget and decide the packet anew.',
  },
  'packet.no-pages': {
    kind: 'fatal',
    severity: 'error',
    scope: 'packet',
    title: 'No page of the packet could be read',
    advice: 'Submit readable files.',
  },
  'packet.document-required': {
    kind: 'fatal',
    severity: 'warning',
    scope: 'packet',
    title: 'A document that the product requires is missing',
    advice: 'Ask the borrower for it.',
  },
  'packet.rule-failed': {
    kind: 'fatal',
    severity: 'warning',
    scope: 'packet',
    title: 'A rule of the taxonomy does not hold',
    advice: 'Read the message of the rule; ask for what is missing, or waive it.',
  },
  'packet.rule-error': {
    kind: 'fatal',
    severity: 'error',
    scope: 'packet',
    title: 'A rule of the taxonomy could not be evaluated',
    advice: 'Check by hand what the rule is about, and mend its expression in the next version.',
  },
  'audit.broken': {
    kind: 'fatal',
    severity: 'error',
    scope: 'packet',
    title: 'The audit chain of the packet does not hold',
    advice: 'Export it and run `docyard audit verify`; find out who can write to the records, and restore them from the back-up.',
  },
  'step.exhausted': {
    kind: 'fatal',
    severity: 'error',
    scope: 'packet',
    title: 'A step failed as often as it may',
    advice: 'Look at the worker logs for the packet, then submit it again.',
  },
  'step.timeout': {
    kind: 'retryable',
    severity: 'error',
    scope: 'packet',
    title: 'A step ran out of time',
    advice: 'Nothing: it is tried again.',
  },
  'job.invalid': {
    kind: 'fatal',
    severity: 'error',
    scope: 'packet',
    title: 'A job did not fit its contract',
    advice: 'Check that all pools run compatible versions.',
  },
  unknown: {
    kind: 'retryable',
    severity: 'error',
    scope: 'packet',
    title: 'Something unforeseen happened',
    advice: 'Look at the logs by trace id; report it.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type FailureCode = keyof typeof catalogue;

/** A Failure by its code; kind and advice come from the catalogue unless given. */
export const failure = (code: FailureCode, seen: string, extra: Partial<Omit<FailureOptions, 'code' | 'seen'>> = {}): Failure =>
  new Failure({ code, kind: catalogue[code].kind, advice: catalogue[code].advice, seen, ...extra });

/** Any thrown value as a Failure: an unforeseen one is `unknown`, retryable, and keeps its cause. */
export const asFailure = (thrown: unknown): Failure =>
  thrown instanceof Failure
    ? thrown
    : failure('unknown', thrown instanceof Error ? thrown.name : typeof thrown, { cause: thrown });
