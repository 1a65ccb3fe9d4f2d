import { z } from 'zod';
import { turn } from './arrangement.js';

const document = z.string().min(1).max(80).meta({ description: 'Id of a document as it is before this operation.' });
const page = z.number().int().positive();
const pages = z.array(page).min(1).max(5_000);
const type = z.string().min(1).max(80).meta({ description: 'Id of a type of the taxonomy.' });
const reason = z.string().trim().min(3).max(500).meta({ description: 'Why, in words; kept with the packet, in no log.' });

const relabel = z.strictObject({ op: z.literal('relabel'), document, type });
const split = z
  .strictObject({ op: z.literal('split'), document, at: page, type: type.optional() })
  .meta({ description: '`at`: first page of the new document; `type`: of the new one, else the same.' });
const merge = z
  .strictObject({ op: z.literal('merge'), documents: z.array(document).min(2).max(500), type: type.optional() })
  .meta({ description: 'All pages go to the first, in the order given.' });
const move = z
  .strictObject({
    op: z.literal('move'),
    pages,
    to: document.nullable().meta({ description: 'Null: a new document, whose `type` is then needed.' }),
    type: type.optional(),
    before: page.optional().meta({ description: 'Page of the target before which they go; else they go last.' }),
  })
  .meta({ description: 'Takes pages from wherever they lie, blank and lost ones included.' });
const reorder = z.strictObject({ op: z.literal('reorder'), document, pages });
const rotate = z.strictObject({ op: z.literal('rotate'), pages, clockwise: turn });
const mark = z
  .strictObject({ op: z.literal('mark'), pages, as: z.enum(['blank', 'separator', 'duplicate']), of: page.optional() })
  .meta({ description: 'Sets pages aside. `of`: the page that a duplicate copies.' });
const correct = z.strictObject({
  op: z.literal('correct'),
  document,
  field: z.string().min(1).max(80),
  value: z.string().trim().min(1).max(200),
  page: page.optional().meta({ description: 'Where it stands; else the first page of the document.' }),
});
const waive = z
  .strictObject({
    op: z.literal('waive'),
    rule: z.string().max(200).optional(),
    exception: z.string().max(200).optional(),
    reason,
  })
  .refine((one) => (one.rule === undefined) !== (one.exception === undefined), 'a rule or an exception, one of them')
  .meta({ description: 'Lets a rule, a requirement or an exception (by its key) stand, for a reason.' });
const request = z.strictObject({ op: z.literal('request'), type, note: z.string().trim().max(500).default('') });
const reject = z.strictObject({ op: z.literal('reject'), document, reason });
const approve = z
  .strictObject({ op: z.literal('approve'), document: document.optional(), rule: z.string().max(200).optional() })
  .refine((one) => (one.document === undefined) !== (one.rule === undefined), 'a document or a rule, one of them')
  .meta({ description: 'Confirms a document as it is, or the waiver of a rule; where two persons must, each of them.' });

/** One thing that a person does to a packet's documents. */
export const editOperation = z
  .discriminatedUnion('op', [
    ...[relabel, split, merge, move, reorder, rotate, mark, correct, waive, request, reject, approve],
  ] as const)
  .meta({ id: 'EditOperation', description: 'One thing that a person does to a packet’s documents.' });
export type EditOperation = z.infer<typeof editOperation>;
export type OperationOf<Op extends EditOperation['op']> = Extract<EditOperation, { op: Op }>;
