import { once } from 'node:events';
import { type ClientHttp2Session, connect, createServer, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What becomes of one call. */
export type GrpcFault =
  /** Answered UNAVAILABLE without being passed on: what a gateway's 503 is in gRPC. */
  | { kind: 'unavailable' }
  /** The connection is cut before the call is passed on, with all other calls on it. */
  | { kind: 'cut' }
  /** Passed on and done; then the connection is cut instead of an answer. */
  | { kind: 'lose-answer' }
  /** Passed on; its answer comes so much later. */
  | { kind: 'slow'; ms: number };

/** Amends a server that lacks some of its protocol. Messages are protobuf, without gRPC's frame. */
export interface GrpcAmendment {
  /** The answer to a call in the server's place; null passes the call on. */
  answerTo(method: string, request: Buffer): Buffer | null;
  /** What the server answered, as it ought to be. */
  amended(method: string, answer: Buffer): Buffer;
}

export interface GrpcProxy {
  /** `host:port`, without TLS. */
  host: string;
  /** Calls so far, by method: `google.firestore.v1.Firestore/Commit`. */
  seen: Map<string, number>;
  /** Asked for each call by its method; null passes it on untouched. */
  faults: (method: string) => GrpcFault | null;
  close(): Promise<void>;
}

interface Answer {
  headers: IncomingHttpHeaders;
  body: Buffer;
  trailers: IncomingHttpHeaders;
}

const UNAVAILABLE = { ':status': 200, 'content-type': 'application/grpc', 'grpc-status': '14', 'grpc-message': 'told to fail' };
/** Belongs to one connection, or is made anew by whoever sends. */
const OF_THE_HOP = new Set(['connection', 'host', 'date']);

/** A message that is not compressed, in gRPC's frame: a byte that says so, and its length. */
const FRAME_BYTES = 5;
const framed = (message: Buffer): Buffer => {
  const frame = Buffer.alloc(FRAME_BYTES);
  frame.writeUInt32BE(message.length, 1);
  return Buffer.concat([frame, message]);
};
const answered = (message: Buffer): Answer => ({
  headers: { ':status': '200', 'content-type': 'application/grpc' },
  body: framed(message),
  trailers: { 'grpc-status': '0' },
});

const handedOn = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_HOP.has(name)));

/** One call to its end. Calls whose two directions wait for each other can not pass: none of those who use this makes such. */
const ask = async (upstream: ClientHttp2Session, headers: IncomingHttpHeaders, body: Buffer): Promise<Answer> => {
  const stream = upstream.request(handedOn(headers));
  const answer: Answer = { headers: {}, body: Buffer.alloc(0), trailers: {} };
  stream.on('response', (got) => {
    answer.headers = got;
  });
  stream.on('trailers', (got) => {
    answer.trailers = got;
  });
  stream.end(body);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return { ...answer, body: Buffer.concat(chunks) };
};

const send = (stream: ServerHttp2Stream, { headers, body, trailers }: Answer): void => {
  if (stream.destroyed) return;
  const head = handedOn(headers);
  if (Object.keys(trailers).length === 0) return void stream.respond(head, { endStream: true });
  stream.respond(head, { waitForTrailers: true });
  stream.once('wantTrailers', () => stream.sendTrailers(handedOn(trailers)));
  stream.end(body);
};

/** A proxy before a gRPC server without TLS that does to single calls what networks and gateways do. */
export const startGrpcProxy = async (target: string, amendment?: GrpcAmendment): Promise<GrpcProxy> => {
  const open = new Set<{ destroy(): void }>();
  const server = createServer();
  const proxy: GrpcProxy = { host: '', seen: new Map(), faults: () => null, close: async () => {} };
  const pass = async (stream: ServerHttp2Stream, headers: IncomingHttpHeaders, upstream: ClientHttp2Session): Promise<void> => {
    const method = String(headers[':path']).slice(1);
    proxy.seen.set(method, (proxy.seen.get(method) ?? 0) + 1);
    const fault = proxy.faults(method);
    if (fault?.kind === 'cut') return stream.session?.destroy();
    const body = Buffer.concat(await stream.toArray());
    if (fault?.kind === 'unavailable') return void stream.respond(UNAVAILABLE, { endStream: true });
    const inPlace = amendment?.answerTo(method, body.subarray(FRAME_BYTES));
    const answer = inPlace ? answered(inPlace) : await ask(upstream, headers, body);
    if (amendment && answer.body.length >= FRAME_BYTES)
      answer.body = framed(amendment.amended(method, answer.body.subarray(FRAME_BYTES)));
    if (fault?.kind === 'lose-answer') return stream.session?.destroy();
    if (fault?.kind === 'slow') await pause(fault.ms);
    send(stream, answer);
  };
  server.on('session', (session) => {
    const upstream = connect(`http://${target}`);
    const end = () => {
      for (const side of [session, upstream]) {
        side.destroy();
        open.delete(side);
      }
    };
    for (const side of [session, upstream]) {
      open.add(side);
      side.on('error', end).on('close', end);
    }
    session.on('stream', (stream, headers) => {
      stream.on('error', () => {});
      pass(stream, headers, upstream).catch(() => stream.destroy());
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  proxy.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  proxy.close = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const side of open) side.destroy();
    await closed;
  };
  return proxy;
};
