/**
 * The general constants of assembly, all in one place. Nats: natural log of a likelihood ratio, so 1 is a hint, 3 fair,
 * 6 strong. They say how papers are made, never what one packet holds; per type knowledge is the taxonomy's.
 */
export const weights = {
  /** A page's type probability counts as at least this inside a document: one odd page must not break a long one. */
  typeFloor: 0.0015,
  /** Same, inside a form of one page typically: it has hardly a second page, let alone an odd one. */
  shortTypeFloor: 0.0003,
  /** Same, for a document's first page: it must show its type, or all types that it does not show would add up. */
  firstTypeFloor: 0.0003,
  /** As `typeFloor`, for a page that a person has decided. */
  reviewedTypeFloor: 1e-7,
  /** A continuing page's type probability is weighed against this: above it speaks for continuing, below it against. */
  continuingTypePrior: 0.2,
  /** Same for `other`: unknown papers are met more often than any one known type. */
  continuingOtherPrior: 0.35,
  /** Share of the `other` probability that a continuation page lends to a type of many pages: its inner pages have no title. */
  untitledShare: 0.4,
  /** Share of it that a type of one page typically loses; a longer type loses so much less as it is longer. */
  untitledShareLost: 0.75,
  /** How far a first-page probability given the `other` type is believed, in log-odds: unknown papers have no known marks. */
  otherFirstPageTrust: 0.3,
  /** First-page probabilities are believed within these bounds. */
  firstPageMargin: 0.02,
  /** Same, for a page that a person has decided. */
  reviewedMargin: 1e-6,

  numbering: {
    /** `3 of 7` straight after `2 of 7`. */
    nextNumber: 6,
    /** Same total, rising, with numbers left out. */
    laterNumber: 2,
    /** Same total, one less: a stack scanned from its back. */
    previousNumber: 2,
    /** The same number above 1 once more: a variant or a copy of the page, hardly a document that begins with it. */
    sameNumber: -1,
    /** Same total, but the number falls, or is 1 once more: another copy. */
    repeatedNumber: -7,
    otherTotal: -4.5,
    /** `1 of y` after a page without a number; the classifier's first-page probability knows of it already. */
    restart: -0.5,
    /** A page without a number after `y of y`. */
    afterLast: -3,
    /** `x of y` with x above 1 after a page without a number; known to the classifier as well. */
    laterAfterNone: 0.5,
  },
  bareNumber: { rising: 1.5, restart: -0.7, other: -0.3 },
  /** `Page 3` without a total, on papers that the taxonomy expects to be numbered, however far apart. */
  namedNumber: { asFarApart: 1, notRising: -2.5 },

  identifier: {
    /** A `splitOn` identifier changes. */
    splitDiffers: -5.5,
    differs: -0.8,
    /** The same account, number or period, by which pieces of such a paper belong together wherever they lie. */
    mergeSame: 3,
    /** The same account, number or period: few papers share it. */
    specificSame: 2,
    /** The same year, person, date or organisation: most papers of one packet share it. */
    commonSame: 0.5,
  },

  likeness: {
    mostlySharedFonts: 2,
    sharedFonts: 0.8,
    disjointFonts: -1.5,
    sharedRunningLine: 2,
    noSharedRunningLine: -0.6,
    sameSize: 0.3,
    otherSize: -2.2,
    otherOrigin: -2,
    /** Bound of the whole sum. */
    bound: 4,
    /**
     * What looks may speak for one document of a type whose typical length is one page, and how much more with each further
     * page: two pages of a one-page form look alike because they are copies.
     */
    boundOfOnePage: 0.4,
    boundPerPage: 1,
    /** Same, where the later page shows nothing of the type and so is no copy. */
    boundOfRest: 3,
    /** A page that is this likely a first one is judged by its marks, not by its looks. */
    firstPage: 0.85,
  },
  /** How two neighbours are set and what they speak of; part of their likeness. */
  makeUp: {
    /** Capitals against small letters, figures against words: at most this, in full from that difference of shares on. */
    otherUpperShare: -1.6,
    farUpperShare: 0.3,
    otherDigitShare: -1.2,
    farDigitShare: 0.2,
    /** Words that two pages have in common: below the usual share against one document, above it for it. */
    otherVocabulary: -2,
    usualVocabulary: 0.2,
    sharedVocabulary: 0.7,
    closeVocabulary: 0.6,
    /** The left edges of their type differ by so many thousandths of the page's width at most. */
    sameLeftEdgeWithin: 2,
    sameLeftEdge: 1.5,
    /** Their lines are as far apart, but for this share. */
    samePitchWithin: 0.03,
    samePitch: 1,
  },
  /** The next one of a kind: two pages that each begin a paper of one page typically, one form with other figures in it. */
  nextOfKind: {
    /** Against one document, where no figure is shared; less up to this share of them, from which on they are copies. */
    otherFigures: -3,
    copiedFigures: 0.9,
    /** One form by the share of words that both have: from none to fully believed. */
    otherForm: 0.3,
    sameForm: 0.6,
    /** Least probability of the later page being a first one. */
    first: 0.5,
    /** From so many nats on, or from this share of words with less than this share of figures, a person should say. */
    doubtful: { nats: -0.5, words: 0.7, figures: 0.6 },
    /** A person should say, too, of a page this surely a first one, inside of a paper of so many pages typically or fewer, */
    another: { first: 0.8, typicalPages: 2 },
    /** unless it shares this much with a page before it. */
    copy: { words: 0.9, figures: 0.9 },
  },
  /** One page is a picture as a whole, the other has none; pictures of another resolution, per factor of e, at most one. */
  otherPicture: -2.4,
  otherResolution: -1.2,
  /** Each page of an extract is of its paper's type with at least this, by itself. */
  extract: 0.6,
  /** A paper of unknown pages takes the type that its first page shows and begins this surely, believed so far. */
  named: { shown: 0.75, first: 0.7, trust: 0.8 },
  /** The page after a cover looks like a first page and is none. */
  afterCover: 6,
  /** Least probability of the cover's type on the page after it. */
  shownAfterCover: 0.01,
  /** Papers of more pages whose title stands on each of them, as a policy's does. */
  runningTitle: {
    /** The page before looks like a first one at least this much. */
    firstBefore: 0.75,
    /** Pages that share more of their words are copies, each with its title. */
    otherWords: 0.6,
    /** How far such a page is believed to be a first one, in log-odds. */
    trust: 0.2,
  },
  /** A page with hardly a word, before or after: a photo, a card, a slip. */
  sparsePage: -0.6,
  sparseWords: 30,
  newSource: -9,
  blankBetween: -0.5,
  /** A document whose pages lie from its back, with nothing printed to tell it. */
  reversedDocument: -6,
  /** The same content twice in one document. */
  repeatedPage: -4,

  /** Papers that lie one among the other. */
  braid: {
    /** What it takes to move a run of pages, in nats; what all moves of a packet must be worth above that. */
    move: 5,
    disorder: 7,
    /** A run is looked at where its first page goes on from an earlier one so much better than from the page before it. */
    better: 0.5,
    /** Pages are looked for this far apart; the longest run; pages on either side by which a move is judged. */
    reach: 12,
    longest: 8,
    around: 6,
    /** Moves are looked for anew this often at most. */
    rounds: 40,
  },

  length: {
    /** Spread of ln(length) around the typical length. */
    spread: 0.7,
    /** Share of documents whose length follows no rule; it falls as length^-1.5. */
    unruly: 0.35,
    /** Same, for unknown documents. */
    unrulyOther: 0.7,
    /** Factor on lengths outside the taxonomy's bounds, in nats. */
    outOfBounds: -2,
    /** Longest unknown document. */
    longestOther: 700,
    /** Chance that a document has as many pages as it prints, and one more (a cover). */
    asPromised: 0.6,
    oneMore: 0.1,
    /** Chance for one page less, and half of it for each further page less. */
    oneLess: 0.1,
  },

  /** A document is accepted without a person only if, over and above the taxonomy's threshold for its type, */
  accepted: {
    /** A document with a page that alone is this sure of another type needs a person. */
    strangestPage: 0.6,
    /** Same, for a page that a printed number ties to the document. */
    strangestTiedPage: 0.9,
    /** Nor one inside of which a model says this surely that it begins a paper. */
    innerFirst: 0.6,
    /** one of its pages alone shows the type this surely, */
    strongestPage: 0.8,
    /** and in longer ones a second page somewhat, or, beside one that looks like another paper this surely, in any, */
    secondPage: 0.3,
    besideOnePage: 0.5,
    /** its first page does not show another type this surely and its own less than that, */
    firstPage: { shown: 0.5, notShown: 0.15 },
    /** it begins and it ends where it does this surely, each by itself, */
    boundary: 0.75,
    /** and exactly this, type and extent, is about as likely as all else together. */
    exactly: 0.45,
  },

  /**
   * Divides the evidence of extents for probabilities: its witnesses are not independent. A first page's type probability
   * is calibrated by itself and is not divided.
   */
  temperature: 1.2,
} as const;
