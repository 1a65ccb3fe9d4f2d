import type { FailureCode } from '../failure/catalogue.js';
import type { AssembledDocument, AssemblyException } from './assembly.js';
import { asRanges } from './rationale.js';

const ofDocument = (code: FailureCode, document: number, detail: string, recovery: string): AssemblyException => ({
  code,
  scope: 'document',
  page: null,
  document,
  detail,
  recovery,
});

const exceptionsOf = (document: AssembledDocument, index: number): AssemblyException[] => {
  const { flags } = document;
  const found: AssemblyException[] = [];
  if (document.status !== 'accepted') {
    found.push(ofDocument('document.uncertain', index, document.rationale, 'kept as the best reading of the sequence'));
  }
  if (flags.pagesMissing.length > 0) {
    const detail = `no page bears ${asRanges(flags.pagesMissing)} of the printed total`;
    found.push(ofDocument('document.pages-missing', index, detail, 'looked for them in the whole packet'));
  }
  if (flags.reordered) {
    found.push(
      ofDocument('document.reordered', index, 'pages lay in another order than printed', 'put in the order of their numbers'),
    );
  }
  if (flags.merged) {
    found.push(ofDocument('document.merged', index, 'pages lay apart', 'joined by numbers, identifiers and looks'));
  }
  if (flags.duplicateOf !== null) {
    found.push(
      ofDocument('document.duplicate', index, 'every page is a copy of an earlier one', 'kept as a document of its own'),
    );
  }
  return found;
};

/** Everything doubtful or noteworthy about the documents; copies of single pages only where the whole document is none. */
export const assemblyExceptions = (documents: AssembledDocument[], copies: Map<number, number>): AssemblyException[] => {
  const copied = documents.filter((d) => d.flags.duplicateOf === null).flatMap((d) => d.pages.filter((page) => copies.has(page)));
  return [
    ...documents.flatMap(exceptionsOf),
    ...copied.map(
      (page): AssemblyException => ({
        code: 'page.duplicate',
        scope: 'page',
        page,
        document: documents.findIndex((d) => d.pages.includes(page)),
        detail: `a copy of page ${copies.get(page)}`,
        recovery: 'kept where it lies',
      }),
    ),
  ];
};
