import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTokenSigner } from './google-tokens.js';

export const CALLER = { serviceAccount: 'waker@emulated.iam.gserviceaccount.com', audience: 'https://docyard.example' };

/** `lose-call`: taken and answered 200, but it goes nowhere. `call-twice`: as Cloud Tasks may. `status`: 503, so it comes again. */
export type CallFault = 'lose-call' | 'call-twice' | 'status';

export interface CloudTasksCaller {
  /** Where tasks call: their calls go on to the API with the token that Cloud Tasks would add. */
  callbackUrl: string;
  /** Where the keys are published that its tokens are signed by, as Google publishes its own. */
  certsUrl: string;
  /** The API's route that calls go on to; until it is said, they are answered 503 and come again. */
  target: string | null;
  /** Asked for each call; null passes it on. */
  faults: () => CallFault | null;
  /** Statuses of the API's answers so far. */
  answers: number[];
  close(): Promise<void>;
}

const AGAIN = 503;

/** The part of Cloud Tasks that its emulator lacks: signs the calls of tasks, and publishes the keys. */
export const startCloudTasksCaller = async (): Promise<CloudTasksCaller> => {
  const google = createTokenSigner();
  const token = () => google.token({ email: CALLER.serviceAccount, aud: CALLER.audience });
  const call = async (target: string, body: Buffer): Promise<number> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token()}` };
    return fetch(target, { method: 'POST', headers, body: new Uint8Array(body) }).then(
      ({ status }) => status,
      () => AGAIN,
    );
  };
  const wake = async (from: IncomingMessage, to: ServerResponse): Promise<void> => {
    const body = Buffer.concat(await from.toArray());
    const fault = caller.faults();
    if (fault === 'lose-call') return void to.writeHead(200).end('{}');
    if (fault === 'status' || caller.target === null) return void to.writeHead(AGAIN).end('{}');
    if (fault === 'call-twice') caller.answers.push(await call(caller.target, body));
    const status = await call(caller.target, body);
    caller.answers.push(status);
    to.writeHead(status).end('{}');
  };
  const server = createServer((from, to) => {
    if (from.method === 'POST') return void wake(from, to).catch(() => to.destroy());
    to.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(google.keys));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
  const caller: CloudTasksCaller = {
    callbackUrl: `${url}/wakes`,
    certsUrl: `${url}/certs`,
    target: null,
    faults: () => null,
    answers: [],
    close,
  };
  return caller;
};
