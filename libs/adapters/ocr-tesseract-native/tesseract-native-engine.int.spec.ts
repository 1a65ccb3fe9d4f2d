import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecognitionGaveUp } from '#ports/ocr/ocr-engine.js';
import type { Bitmap } from '#ports/page-engine/page-reader.js';
import { createTesseractNativeEngine } from './tesseract-native-engine.js';

const picture: Bitmap = { width: 8, height: 8, channels: 1, data: new Uint8Array(64).fill(255) };
const WORD = ['5', '1', '1', '1', '1', '1', '10', '10', '40', '12', '90', 'Loan'].join('\\t');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docyard-ocr-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A program in the place of Tesseract: it may not be installed here. */
const engineRunning = async (name: string, script: string) => {
  const command = join(folder, name);
  await writeFile(command, `#!/bin/sh\n${script}\n`);
  await chmod(command, 0o755);
  return createTesseractNativeEngine(command);
};

describe('the native Tesseract', () => {
  it('reads the word table that the command writes', async () => {
    const engine = await engineRunning('reads', `cat > /dev/null; printf '${WORD}\\n'`);
    const { lines } = await engine.recognise(picture, { dpi: 150, layout: 'page' });
    expect(lines.map(({ text }) => text)).toEqual(['Loan']);
  });

  it('gives a picture up that takes more CPU than it may', async () => {
    const engine = await engineRunning('spins', 'while :; do :; done');
    const reading = engine.recognise(picture, { dpi: 150, layout: 'page', cpuLimitMs: 1_000 });
    await expect(reading).rejects.toThrow(RecognitionGaveUp);
  });

  it('gives up one that waits, after twice as long on the clock', async () => {
    const engine = await engineRunning('waits', 'exec sleep 60');
    const reading = engine.recognise(picture, { dpi: 150, layout: 'page', cpuLimitMs: 200 });
    await expect(reading).rejects.toThrow(RecognitionGaveUp);
  });

  it('tells a failing command from a picture that takes too long', async () => {
    const engine = await engineRunning('fails', 'exit 3');
    await expect(engine.recognise(picture, { dpi: 150, layout: 'page' })).rejects.toThrow('tesseract ended with 3');
  });
});
