const POINTS_PER_INCH = 72;
const LETTER_LONG_PT = 792;
/** A stated resolution is believed where it makes a paper between a card and A2. */
const BELIEVABLE_PT = { shortest: 120, longest: 1700 };

/** Size in points of the paper behind a picture: by its stated resolution, else as if its longer side were 11 inches. */
export const paperSize = ({ widthPx, heightPx, dpi }: { widthPx: number; heightPx: number; dpi: number | null }) => {
  const longest = Math.max(widthPx, heightPx);
  const stated = dpi && dpi > POINTS_PER_INCH ? (longest / dpi) * POINTS_PER_INCH : 0;
  const believable = stated >= BELIEVABLE_PT.shortest && stated <= BELIEVABLE_PT.longest;
  const scale = (believable ? stated : LETTER_LONG_PT) / longest;
  return { widthPt: widthPx * scale, heightPt: heightPx * scale };
};
