import type { Bitmap } from '../page-engine/page-reader.js';

/** Grey pixels as a portable grey map (Netpbm P5): the plainest file that every recognition engine reads. */
export const greyMap = ({ width, height, data }: Bitmap): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
