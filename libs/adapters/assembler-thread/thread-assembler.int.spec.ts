import { expect, it } from '@jest/globals';
import { assemblePacket } from '#domain/assembly/assemble-packet.js';
import type { AssemblyInput } from '#domain/assembly/assembly.js';
import { sampleTaxonomy, sketchPages } from '#testing/builders/assembly-page.js';
import { createThreadAssembler } from './thread-assembler.js';

const thread = {
  entry: new URL('./assembling-thread.ts', import.meta.url),
  execArgv: ['--import', new URL('../../testing/src/process/sources.mjs', import.meta.url).href],
  inPlacePages: 2,
};

const input = (): AssemblyInput => ({
  pages: sketchPages([{ type: 'w2' }, { type: 'w2', first: 0.1 }, null, { type: 'other' }]),
  taxonomy: sampleTaxonomy(),
});

it('decides in a thread what it would decide on the spot', async () => {
  expect(await createThreadAssembler(thread)(input())).toEqual(assemblePacket(input()));
});

it('lets go at once when told to', async () => {
  const assembler = createThreadAssembler(thread);
  const leave = new AbortController();
  const assembling = assembler(input(), leave.signal);
  leave.abort(new Error('enough'));
  await expect(assembling).rejects.toThrow('enough');
});

it('says so when the thread ends without an answer', async () => {
  // The exit is the thread's own: in a worker it ends the thread, not the process.
  const assembler = createThreadAssembler({ ...thread, entry: new URL('data:text/javascript,process.exit(3)') });
  await expect(assembler(input())).rejects.toThrow('ended with 3');
});
