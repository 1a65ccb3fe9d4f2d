/** A stretch of an upload. `total`: the length of the whole, known with the last part only. */
export interface Part {
  bytes: Buffer;
  from: number;
  total: number | null;
}

/** Chunks cut into parts of exactly `partBytes`, the last one shorter or as long. Nothing at all makes one empty part. */
export async function* partsOf(chunks: AsyncIterable<Buffer>, partBytes: number): AsyncGenerator<Part> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let from = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    heldBytes += chunk.length;
    // More than a part: what makes a part full may be all there is, and then it is the last.
    while (heldBytes > partBytes) {
      const all = Buffer.concat(held, heldBytes);
      yield { bytes: all.subarray(0, partBytes), from, total: null };
      from += partBytes;
      held = [all.subarray(partBytes)];
      heldBytes -= partBytes;
    }
  }
  yield { bytes: Buffer.concat(held, heldBytes), from, total: from + heldBytes };
}
