// Runs an image that buildah made, without a runtime: bubblewrap gives it what a hardened pod has. The image's own user, for real; its file system
// read-only; /tmp of its own; no capabilities, no new privileges; process, IPC and host name spaces of its own. The network is the host's.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { buildah } from './buildah.mjs';

export { releaseStorage } from './buildah.mjs';

/** What `docker inspect` would tell of an image. */
export const inspectImage = (folder, app) => {
  const { OCIv1 } = JSON.parse(buildah(folder)('inspect', '--type', 'image', `localhost/docyard/${app}`));
  return OCIv1.config;
};

/** The image's file system, mounted; `remove` takes it away. */
export const mountImage = (folder, app) => {
  const run = buildah(folder);
  const container = run('from', '--pull-never', `localhost/docyard/${app}`).trim();
  const path = run('mount', container).trim();
  return { path, remove: () => run('rm', container) };
};

const environmentOf = ({ Env }) =>
  Object.fromEntries(Env.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));

/** What becomes the image's user inside, and of root nothing: the image's own `setpriv`, which gives way to the command as process 1. */
const asUser = (user) => {
  const [uid, gid] = user.split(':');
  return [
    '/usr/bin/setpriv',
    '--reuid',
    uid,
    '--regid',
    gid,
    '--clear-groups',
    '--no-new-privs',
    '--bounding-set=-all',
    '--inh-caps=-all',
    '--',
  ];
};

/** Arguments of bwrap. `command` in place of the image's own entry. */
const argumentsFor = ({ path, config, data, variables, command }) => [
  ...['--unshare-pid', '--unshare-ipc', '--unshare-uts', '--as-pid-1', '--die-with-parent', '--clearenv'],
  ...['--ro-bind', path, '/', '--proc', '/proc', '--dev', '/dev', '--perms', '1777', '--tmpfs', '/tmp'],
  ...(data ? ['--bind', data, '/data'] : []),
  ...Object.entries({ ...environmentOf(config), ...variables }).flatMap(([name, value]) => ['--setenv', name, value]),
  ...['--chdir', config.WorkingDir, '--', ...asUser(config.User), ...(command ?? config.Entrypoint)],
];

/** The process in the container: bubblewrap's only child, PID 1 of its own space. */
const innerPid = (outerPid) => {
  try {
    return Number(readFileSync(`/proc/${outerPid}/task/${outerPid}/children`, 'utf8').trim().split(' ')[0]) || undefined;
  } catch {
    return undefined;
  }
};

export const startContainer = ({ path, config, data, variables = {}, logFile }) => {
  const log = openSync(logFile, 'a');
  const child = spawn('bwrap', argumentsFor({ path, config, data, variables }), { stdio: ['ignore', log, log] });
  const ended = once(child, 'exit').then(([code]) => code);
  return {
    get pid() {
      return innerPid(child.pid);
    },
    /** The signal that the image asks for; resolves to the exit code. */
    async stop() {
      const pid = innerPid(child.pid);
      if (pid) process.kill(pid, config.StopSignal);
      else child.kill();
      return ended;
    },
  };
};

/** Runs a shell line in the image and returns what it printed. */
export const runInImage = ({ path, config }, line) =>
  execFileSync('bwrap', argumentsFor({ path, config, command: ['/bin/sh', '-c', line] }), { encoding: 'utf8' });
