/** First place at which the counts so far add up to more than the bound; 0 where they never do. */
export const rankPast = (counts: Uint32Array, bound: number): number => {
  let seen = 0;
  for (let place = 0; place < counts.length; place += 1) {
    seen += counts[place]!;
    if (seen > bound) return place;
  }
  return 0;
};
