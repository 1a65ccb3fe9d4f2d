import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Part, partsOf } from './parts.js';

it('cuts any chunks into full parts and a last one that tells the length', async () => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)));
  await fc.assert(
    fc.asyncProperty(chunks, fc.integer({ min: 1, max: 16 }), async (given, partBytes) => {
      const whole = Buffer.concat(given);
      const source = async function* () {
        yield* given;
      };
      const parts: Part[] = [];
      for await (const part of partsOf(source(), partBytes)) parts.push(part);
      expect(Buffer.concat(parts.map(({ bytes }) => bytes))).toEqual(whole);
      expect(parts.map(({ from }) => from)).toEqual(parts.map((_, index) => index * partBytes));
      expect(parts.slice(0, -1).every(({ bytes, total }) => bytes.length === partBytes && total === null)).toBe(true);
      expect(parts.at(-1)?.total).toBe(whole.length);
    }),
  );
});
