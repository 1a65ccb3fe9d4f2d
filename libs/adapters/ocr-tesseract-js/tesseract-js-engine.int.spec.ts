import { afterAll, describe, expect, it } from '@jest/globals';
import { RecognitionGaveUp } from '#ports/ocr/ocr-engine.js';
import { printedPixels } from '#testing/pages/printed-picture.js';
import { createTesseractJsEngine } from './tesseract-js-engine.js';

const engine = createTesseractJsEngine();
afterAll(() => engine.close());

const picture = printedPixels({ lines: Array.from({ length: 30 }, (_, i) => `Wages, tips and other compensation ${i}`) });

describe('tesseract.js', () => {
  it('gives a picture up that takes more CPU than it may, and reads the next one', async () => {
    await expect(engine.recognise(picture, { dpi: 150, layout: 'page', cpuLimitMs: 50 })).rejects.toThrow(RecognitionGaveUp);
    const { lines } = await engine.recognise(picture, { dpi: 150, layout: 'page', cpuLimitMs: 60_000 });
    expect(lines.map(({ text }) => text).join('\n')).toContain('Wages, tips and other compensation');
  });
});
