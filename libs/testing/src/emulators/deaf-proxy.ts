import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface DeafProxy {
  /** `host:port`. */
  host: string;
  /** The next answer is kept back and its connection cut: what was asked has happened, but nobody is told. */
  loseNextAnswer(): void;
  /** Answers lost so far. */
  lost(): number;
  close(): void;
}

/** Stands before a server and hands bytes through, until it is told to lose an answer. */
export const startDeafProxy = async (target: string): Promise<DeafProxy> => {
  const [host, port] = target.split(':');
  let armed = false;
  let lost = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), host);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    }
    let asked = false;
    client.on('data', (bytes) => {
      // Small frames are settings and pings of HTTP/2; a commit is larger.
      asked = armed && bytes.length > 100;
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (!asked || !armed) return void client.write(bytes);
      [armed, lost] = [false, lost + 1];
      client.destroy();
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const close = (): void => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  const arm = (): void => {
    armed = true;
  };
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, loseNextAnswer: arm, lost: () => lost, close };
};
