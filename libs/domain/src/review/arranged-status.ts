import type { DocumentStatus } from '../packet/document.js';
import type { ArrangedDocument } from './arrangement.js';
import { type FourEyesRules, personsMissing } from './four-eyes.js';

/** A person's word counts once as many persons as needed have given it; before anybody did, the machine's. */
export const arrangedStatus = (document: ArrangedDocument, rules: FourEyesRules): DocumentStatus => {
  if (document.decidedBy.length === 0) return document.machineStatus;
  if (personsMissing(document, rules) > 0) return 'needs_review';
  return document.rejection === null ? 'accepted' : 'rejected';
};
