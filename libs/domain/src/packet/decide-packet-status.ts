import type { RuleOutcome } from '../validation/rule-outcome.js';
import type { DocumentRecord } from './document.js';
import type { ExceptionRecord } from './exception-record.js';
import type { PacketStatus } from './packet.js';

export interface PacketEnd {
  pages: number;
  /** Pages that could not be decided at all. */
  lostPages: number;
  documents: Pick<DocumentRecord, 'status'>[];
  exceptions: Pick<ExceptionRecord, 'severity' | 'state'>[];
  rules: Pick<RuleOutcome, 'severity' | 'outcome' | 'waived'>[];
}

/**
 * How a packet ends: `failed` where no page could be decided, `completed` only where nothing is doubtful, else
 * `needs_review`. A document is rejected by persons only, and is settled then; so is a rule that they waived. What is merely worth knowing (severity `info`) holds nothing up, except a rule that could not be evaluated.
 */
export const decidePacketStatus = (end: PacketEnd): Extract<PacketStatus, 'completed' | 'needs_review' | 'failed'> => {
  if (end.pages === end.lostPages) return 'failed';
  const isSettled =
    end.lostPages === 0 &&
    end.documents.every(({ status }) => status !== 'needs_review') &&
    end.exceptions.every(({ severity, state }) => severity === 'info' || state === 'cleared') &&
    end.rules.every(
      ({ severity, outcome, waived }) => waived || (outcome !== 'error' && (outcome !== 'failed' || severity === 'info')),
    );
  return isSettled ? 'completed' : 'needs_review';
};
