import type { catalogue, FailureCode } from '../failure/catalogue.js';

/** What a person is told of an exception: what the fleet has tried, what it asks, and what answers it. */
export interface Guide {
  recovery: string;
  question: string;
  clears: string;
}

/** Codes that an exception of a packet can have; those of a request are told to whoever called. */
export type ExceptionCode = {
  [Code in FailureCode]: (typeof catalogue)[Code]['scope'] extends 'request' ? never : Code;
}[FailureCode];

const WAIVE = 'Waive the exception with a reason, or have the packet submitted again.';
const SAY = 'Say what the page is: relabel its document, move the page, or mark it.';
const NOTHING = 'Nothing: it is told for the record.';
const RETRIED = 'Tried again with growing pauses, as often as the step may be.';

const operational = (question: string): Guide => ({ recovery: RETRIED, question, clears: WAIVE });
const told = (recovery: string): Guide => ({ recovery, question: 'None: see whether it was meant.', clears: NOTHING });

const guides: Record<ExceptionCode, Guide> = {
  'blob.missing': operational('Was the file restored, or must the packet be submitted again?'),
  'blob.corrupt': operational('Is the stored file whole now, or must it be sent again?'),
  'storage.unavailable': operational('Is the storage back, so that the packet can be decided?'),
  'storage.refused': operational('Who must give the service account its roles back?'),
  'signer.unavailable': operational('None: the head is signed when the key service is back.'),
  'signer.refused': operational('Who must give the service account its role on the key?'),
  'wake.unavailable': operational('None: the reconciler wakes parked jobs too.'),
  'wake.too-far': operational('Why was a wait of more than 30 days asked for?'),
  'source.encrypted': {
    recovery: 'Opened without a password, and with the one that was given.',
    question: 'Can the borrower give the password, or an open copy?',
    clears: WAIVE,
  },
  'source.unreadable': {
    recovery: 'Opened by each engine that knows the format.',
    question: 'Can the borrower send the file again?',
    clears: WAIVE,
  },
  'source.empty': { recovery: 'Opened and counted.', question: 'Was the right file sent?', clears: WAIVE },
  'source.too-large': { recovery: 'Cut off at the limit.', question: 'Can it be sent in parts?', clears: WAIVE },
  'page.unreadable': {
    recovery: 'Drawn and read by every engine.',
    question: 'Can you see in the source what the page is?',
    clears: SAY,
  },
  'page.timeout': { recovery: 'Given up after its time, with every engine.', question: 'What is the page?', clears: SAY },
  'page.crashed': { recovery: 'Read in a process of its own, by every engine.', question: 'What is the page?', clears: SAY },
  'page.no-text': {
    recovery: 'Text layer, then character recognition.',
    question: 'What is the page, by its looks?',
    clears: SAY,
  },
  'page.incomplete': {
    recovery: 'Drawn as far as it goes.',
    question: 'Is what is missing of importance, and must the page be asked for?',
    clears: `${SAY} Or request the document.`,
  },
  'page.duplicate': told('Compared by its words and picture.'),
  'page.uncertain': {
    recovery: 'Judged by signals, and by models where there are any.',
    question: 'Is the type right?',
    clears: SAY,
  },
  'document.uncertain': {
    recovery: 'The best reading of the whole sequence of pages is kept.',
    question: 'Are its type and its pages right?',
    clears: 'Approve it, or relabel, split, merge, move, reorder or reject it.',
  },
  'document.pages-missing': {
    recovery: 'Looked for in the whole packet.',
    question: 'Is a page missing, or is the numbering misprinted?',
    clears: 'Approve the document as it is, move the pages in, or request the document.',
  },
  'document.reordered': told('Put in the order of the printed numbers.'),
  'document.merged': told('Joined by numbers, identifiers and looks.'),
  'document.duplicate': told('Every page was compared with earlier ones.'),
  'document.field-missing': {
    recovery: 'Looked for on every page of the document.',
    question: 'None, unless a rule needs the field: then what does it say?',
    clears: 'Correct the field.',
  },
  'document.rebuilt': told('Rebuilt from the pictures, with the words under them.'),
  'document.file-failed': { recovery: RETRIED, question: 'Do the pages of the source serve?', clears: WAIVE },
  'model.unavailable': {
    recovery: `${RETRIED} Decided by signals then.`,
    question: 'Is the type of the page right?',
    clears: SAY,
  },
  'model.paced': told('Asked when there is room.'),
  'prompt.missing': operational('Who must restore the prompt, so that the packet can be decided again?'),
  'model.misconfigured': { recovery: 'Decided by signals.', question: 'Is the type of the page right?', clears: SAY },
  'model.quota-exhausted': { recovery: 'Decided by signals.', question: 'Is the type of the page right?', clears: SAY },
  'model.refused': {
    recovery: 'Asked with other neighbours, then decided by signals.',
    question: 'What is the page?',
    clears: SAY,
  },
  'model.bad-answer': { recovery: 'Asked again with the fault named.', question: 'Is the type of the page right?', clears: SAY },
  'budget.exhausted': { recovery: 'Decided by cheaper tiers.', question: 'Is the type of the page right?', clears: SAY },
  'packet.no-pages': {
    recovery: 'Every page was tried with every engine.',
    question: 'Can the borrower send readable files?',
    clears: WAIVE,
  },
  'packet.document-required': {
    recovery: 'Looked for among all documents of the packet.',
    question: 'Is the document there under another type, or must the borrower send it?',
    clears: 'Relabel the document that it is, or waive the requirement with a reason; else request it.',
  },
  'packet.rule-failed': {
    recovery: 'Evaluated over documents and the fields that could be read.',
    question: 'Does the rule truly not hold, or was something misread?',
    clears: 'Correct what was misread, or waive the rule with a reason; else request what is missing.',
  },
  'packet.rule-unread': {
    recovery: 'Read by the patterns of the field, and asked of a model where one is asked about the page.',
    question: 'What does the document say where the rule looks?',
    clears: 'Correct the field, or waive the rule with a reason.',
  },
  'packet.rule-error': {
    recovery: 'None: a rule that can not be evaluated has not passed.',
    question: 'Does what the rule asks hold, by your own eyes?',
    clears: 'Correct the field that it stumbles over, or waive the rule with a reason.',
  },
  'audit.broken': {
    recovery: 'None.',
    question: 'Who could write to the records?',
    clears: 'Restore the chain from the back-up.',
  },
  'step.exhausted': operational('What do the workers’ logs say of the packet?'),
  'step.timeout': operational('What took so long, by the workers’ logs?'),
  'job.invalid': operational('Do all pools run versions that fit?'),
  unknown: operational('What do the logs say under the trace id?'),
};

const OTHER: Guide = { recovery: '', question: 'What should become of this?', clears: WAIVE };

/** A code of a newer version has no words here yet. */
export const guideOf = (code: string): Guide => (guides as Record<string, Guide>)[code] ?? OTHER;

export const guidedCodes = Object.keys(guides) as ExceptionCode[];
