import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { packetMarks } from '../generator/mark/page-mark.js';
import { knownPages } from './known-page.js';
import { startModelServer } from './server.js';

/**
 * A model server as a process of its own: `node dist/libs/testing/src/model-server/main.js --port 9400 a.marks.json …`. Says its
 * base URL in one line on standard output; is driven by POST /control/….
 */
const { values, positionals } = parseArgs({ options: { port: { type: 'string', default: '0' } }, allowPositionals: true });
const server = await startModelServer({ port: Number(values.port) });
for (const file of positionals) server.learn(knownPages(packetMarks.parse(JSON.parse(await readFile(file, 'utf8')))));
process.stdout.write(`${server.baseUrl}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
