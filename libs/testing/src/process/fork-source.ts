import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const loader = new URL('./sources.mjs', import.meta.url).href;

/** Starts a TypeScript file as a Node process of its own, with an IPC channel. */
export const forkSource = (file: URL, args: string[]): ChildProcess =>
  fork(fileURLToPath(file), args, { execArgv: ['--import', loader], serialization: 'advanced' });

/** The child's next message. Rejects when it ends without one. */
export const nextMessage = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code, signal) => reject(new Error(`child ended without a message: ${code ?? signal}`)));
  });

export const exited = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => resolve(code));
  });
