import { failure } from '../failure/catalogue.js';
import { Failure } from '../failure/failure.js';
import { type Arrangement, inOrder } from './arrangement.js';
import type { EditContext } from './edit-context.js';
import type { EditOperation } from './edit-operation.js';
import { misplacedPages } from './misplaced-pages.js';
import { merge, reject, relabel, reorder, split } from './operations/document-operations.js';
import { mark, move, rotate } from './operations/page-operations.js';
import { approve, correct, request, waive } from './operations/verdict-operations.js';

const applyOne = (one: Arrangement, operation: EditOperation, context: EditContext): Arrangement => {
  switch (operation.op) {
    case 'relabel':
      return relabel(one, operation, context);
    case 'split':
      return split(one, operation, context);
    case 'merge':
      return merge(one, operation, context);
    case 'move':
      return move(one, operation, context);
    case 'reorder':
      return reorder(one, operation, context);
    case 'rotate':
      return rotate(one, operation, context);
    case 'mark':
      return mark(one, operation, context);
    case 'correct':
      return correct(one, operation, context);
    case 'waive':
      return waive(one, operation, context);
    case 'request':
      return request(one, operation, context);
    case 'reject':
      return reject(one, operation, context);
    case 'approve':
      return approve(one, operation, context);
  }
};

/** Says which operation of the list it was. */
const numbered = (thrown: unknown, index: number): unknown =>
  thrown instanceof Failure ? new Failure({ ...thrown, seen: `operation ${index + 1}: ${thrown.seen}`, cause: thrown }) : thrown;

/**
 * The packet's documents after a list of operations, in their order; each sees what those before have left. Whole or not at
 * all: the failure of one (`edit.invalid`, `review.same-person`) is that of the list. Every page stays in exactly one place.
 */
export const applyEdits = (one: Arrangement, operations: readonly EditOperation[], context: EditContext): Arrangement => {
  let now = one;
  for (const [index, operation] of operations.entries()) {
    try {
      now = applyOne(now, operation, context);
    } catch (thrown) {
      throw numbered(thrown, index);
    }
  }
  const misplaced = misplacedPages(now, context.pages);
  if (misplaced.length > 0) throw failure('unknown', `${misplaced.length} pages are not in exactly one place after an edit`);
  return inOrder(now);
};
