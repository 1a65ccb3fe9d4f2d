import { describe, expect, it } from '@jest/globals';
import { reviewTaxonomy } from '#testing/review/review-world.js';
import { applyEdits } from './apply-edits.js';
import { arrangedStatus } from './arranged-status.js';
import { type Arrangement, emptyArrangement } from './arrangement.js';
import type { EditContext } from './edit-context.js';
import type { EditOperation } from './edit-operation.js';

const document = (id: string, type: string, pages: number[]): Arrangement['documents'][number] => ({
  ...{ id, type, pages, decidedBy: [], machineStatus: 'needs_review', rejection: null, corrections: {} },
});
const base: Arrangement = {
  ...emptyArrangement(),
  documents: [document('a', 'slip', [1, 2, 3]), document('b', 'deed', [4, 5])],
  apart: [{ page: 6, place: 'lost', of: null, decidedBy: [] }],
};
const context = (actor = 'ana'): EditContext => ({
  ...{ packet: { id: 'p', run: 1 }, pages: 6, taxonomy: reviewTaxonomy(), product: 'loan', actor },
});
const edit = (operations: EditOperation[], actor = 'ana', from = base) => applyEdits(from, operations, context(actor));
const shape = ({ documents, apart }: Arrangement) => ({
  documents: documents.map(({ type, pages }) => `${type} ${pages.join(' ')}`),
  apart: apart.map(({ page, place }) => `${page} ${place}`),
});

describe('an edit', () => {
  it.each<[string, EditOperation[], string[], string[]]>([
    ['relabels', [{ op: 'relabel', document: 'a', type: 'statement' }], ['statement 1 2 3', 'deed 4 5'], ['6 lost']],
    ['splits', [{ op: 'split', document: 'a', at: 3, type: 'deed' }], ['slip 1 2', 'deed 3', 'deed 4 5'], ['6 lost']],
    ['merges', [{ op: 'merge', documents: ['b', 'a'] }], ['deed 4 5 1 2 3'], ['6 lost']],
    ['moves into a place', [{ op: 'move', pages: [6, 3], to: 'b', before: 5 }], ['slip 1 2', 'deed 4 6 3 5'], []],
    ['moves within', [{ op: 'move', pages: [1], to: 'a' }], ['slip 2 3 1', 'deed 4 5'], ['6 lost']],
    ['makes a new one', [{ op: 'move', pages: [5, 6], to: null, type: 'slip' }], ['slip 1 2 3', 'deed 4', 'slip 5 6'], []],
    ['reorders', [{ op: 'reorder', document: 'a', pages: [3, 1, 2] }], ['slip 3 1 2', 'deed 4 5'], ['6 lost']],
    ['marks', [{ op: 'mark', pages: [4, 5], as: 'duplicate', of: 1 }], ['slip 1 2 3'], ['4 copy', '5 copy', '6 lost']],
  ])('%s', (_, operations, documents, apart) => {
    expect(shape(edit(operations))).toEqual({ documents, apart });
  });

  it('is done whole or not at all, and says which operation it was', () => {
    const operations: EditOperation[] = [
      { op: 'relabel', document: 'a', type: 'deed' },
      { op: 'split', document: 'a', at: 9 },
    ];
    expect(() => edit(operations)).toThrow(/edit.invalid: operation 2: the document has no such page/);
    expect(shape(base).documents).toEqual(['slip 1 2 3', 'deed 4 5']);
  });

  it.each<[string, EditOperation]>([
    ['an unknown document', { op: 'relabel', document: 'z', type: 'deed' }],
    ['a type of pages apart', { op: 'relabel', document: 'a', type: 'blank' }],
    ['a new document without a type', { op: 'move', pages: [1], to: null }],
    ['a page of no packet', { op: 'move', pages: [7], to: 'a' }],
    ['a page named twice', { op: 'move', pages: [1, 1], to: 'b' }],
    ['an order that lacks a page', { op: 'reorder', document: 'a', pages: [1, 2] }],
    ['a copy of itself', { op: 'mark', pages: [1], as: 'duplicate', of: 1 }],
    ['a field that the type has not', { op: 'correct', document: 'b', field: 'amount', value: '1' }],
    ['a value of another kind', { op: 'correct', document: 'a', field: 'amount', value: 'soon' }],
    ['a waiver that nobody gave', { op: 'approve', rule: 'has-deed' }],
  ])('refuses %s', (_, operation) => {
    expect(() => edit([operation])).toThrow(/edit.invalid/);
  });

  it('keeps what was corrected where its page goes, and forgets it with the type', () => {
    const corrected = edit([{ op: 'correct', document: 'a', field: 'amount', value: '1,234.5', page: 3 }]);
    expect(corrected.documents[0]!.corrections).toEqual({ amount: { value: '1234.50', page: 3, by: 'ana' } });
    const [first, second] = edit([{ op: 'split', document: 'a', at: 3 }], 'ana', corrected).documents;
    expect([first!.corrections, second!.corrections]).toEqual([{}, corrected.documents[0]!.corrections]);
    const relabelled = edit([{ op: 'relabel', document: 'a', type: 'statement' }], 'ana', corrected);
    expect(relabelled.documents[0]!.corrections).toEqual({});
  });

  it('adds turns up, and none is left of a whole one', () => {
    const turned = edit([{ op: 'rotate', pages: [1, 2], clockwise: 270 }]);
    expect(edit([{ op: 'rotate', pages: [1], clockwise: 90 }], 'ana', turned).rotations).toEqual({ 2: 270 });
  });
});

describe('four eyes', () => {
  const status = (one: Arrangement, id: string) => arrangedStatus(one.documents.find((own) => own.id === id)!, context());

  it('accept what one person decided where one is enough', () => {
    expect(status(edit([{ op: 'approve', document: 'a' }]), 'a')).toBe('accepted');
    expect(status(edit([{ op: 'reject', document: 'a', reason: 'not ours' }]), 'a')).toBe('rejected');
  });

  it('wait for a second person who is another one, and begin anew with each change', () => {
    const first = edit([{ op: 'approve', document: 'b' }]);
    expect(status(first, 'b')).toBe('needs_review');
    expect(() => edit([{ op: 'approve', document: 'b' }], 'ana', first)).toThrow(/review.same-person/);
    const second = edit([{ op: 'approve', document: 'b' }], 'ben', first);
    expect(status(second, 'b')).toBe('accepted');
    const changed = edit([{ op: 'reorder', document: 'b', pages: [5, 4] }], 'ben', second);
    expect(changed.documents[1]!.decidedBy).toEqual(['ben']);
    expect(status(changed, 'b')).toBe('needs_review');
  });
});
