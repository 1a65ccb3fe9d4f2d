import { connect, createServer } from 'node:net';

/** A TCP port of the loopback interface that nobody listens on right now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });

/** Sends `line` and returns what comes back first, null when nobody answers within `timeoutMs`. */
export const askOverTcp = (host: string, port: number, line: string, timeoutMs = 1_000): Promise<string | null> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: timeoutMs });
    const end = (answer: string | null) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => socket.write(line));
    socket.once('data', (data) => end(data.toString('utf8')));
    socket.once('error', () => end(null));
    socket.once('timeout', () => end(null));
  });
