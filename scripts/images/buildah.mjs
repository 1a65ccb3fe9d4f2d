import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * buildah with images of its own below `folder`, without an engine: `chroot` isolation wants neither cgroups nor a runtime. Runs one command
 * and returns what it printed; what it says meanwhile goes to standard error. STORAGE_DRIVER=vfs where the kernel mounts no overlays: each layer
 * is then a copy of all below it.
 */
export const buildah =
  (folder) =>
  (command, ...args) => {
    const driver = process.env.STORAGE_DRIVER ?? 'overlay';
    const storage = ['--root', join(folder, 'storage'), '--runroot', join(folder, 'run'), '--storage-driver', driver];
    return execFileSync('buildah', [...storage, command, ...args], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, BUILDAH_ISOLATION: 'chroot' },
    });
  };

/** buildah leaves its storage mounted on itself, and with it whatever was killed on the way: a folder with a mount in it can not be removed. */
export const releaseStorage = (folder) => {
  spawnSync('umount', ['--recursive', '--lazy', join(folder, 'storage', 'overlay')], { stdio: 'ignore' });
};
