import type { Arrangement } from '#domain/review/arrangement.js';
import type { EditOperation } from '#domain/review/edit-operation.js';

const TYPES = ['slip', 'statement', 'deed', 'other'];

/** What somebody might do to a packet as it is now, by three numbers; some of it can not be done, as in life. */
export const randomOperation = (now: Arrangement, pages: number, [kind, a, b]: [number, number, number]): EditOperation => {
  const { documents } = now;
  const one = documents[a % Math.max(documents.length, 1)];
  const two = documents[b % Math.max(documents.length, 1)];
  const page = 1 + (b % pages);
  const type = TYPES[b % TYPES.length]!;
  const document = one?.id ?? 'none';
  const inner = one?.pages[b % one.pages.length] ?? 1;
  const all: EditOperation[] = [
    { op: 'relabel', document, type },
    { op: 'split', document, at: inner },
    { op: 'split', document, at: inner, type },
    { op: 'merge', documents: [document, two?.id ?? 'none'] },
    { op: 'move', pages: [page], to: document },
    { op: 'move', pages: [page, 1 + (page % pages)], to: null, type },
    { op: 'move', pages: [page], to: document, before: inner },
    { op: 'reorder', document, pages: (one?.pages ?? [1]).toReversed() },
    { op: 'rotate', pages: [page], clockwise: ([90, 180, 270] as const)[a % 3]! },
    { op: 'mark', pages: [page], as: (['blank', 'separator', 'duplicate'] as const)[a % 3]! },
    { op: 'correct', document, field: 'amount', value: `${a + 1}.50` },
    { op: 'waive', rule: 'has-deed', reason: 'the deed is kept elsewhere' },
    { op: 'request', type: 'slip', note: '' },
    { op: 'reject', document, reason: 'belongs to another loan' },
    { op: 'approve', document },
  ];
  return all[kind % all.length]!;
};
