import type { Bitmap } from '#ports/page-engine/page-reader.js';

/**
 * Gives a picture's memory back at once: left to the collector, every few pages would cost a collection of the whole heap. A
 * buffer that is handed on is gone here; one that holds more than the pixels is somebody else's.
 */
export const discardPixels = ({ data }: Bitmap): void => {
  if (data.buffer instanceof ArrayBuffer && data.buffer.byteLength === data.byteLength) data.buffer.transfer(0);
};
