import type { ArrangementView } from '#contracts/http/edits.js';
import { personsMissing } from '#domain/review/four-eyes.js';
import type { Edited } from '#pipeline/review/edit-packet.js';
import { exceptionView } from '../packets/exception-view.js';

/** The packet as people see it now, with what it would come to. */
export const arrangementView = ({ state, preview }: Edited, dryRun: boolean): ArrangementView => {
  const { packet, version, log, context } = state;
  const { now, documents, rules, exceptions, status } = preview;
  const arranged = new Map(now.documents.map((one) => [one.id, one]));
  return {
    ...{ packetId: packet.id, run: packet.run, version, dryRun, status, rules },
    documents: documents.map(({ id, type, title, pages, confidence, boundary, status: own, rationale, fields }) => {
      const one = arranged.get(id)!;
      const people = { decidedBy: one.decidedBy, personsMissing: personsMissing(one, context) };
      return { id, type, title, pages, confidence, boundary, status: own, rationale, fields, ...people };
    }),
    exceptions: exceptions.map(exceptionView),
    ...{ apart: now.apart, rotations: now.rotations, waivers: now.waivers, requests: now.requests },
    log: log.map(({ version: at, at: when, actor, kind, operations, undoes }) => {
      return { version: at, at: when, actor, kind, operations, undoes };
    }),
  };
};
