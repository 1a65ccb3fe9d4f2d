import { createHash } from 'node:crypto';
import { failure } from '#domain/failure/catalogue.js';
import { Failure } from '#domain/failure/failure.js';
import type { PageText } from '#domain/page/page-text.js';
import type { RenderedPage } from '#ports/page-engine/page-engine.js';
import type { OpenPage, PageReader } from '#ports/page-engine/page-reader.js';
import type { PageTask } from '#ports/page-engine/page-worker.js';
import type { PageDeps } from './deps.js';
import { linesOfRuns } from './text-lines.js';
import { mainDirection, turnedBox, turnedRun, turnFor } from './upright.js';

/** Reads one page: words, quality, hashes, a picture where one is asked for. */
export const readPage = async (task: PageTask, deps: PageDeps): Promise<RenderedPage> => {
  const started = deps.cpuMs();
  const order = deps.readersFor(task.source.mediaType, task.source.content.bytes);
  const { page, reader } = await openPage(order.text, task, deps);
  try {
    const runs = await page.runs();
    const turn = turnFor(mainDirection(runs));
    const box = turnedBox(page, turn);
    const lines = linesOfRuns(
      runs.map((run) => turnedRun(run, page, turn)),
      box,
    );
    const text: PageText = { origin: lines.length > 0 ? 'layer' : 'none', ...box, lines };
    return {
      sourcePage: task.page,
      ...box,
      text,
      quality: { inkRatio: 0, rotationDeg: turn, skewDeg: 0, sharpness: 0, effectiveDpi: null, imageCoverage: 0 },
      hashes: { content: createHash('sha256').update(JSON.stringify(lines)).digest('hex'), perceptual: null },
      flags: turn === 0 ? [] : ['rotated'],
      engine: reader.name,
      picture: null,
      cpuMs: deps.cpuMs() - started,
    };
  } finally {
    page.release();
  }
};

const openPage = async (
  readers: PageReader[],
  task: PageTask,
  deps: PageDeps,
): Promise<{ page: OpenPage; reader: PageReader }> => {
  let last: unknown;
  for (const reader of readers) {
    deps.onPhase('read', reader.name);
    try {
      const source = await deps.sources.get(reader, task.source);
      return { page: await source.page(task.page), reader };
    } catch (thrown) {
      if (thrown instanceof Failure && thrown.code === 'source.encrypted') throw thrown;
      last = thrown;
    }
  }
  throw failure('page.unreadable', 'no engine could open the page', { cause: last });
};
