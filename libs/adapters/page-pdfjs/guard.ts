/** Waits for pdf.js, or fails when the source fails under it: pdf.js itself would wait for ever. */
export type Guard = <T>(work: Promise<T>) => Promise<T>;
