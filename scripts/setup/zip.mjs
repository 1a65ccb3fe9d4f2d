import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const STORED = 0;

/** Where the list of entries ends: the last record of the file, before a comment of any length. */
function findEnd(bytes) {
  for (let at = bytes.length - 22; at >= 0; at -= 1) if (bytes.readUInt32LE(at) === END) return at;
  throw new Error('not a zip file');
}

/** The entries of a zip file by name, each read when it is asked for. Wheels and layers are zip files, and `unzip` is not everywhere. */
export function readZip(file) {
  const bytes = readFileSync(file);
  const end = findEnd(bytes);
  const entries = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const [method, packed, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, () => {
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const content = bytes.subarray(from, from + packed);
      return method === STORED ? content : inflateRawSync(content);
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}
