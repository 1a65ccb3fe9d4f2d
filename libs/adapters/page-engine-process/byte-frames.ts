/** Length that says: the bytes could not be read. No range is as long. */
const FAILED = 0xffff_ffff;
const HEADER_BYTES = 8;

/** What goes before the bytes of an answer: the number of the read and the count of bytes, both as 32 bits, little endian. */
export const frameHeader = (read: number, bytes: Uint8Array | null): Buffer => {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(read, 0);
  header.writeUInt32LE(bytes === null ? FAILED : bytes.byteLength, 4);
  return header;
};

/** Puts together what arrives in pieces of any size: header, bytes, header, bytes. */
export class FrameReader {
  readonly #header = Buffer.alloc(HEADER_BYTES);
  readonly #onFrame: (read: number, bytes: Uint8Array | null) => void;
  #body: Uint8Array | null = null;
  #filled = 0;

  constructor(onFrame: (read: number, bytes: Uint8Array | null) => void) {
    this.#onFrame = onFrame;
  }

  /** The piece may be written over as soon as this returns. */
  take(piece: Uint8Array): void {
    for (let from = 0; from < piece.byteLength; ) {
      const into = this.#body ?? this.#header;
      const part = piece.subarray(from, from + into.byteLength - this.#filled);
      into.set(part, this.#filled);
      this.#filled += part.byteLength;
      from += part.byteLength;
      if (this.#filled === into.byteLength) this.#filledUp();
    }
  }

  #filledUp(): void {
    this.#filled = 0;
    const read = this.#header.readUInt32LE(0);
    const length = this.#header.readUInt32LE(4);
    const body = this.#body ?? (length === 0 ? new Uint8Array() : null);
    this.#body = null;
    if (body) this.#onFrame(read, body);
    else if (length === FAILED) this.#onFrame(read, null);
    else this.#body = new Uint8Array(length);
  }
}
