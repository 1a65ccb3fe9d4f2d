import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayReach, parseRanges } from './address-rules.js';
import { HttpWebhookSender } from './http-webhook-sender.js';

type Lookup = NonNullable<ConstructorParameters<typeof HttpWebhookSender>[0]['lookup']>;

const servers: { close(done: () => void): void }[] = [];
afterEach(async () => void (await Promise.all(servers.splice(0).map((one) => new Promise<void>((done) => one.close(done))))));

const listen = async (server: Server | ReturnType<typeof createTcpServer>): Promise<number> => {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

/** A target that answers as told; says what it was asked. */
const target = async (status: number, headers: Record<string, string> = {}) => {
  const asked: { request: IncomingMessage; body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    asked.push({ request, body });
    response.writeHead(status, { connection: 'close', ...headers }).end('x'.repeat(100_000));
  });
  return { port: await listen(server), asked };
};

/** A name server that says what the test says, in turn. */
const names = (...answers: string[][]): Lookup =>
  ((_host: string, _options: object, callback: (error: null, found: { address: string; family: number }[]) => void) => {
    const addresses = answers.length > 1 ? answers.shift()! : answers[0]!;
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }) as unknown as Lookup;

const message = { headers: { 'webhook-id': 'msg_1' }, body: '{"type":"packet.completed"}' };
const loopback = { allowedRanges: ['127.0.0.0/8'] };

describe('a message', () => {
  it('is posted to a target that may be reached, and its answer is a number', async () => {
    const { port, asked } = await target(204);
    expect(await new HttpWebhookSender(loopback).send(`http://127.0.0.1:${port}/hook?a=b`, message)).toEqual({
      status: 204,
      fault: null,
    });
    expect(asked[0]?.body).toBe(message.body);
    expect(asked[0]?.request.url).toBe('/hook?a=b');
    expect(asked[0]?.request.headers).toMatchObject({ 'webhook-id': 'msg_1', 'content-length': '27' });
  });

  it('is not sent on where the target points elsewhere', async () => {
    const inner = await target(200);
    for (const status of [301, 302, 303, 307, 308]) {
      const outer = await target(status, { location: `http://127.0.0.1:${inner.port}/` });
      const sent = await new HttpWebhookSender(loopback).send(`http://127.0.0.1:${outer.port}/`, message);
      expect(sent).toEqual({ status, fault: null });
    }
    expect(inner.asked).toEqual([]);
  });

  it('waits for no target that does not answer, and for none that is not there', async () => {
    const silent = await listen(createTcpServer((socket) => void socket.on('error', () => {}).resume()));
    const sender = new HttpWebhookSender({ ...loopback, timeoutMs: 200 });
    expect(await sender.send(`http://127.0.0.1:${silent}/`, message)).toEqual({ status: null, fault: 'timeout' });
    expect(await sender.send('http://127.0.0.1:1/', message)).toEqual({ status: null, fault: 'unreachable' });
  });
});

describe('a target', () => {
  const reached = (url: string, lookup?: Lookup) =>
    new HttpWebhookSender({ allowedRanges: [], timeoutMs: 2_000, lookup }).send(url, message);
  const refused = { status: null, fault: 'refused-target' };

  it.each([
    ...[
      'https://127.0.0.1/',
      'https://127.1/',
      'https://2130706433/',
      'https://0x7f000001/',
      'https://0177.0.0.1/',
      'https://0/',
    ],
    ...['https://10.0.0.1/', 'https://172.16.0.1/', 'https://192.168.1.1/', 'https://169.254.169.254/latest/meta-data/'],
    ...['https://100.64.0.1/', 'https://0.0.0.0/', 'https://224.0.0.1/', 'https://255.255.255.255/', 'https://192.0.0.1/'],
    ...['https://[::1]/', 'https://[::]/', 'https://[::ffff:127.0.0.1]/', 'https://[::ffff:10.0.0.1]/', 'https://[fe80::1]/'],
    ...['https://[fd00:ec2::254]/', 'https://[64:ff9b::7f00:1]/', 'https://[2002:7f00:1::]/', 'https://[ff02::1]/'],
    ...['http://example.com/', 'ftp://example.com/', 'file:///etc/passwd', 'gopher://127.0.0.1:6379/_FLUSHALL', 'javascript:1'],
    ...['https://user:secret@example.com/', 'https://', 'not an address', '', `https://example.com/${'x'.repeat(3_000)}`],
  ])('like %s is refused before a socket is opened', async (url) => {
    expect(new HttpWebhookSender({ allowedRanges: [] }).refusal(url)).not.toBeNull();
    expect(await reached(url)).toEqual(refused);
  });

  it.each([
    ['to this machine', [['127.0.0.1']]],
    ['to a private network', [['10.1.2.3']]],
    ['to where clouds keep credentials', [['169.254.169.254']]],
    ['to this machine by IPv6', [['::1']]],
    ['to this machine, written as IPv6', [['::ffff:127.0.0.1']]],
    ['to a public address and a private one', [['93.184.216.34', '10.0.0.1']]],
    ['to a public address at first, then to this machine', [['10.0.0.1'], ['93.184.216.34']]],
  ])('whose name leads %s is refused', async (_where, answers) => {
    expect(await reached('https://rebound.example/', names(...answers))).toEqual(refused);
  });

  it('is connected to by the very address that was checked: names are asked once', async () => {
    const { port, asked } = await target(200);
    let lookups = 0;
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    const counting = ((...args: Parameters<Lookup>) => {
      lookups += 1;
      return names(...answers)(...args);
    }) as Lookup;
    const sent = await new HttpWebhookSender({ ...loopback, lookup: counting }).send(`http://rebound.example:${port}/`, message);
    expect([sent.status, lookups, asked.length]).toEqual([200, 1, 1]);
  });

  it('by an address is public, or allowed by name; written as IPv6 it is the same', () => {
    const allowed = parseRanges(['10.9.0.0/16', 'fd00::/8']);
    expect(mayReach('10.9.1.1', allowed)).toBe(true);
    expect(mayReach('10.8.1.1', allowed)).toBe(false);
    expect(mayReach('fd12::1', allowed)).toBe(true);
    expect(mayReach('93.184.216.34', [])).toBe(true);
    expect(mayReach('2606:2800:220:1::1', [])).toBe(true);
    expect(mayReach('localhost', [])).toBe(false);
    fc.assert(fc.property(fc.ipV4(), (ip) => expect(mayReach(`::ffff:${ip}`, [])).toBe(mayReach(ip, []))));
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 24 - 1 }), (low) =>
        expect(mayReach(`10.${low >> 16}.${(low >> 8) & 255}.${low & 255}`, [])).toBe(false),
      ),
    );
  });
});
