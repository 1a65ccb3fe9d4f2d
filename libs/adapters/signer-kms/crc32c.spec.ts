import { expect, it } from '@jest/globals';
import { crc32c } from './crc32c.js';

it.each([
  // RFC 3720, appendix B.4, and the check value of the CRC catalogue.
  ['nothing', Buffer.alloc(0), 0],
  ['the check string', Buffer.from('123456789'), 0xe3069283],
  ['32 zeros', Buffer.alloc(32), 0x8a9136aa],
  ['32 ones', Buffer.alloc(32, 0xff), 0x62a8ab43],
  ['32 that rise', Buffer.from(Array.from({ length: 32 }, (_, at) => at)), 0x46dd794e],
])('of %s is as published', (_what, bytes, expected) => {
  expect(crc32c(bytes)).toBe(expected);
});
