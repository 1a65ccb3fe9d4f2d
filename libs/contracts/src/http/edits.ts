import { z } from 'zod';
import { manifest } from '#domain/manifest/manifest.js';
import { apartPage, documentRequest, turn, waiver } from '#domain/review/arrangement.js';
import { editOperation } from '#domain/review/edit-operation.js';
import { documentView, exceptionView } from './documents.js';
import { packetId, timestamp } from './ids.js';

export const MOST_OPERATIONS = 200;

export const editRequest = z
  .strictObject({
    operations: z.array(editOperation).min(1).max(MOST_OPERATIONS).meta({ description: 'Done in order, all of them or none.' }),
    dryRun: z.boolean().default(false).meta({ description: 'Show what would be, and change nothing.' }),
  })
  .meta({ id: 'EditRequest' });

export const undoRequest = z.strictObject({ dryRun: z.boolean().default(false) }).meta({ id: 'UndoRequest' });

const edited = z.object({
  version: z.number().int(),
  at: timestamp,
  actor: z.string(),
  kind: z.enum(['edit', 'undo', 'sealed']),
  operations: z.array(editOperation),
  undoes: z.number().int().nullable(),
});

export const arrangedDocumentView = documentView.omit({ sha256: true }).extend({
  decidedBy: z.array(z.string()).meta({ description: 'Who has decided it; empty: the machine.' }),
  personsMissing: z.number().int().meta({ description: 'How many more must agree.' }),
});

export const arrangementView = z
  .object({
    packetId,
    run: z.number().int(),
    version: z.number().int().meta({ description: 'Edits since the packet was assembled; with `run` it makes the ETag.' }),
    dryRun: z.boolean(),
    status: z.enum(['completed', 'needs_review', 'failed']).meta({ description: 'What the packet would come to as it is now.' }),
    documents: z.array(arrangedDocumentView.meta({ id: 'ArrangedDocument' })),
    apart: z.array(apartPage).meta({ description: 'Pages that are in no document.' }),
    rotations: z.record(z.string(), turn).meta({ description: 'Clockwise turns by page.' }),
    rules: manifest.shape.rules,
    exceptions: z.array(exceptionView),
    waivers: z.array(waiver),
    requests: z.array(documentRequest),
    log: z.array(edited),
  })
  .meta({
    id: 'Arrangement',
    description: 'A packet’s documents as people have changed them so far, and what they would come to.',
  });
export type ArrangementView = z.infer<typeof arrangementView>;

export const editHeaders = z.object({
  'if-match': z.string().max(100).optional().meta({ description: 'The ETag of the documents that you have seen. Required.' }),
});

export const reassemblyView = z.object({ packetId, run: z.number().int() }).meta({ id: 'Reassembly' });
export type ReassemblyView = z.infer<typeof reassemblyView>;

export const checklistView = z
  .object({
    packetId,
    complete: z.boolean().meta({ description: 'Nothing is missing and nothing is being checked.' }),
    missing: z.array(z.object({ id: z.string(), text: z.string() })).meta({ description: 'What you still need to send.' }),
    problems: z
      .array(z.object({ id: z.string(), text: z.string() }))
      .meta({ description: 'What does not fit in what you sent.' }),
    beingChecked: z.array(z.object({ id: z.string(), text: z.string() })).meta({ description: 'A person is looking at it.' }),
    received: z.array(z.object({ type: z.string(), title: z.string(), count: z.number().int() })),
  })
  .meta({ id: 'Checklist', description: 'What the borrower still has to send, in plain words.' });
export type ChecklistView = z.infer<typeof checklistView>;
