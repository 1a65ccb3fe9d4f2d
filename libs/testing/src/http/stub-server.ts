import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: unknown;
}

export interface StubServer {
  baseUrl: string;
  received: Received[];
}

const closing: (() => Promise<void>)[] = [];

/** For `afterEach`: ends every server that a test started. */
export const closeStubServers = async (): Promise<void> => {
  await Promise.all(closing.splice(0).map((close) => close()));
};

/** A server on this machine that answers as a spec says; it keeps what it was sent. */
export const stubServer = async (answer: (request: Received, response: ServerResponse) => void): Promise<StubServer> => {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const got = { path: request.url ?? '', headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
    received.push(got);
    answer(got, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  closing.push(async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  });
  return { baseUrl: `http://127.0.0.1:${port}/v1`, received };
};

export const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};
