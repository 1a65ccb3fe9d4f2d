import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * buildah with images of its own below `folder`, without an engine: `chroot` isolation wants neither cgroups nor a runtime. Runs one command
 * and returns what it printed; what it says meanwhile goes to standard error.
 */
export const buildah =
  (folder) =>
  (command, ...args) => {
    const storage = ['--root', join(folder, 'storage'), '--runroot', join(folder, 'run'), '--storage-driver', 'vfs'];
    return execFileSync('buildah', [...storage, command, ...args], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, BUILDAH_ISOLATION: 'chroot' },
    });
  };
