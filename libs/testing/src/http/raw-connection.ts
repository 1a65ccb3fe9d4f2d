import { connect, type Socket } from 'node:net';

/** Bytes over a bare connection, past every client that would mend them. */
export interface RawConnection {
  socket: Socket;
  /** All that came back so far. */
  received(): string;
  /** Resolves with all that came back once `pattern` is in it, or when the connection ends. */
  until(pattern: RegExp): Promise<string>;
  closed: Promise<void>;
}

export const openRaw = async (url: string): Promise<RawConnection> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = '';
  let look = () => {};
  socket.on('error', () => {});
  socket.setEncoding('latin1');
  socket.on('data', (data) => {
    text += data;
    look();
  });
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      look();
      resolve();
    });
  });
  await new Promise<void>((resolve) => {
    socket.once('connect', resolve);
    socket.once('close', resolve);
  });
  const until = async (pattern: RegExp): Promise<string> => {
    while (!pattern.test(text) && !socket.destroyed) {
      await new Promise<void>((resolve) => {
        look = resolve;
      });
    }
    return text;
  };
  return { socket, received: () => text, until, closed };
};
