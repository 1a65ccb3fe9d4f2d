import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FrameReader, frameHeader } from './byte-frames.js';

const answers = fc.array(fc.tuple(fc.nat({ max: 0xffff_ffff }), fc.option(fc.uint8Array({ maxLength: 40 }))), { maxLength: 8 });

describe('frames of bytes', () => {
  it('arrive as they were sent, whatever the pieces', () => {
    fc.assert(
      fc.property(answers, fc.infiniteStream(fc.integer({ min: 1, max: 30 })), (sent, sizes) => {
        const wire = Buffer.concat(sent.flatMap(([read, bytes]) => [frameHeader(read, bytes), bytes ?? new Uint8Array()]));
        const got: [number, Uint8Array | null][] = [];
        const reader = new FrameReader((read, bytes) => got.push([read, bytes]));
        const piece = Buffer.alloc(30);
        for (let from = 0; from < wire.length; ) {
          const size = Math.min(sizes.next().value as number, wire.length - from);
          // One buffer for every piece: what has been taken must not hang on it.
          wire.copy(piece, 0, from, from + size);
          reader.take(piece.subarray(0, size));
          from += size;
        }
        expect(got).toEqual(sent);
      }),
    );
  });
});
