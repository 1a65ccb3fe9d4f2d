// Runs an image that buildah made, without a runtime: bubblewrap gives it what a hardened pod has. The image's own user, for real; its file system
// read-only; /tmp of its own; no capabilities, no new privileges; process, IPC and host name spaces of its own. The network is the host's.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { buildah } from './buildah.mjs';

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

const argumentsFor = ({ path, config, data, variables, command }) => {
  const env = {
    ...Object.fromEntries(config.Env.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])),
    ...variables,
  };
  return [
    ...['--unshare-user', '--unshare-pid', '--unshare-ipc', '--unshare-uts', '--as-pid-1', '--die-with-parent', '--clearenv'],
    ...['--ro-bind', path, '/', '--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
    ...(data ? ['--bind', data, '/data'] : []),
    ...Object.entries(env).flatMap(([name, value]) => ['--setenv', name, value]),
    ...['--chdir', config.WorkingDir, '--', ...(command ?? config.Entrypoint)],
  ];
};

/** The process in the container: bubblewrap's only child, PID 1 of its own space. */
const innerPid = (outerPid) => {
  try {
    return Number(readFileSync(`/proc/${outerPid}/task/${outerPid}/children`, 'utf8').trim().split(' ')[0]) || undefined;
  } catch {
    return undefined;
  }
};

/** Node finds no certificates in a small base: none are needed to loopback. `command` in place of the image's own entry. */
export const startContainer = ({ path, config, data, variables = {}, command, logFile }) => {
  const [uid, gid] = config.User.split(':');
  const log = openSync(logFile, 'a');
  const bwrap = ['bwrap', ...argumentsFor({ path, config, data, variables, command })];
  const child = spawn('setpriv', ['--reuid', uid, '--regid', gid, '--clear-groups', ...bwrap], { stdio: ['ignore', log, log] });
  return {
    get pid() {
      return innerPid(child.pid);
    },
    /** The signal that the image asks for; resolves to the exit code. */
    async stop() {
      const ended = once(child, 'exit');
      const pid = innerPid(child.pid);
      if (pid) process.kill(pid, config.StopSignal);
      else child.kill();
      const [code] = await ended;
      return code;
    },
    ended: once(child, 'exit').then(([code]) => code),
  };
};

/** Runs a shell line in the image and returns what it printed. */
export const runInImage = ({ path, config }, line) => {
  const [uid, gid] = config.User.split(':');
  const bwrap = ['bwrap', ...argumentsFor({ path, config, command: ['/bin/sh', '-c', line] })];
  return execFileSync('setpriv', ['--reuid', uid, '--regid', gid, '--clear-groups', ...bwrap], { encoding: 'utf8' });
};
