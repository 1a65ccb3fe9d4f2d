/**
 * The engine's own constants, in nats unless said otherwise. They are about pages in general, never about a type: chosen by
 * hand from what weights mean (docs/taxonomy.md) and checked on real packets with sources left out.
 */
export const scoring = {
  /** Factor on each further piece of evidence, and its floor. */
  returnOfNext: 0.85,
  leastReturn: 0.3,
  scoreBound: 16,
  /** Share of a signal's weight lost for each misread character. */
  natsLostPerError: 0.12,
  /** Factor where a name stands in running prose. */
  mentioned: 0.25,
  /** Factor where it stands on a short line of a page that is mostly prose. */
  amidProse: 0.6,
  /** Factor where it stands in a running header or footer only. */
  running: 0.8,
  /** Factor where the wording is part of a longer one that only other types claim. */
  insideAnother: 0.4,
  /** Signals up to this weight are hints; up to this many words they count in full, then less, down to a share. */
  hintWeight: 2.5,
  hintWords: 250,
  hintFade: 0.5,
  leastHint: 0.5,
  /** Prior weight of each type, of `other`, and of blank and separator pages: the same however many types there are. */
  priorDocument: 0.013,
  priorOther: 0.2,
  priorEmpty: 0.02,
  /** What silence costs a type on a page full of words, and how fast support makes up for it. */
  silence: 3.5,
  silenceWords: 60,
  silenceFade: 1.5,
  /** `other` gains where many types are only named in prose (guides, circulars, check-lists); hints are no names. */
  perMentionedType: 0.6,
  mentionedTypesFree: 2,
  mentionedTypesMost: 2.5,
  nameWeight: 3.5,
  /** Nats for a blank page by its picture, against one with words. */
  blankFlag: 10.5,
  wordsOnBlank: -8,
  /** A page without words that its picture does not show to be blank is more likely a photograph. */
  notSeenBlank: -4,
} as const;
