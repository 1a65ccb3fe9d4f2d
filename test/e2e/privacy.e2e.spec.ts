import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { readEnvironment } from '#runtime/config/environment.js';
import { FLEET_MEMBERS } from '#runtime/local-fleet/local-fleet.js';
import { ChaosClient } from '#testing/chaos/chaos-client.js';
import { credentials } from '#testing/fleet/api-address.js';
import { IsolatedFleet } from '#testing/fleet/isolated-fleet.js';
import { submitFiles, type UploadFile } from '#testing/fleet/submit-files.js';
import { contentBomb, slowPage } from '#testing/hostile/bad-pdfs.js';
import { digitalPdf, protectedPdf } from '#testing/pages/page-files.js';
import { printedPicture } from '#testing/pages/printed-picture.js';

const projectFolder = join(import.meta.dirname, '..', '..');

/** Words that nothing but this packet holds, each from another place of it. */
const marks = {
  borrower: 'Zebediah Quillfeather',
  account: '7730099118842',
  pageWord: 'flabbergasten',
  scannedWord: 'WOMBATVILLE',
  fileName: 'quillfeather-lohnzettel',
  lockedName: 'verschlossen-qf',
  password: 'hunter-zwo-hunter',
  metadata: 'meta-qf-3141',
  wrongPassword: 'raten-raten-raten',
};

const statement = [
  'First Bank of the Plains',
  'Account statement',
  `Account holder: ${marks.borrower}`,
  `Account number: ${marks.account}`,
  'Statement period: 01/01/2025 to 01/31/2025',
  'Beginning balance $1,200.00   Ending balance $900.00',
  `Deposits and withdrawals, ${marks.pageWord}`,
];

let target: IsolatedFleet;
let redis: Redis;

beforeAll(async () => {
  target = await IsolatedFleet.start(projectFolder, readEnvironment(), {
    DOCYARD_LOG_LEVEL: 'trace',
    DOCYARD_READ_LIMIT_MS: '3000',
    DOCYARD_RANGE_PAGES: '2',
  });
  redis = new Redis(target.redisUrl);
}, 120_000);

afterAll(async () => {
  redis?.disconnect();
  await target?.stop();
}, 60_000);

/** A key's value as text, whatever its type. */
const contentOf = async (key: string): Promise<unknown> => {
  switch (await redis.type(key)) {
    case 'string':
      return redis.get(key);
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, '0', '-1');
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, '0', '-1');
    case 'stream':
      return redis.xrange(key, '-', '+');
    default:
      return null;
  }
};

const allOfRedis = async (): Promise<string> => {
  const keys = await redis.keys('*');
  return JSON.stringify(await Promise.all(keys.map(async (key) => [key, await contentOf(key)])));
};

const allMetrics = async (): Promise<string> => {
  const texts = FLEET_MEMBERS.map(async (member) => (await fetch(`${target.fleet.urlOf(member)}/metrics`)).text());
  return (await Promise.all(texts)).join('\n');
};

/** Which marks a text holds; case and the blanks in them do not hide them. */
const marksIn = (place: string, text: string): string[] =>
  Object.entries(marks)
    .filter(([, mark]) => new RegExp(mark.replace(' ', '[^a-z]*'), 'i').test(text))
    .map(([kind]) => `${kind} in ${place}`);

/** Looks into Redis and the metrics again and again until `ends`: jobs are there for moments only. */
const watchWhile = async (ends: Promise<unknown>): Promise<{ found: string[]; looks: number }> => {
  let ended = false;
  void ends
    .catch(() => {})
    .finally(() => {
      ended = true;
    });
  const found = new Set<string>();
  let looks = 0;
  for (; !ended; looks++) {
    for (const mark of marksIn('Redis', await allOfRedis())) found.add(mark);
    for (const mark of marksIn('metrics', await allMetrics())) found.add(mark);
  }
  await ends;
  return { found: [...found], looks };
};

const packets = async (): Promise<[UploadFile[], Record<string, string>][]> => {
  const lines = [{ lines: statement }, { lines: [...statement, 'Page 2 of 2'] }];
  const name = `${marks.fileName}.pdf`;
  const scanned = printedPicture({ lines: [...statement.slice(0, 4), `Town of ${marks.scannedWord}`], grain: 6 });
  const lockedName = `${marks.lockedName}.pdf`;
  const locked = { name: lockedName, bytes: await protectedPdf(lines, { user: marks.password, owner: 'o' }) };
  const metadata = JSON.stringify({ application: marks.metadata });
  return [
    [
      [{ name, bytes: await digitalPdf(lines) }, { name: `${marks.fileName}.png`, bytes: scanned }, locked],
      { metadata, [`passwords[${lockedName}]`]: marks.password },
    ],
    // What goes wrong is what gets logged.
    [[{ ...locked, name }], { metadata, password: marks.wrongPassword }],
    [[{ name, bytes: slowPage(800_000) }], { metadata }],
    [[{ name, bytes: contentBomb(30) }], { metadata }],
    [[{ name, bytes: Buffer.from(`%PDF-1.7\n(${marks.borrower}) ${marks.pageWord}`) }], { metadata }],
  ];
};

it('nothing of a borrower leaves the records and the blobs', async () => {
  const client = new ChaosClient(target);
  const submitted = await Promise.all(
    (await packets()).map(([files, fields]) => submitFiles(target, files, fields, { 'idempotency-key': crypto.randomUUID() })),
  );
  const ids = submitted.map(({ packet }) => packet!.id);
  const { found, looks } = await watchWhile(Promise.all(ids.map((id) => client.untilEnd(id, 120_000))));
  expect(looks).toBeGreaterThan(3);

  const refused = await submitFiles(target, [{ name: `${marks.fileName}.pdf`, bytes: Buffer.from(marks.borrower) }]);
  found.push(...marksIn('the problem', JSON.stringify(refused.problem)));
  await fetch(`${target.apiUrl}/v1/packets/${marks.account}?${marks.pageWord}=1`, { headers: credentials(target) });

  for (const id of ids) {
    found.push(...marksIn('the audit', JSON.stringify(await client.audit(id))));
    const { exceptions } = await client.manifest(id);
    found.push(...marksIn('exceptions', JSON.stringify(exceptions)));
  }
  for (const [member, text] of await target.logs()) found.push(...marksIn(`the log of ${member}`, text));
  for (const file of await readdir(join(target.folder, 'data'), { recursive: true })) found.push(...marksIn('a path', file));
  expect(found).toEqual([]);

  // The marks were there to be found: the words of the pages hold them.
  const text = await (await fetch(`${target.apiUrl}/v1/packets/${ids[0]}/pages/1/text`, { headers: credentials(target) })).text();
  expect(marksIn('text', text)).toEqual(['borrower in text', 'account in text', 'pageWord in text']);
}, 200_000);

it('a password is nowhere once its packet has ended', async () => {
  const data = join(target.folder, 'data');
  const entries = await readdir(data, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    for (const secret of [marks.password, marks.wrongPassword])
      expect([entry.name, bytes.includes(secret)]).toEqual([entry.name, false]);
  }
});
