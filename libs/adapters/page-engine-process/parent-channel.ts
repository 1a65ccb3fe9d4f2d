import { Socket } from 'node:net';
import type { ToChild, ToParent } from './protocol.js';

/** Descriptor of the pipe that bytes of sources come through; 3 is the channel of messages. */
export const BYTES_FD = 4;
const PIECE_BYTES = 64 * 1024;

/** The child's end of its two ways to the supervisor. */
export interface ParentChannel {
  send(message: ToParent): void;
  onMessage(listener: (message: ToChild) => void): void;
  /** Bytes of sources as they come; a piece is gone when the listener returns. */
  onBytes(listener: (piece: Uint8Array) => void): void;
}

/** Of a process that was forked by the supervisor. */
export const parentChannel = (): ParentChannel => ({
  send: (message) => process.send?.(message),
  onMessage: (listener) => process.on('message', listener),
  onBytes: (listener) => {
    // One buffer for all that ever comes: as messages, the bytes of a file were copied three times and left to the collector.
    const buffer = Buffer.allocUnsafeSlow(PIECE_BYTES);
    const callback = (bytes: number): boolean => {
      listener(buffer.subarray(0, bytes));
      return true;
    };
    const pipe = new Socket({ fd: BYTES_FD, readable: true, writable: false, onread: { buffer, callback } });
    // The supervisor is gone; `disconnect` tells so too.
    pipe.on('error', () => undefined);
  },
});
