import type { FastifyRequest } from 'fastify';

/** The least that an upload must bring in each span of time. */
export interface UploadPace {
  everyMs: number;
  minBytes: number;
}

/** A kilobyte a second: any line is faster, and whoever is slower holds a connection for nothing. */
export const UPLOAD_PACE: UploadPace = { everyMs: 60_000, minBytes: 60_000 };

/** Cuts the connection of an upload that all but stands still. Returns what ends the watch. */
export const watchPace = ({ raw }: FastifyRequest, { everyMs, minBytes }: UploadPace): (() => void) => {
  let before = raw.socket.bytesRead;
  const timer = setInterval(() => {
    const { bytesRead } = raw.socket;
    if (!raw.complete && bytesRead - before < minBytes) raw.destroy();
    before = bytesRead;
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
};
