import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What becomes of one exchange. */
export type Fault =
  /** Refused without being passed on. */
  | { kind: 'status'; status: number }
  /** Cut before the request is passed on. */
  | { kind: 'cut-request' }
  /** Passed on and done; the answer is lost. */
  | { kind: 'lose-answer' }
  /** Passed on and done; its answer comes so much later. */
  | { kind: 'slow'; ms: number }
  /** The connection ends after so many bytes of the answer's body. */
  | { kind: 'cut-answer'; afterBytes: number }
  /** What passes is changed on its way. */
  | { kind: 'spoil'; request?: (body: Buffer) => Buffer; answer?: (body: Buffer) => Buffer };

export interface Exchange {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Amends a server that does not keep to its protocol: sees what it answers, and answers some requests in its place. */
export interface Amendment {
  learn(exchange: Exchange, answer: Answer): void;
  answerTo(exchange: Exchange): Answer | null;
}

export interface FaultyProxy {
  url: string;
  /** Every request that came, in order. */
  seen: Exchange[];
  /** Asked for each request; null passes it on untouched. */
  faults: (exchange: Exchange) => Fault | null;
  close(): Promise<void>;
}

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => Buffer.concat(await message.toArray());

/** Each request has a connection of its own: a server that closes one without a word then harms no other. */
const ask = async (target: string, { method, path, headers }: Exchange, body: Buffer): Promise<Answer> => {
  const length = headers['content-length'] === undefined ? {} : { 'content-length': body.length };
  const options = { method, headers: { ...headers, ...length, connection: 'close' }, agent: false };
  const from = await new Promise<IncomingMessage>((resolve, reject) => {
    request(`${target}${path}`, options, resolve).once('error', reject).end(body);
  });
  const { connection: _ours, 'transfer-encoding': _chunked, ...answered } = from.headers;
  return { status: from.statusCode ?? 502, headers: answered, body: await bodyOf(from) };
};

const send = ({ status, headers, body }: Answer, to: ServerResponse, fault: Fault | null): void => {
  if (fault?.kind === 'lose-answer') return void to.destroy();
  const sent = (fault?.kind === 'spoil' && fault.answer?.(body)) || body;
  to.writeHead(status, { ...headers, 'content-length': headers['content-length'] ?? sent.length });
  if (fault?.kind === 'cut-answer') to.write(sent.subarray(0, fault.afterBytes), () => to.destroy());
  else to.end(sent);
};

/** A proxy before an HTTP server that does to single exchanges what networks do. */
export const startFaultyProxy = async (target: string, amendment?: Amendment): Promise<FaultyProxy> => {
  const pass = async (exchange: Exchange, from: IncomingMessage, to: ServerResponse): Promise<void> => {
    const fault = proxy.faults(exchange);
    if (fault?.kind === 'cut-request') return void from.destroy();
    const body = await bodyOf(from);
    if (fault?.kind === 'status') return void to.writeHead(fault.status).end();
    const sent = (fault?.kind === 'spoil' && fault.request?.(body)) || body;
    const answer = amendment?.answerTo(exchange) ?? (await ask(target, exchange, sent));
    amendment?.learn(exchange, answer);
    if (fault?.kind === 'slow') await pause(fault.ms);
    send(answer, to, fault);
  };
  const seen: Exchange[] = [];
  const server = createServer((from, to) => {
    const exchange = { method: from.method ?? '', path: from.url ?? '', headers: from.headers };
    seen.push(exchange);
    pass(exchange, from, to).catch(() => to.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
  const proxy: FaultyProxy = { url: `http://127.0.0.1:${port}`, seen, faults: () => null, close };
  return proxy;
};
