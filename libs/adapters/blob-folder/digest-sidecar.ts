import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const sidecar = z.object({ sha256: z.string(), bytes: z.number(), inode: z.string(), modifiedNs: z.string() });

/** `~` is in no key, so a sidecar is never taken for a blob. */
export const sidecarOf = (path: string): string => `${path}~digest`;

/** What a file is known by; it stays with the file through rename and link. */
export interface FileIdentity {
  bytes: number;
  inode: string;
  modifiedNs: string;
}

export const identityOf = async (path: string): Promise<FileIdentity> => {
  const { size, ino, mtimeNs } = await stat(path, { bigint: true });
  return { bytes: Number(size), inode: String(ino), modifiedNs: String(mtimeNs) };
};

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

/**
 * Notes the digest beside the file. Not synced: it only saves reading the file again. `identity` is that of the bytes that were
 * hashed: by now another writer's file may stand at `path`. `partial`: a name to write it under.
 */
export const noteDigest = async (path: string, sha256: string, identity: FileIdentity, partial: string): Promise<void> => {
  await writeFile(partial, JSON.stringify({ sha256, ...identity }));
  await rename(partial, sidecarOf(path));
};

/**
 * Size and digest of a file. The sidecar is believed only where it speaks of this very file (inode, size, time); after a
 * crash between file and sidecar, a race of two writers or a restored back-up the digest is taken afresh.
 */
export const digestOf = async (path: string, partial: string): Promise<{ bytes: number; sha256: string }> => {
  const actual = await identityOf(path);
  const noted = await readFile(sidecarOf(path), 'utf8').then(
    (text) => sidecar.safeParse(JSON.parse(text)).data,
    () => undefined,
  );
  const fits = noted?.bytes === actual.bytes && noted.inode === actual.inode && noted.modifiedNs === actual.modifiedNs;
  if (fits) return { bytes: actual.bytes, sha256: noted.sha256 };
  const sha256 = await sha256Of(path);
  await noteDigest(path, sha256, actual, partial);
  return { bytes: actual.bytes, sha256 };
};
