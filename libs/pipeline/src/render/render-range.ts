import type { PayloadOf, ResultOf } from '#contracts/queues/catalogue.js';
import { failure } from '#domain/failure/catalogue.js';
import { exceptionFrom } from '#domain/failure/exception-from.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';
import type { Packet, Source } from '#domain/packet/packet.js';
import type { PageFacts } from '#domain/page/page-facts.js';
import type { LostPage, RenderedPage } from '#ports/page-engine/page-engine.js';
import { pageTextKey } from '../blob-keys.js';
import type { RenderDeps } from '../deps.js';
import { runStep, type StepWork } from '../flow/run-step.js';
import { openSource } from '../plan/open-source.js';
import { lostPageFacts, type SourceSlice, slicesOf } from '../plan/page-map.js';
import { PICTURE_MAX_PX, storePicture } from './page-picture.js';

interface Rendered {
  facts: PageFacts;
  exceptions: ExceptionRecord[];
}

const isLost = (page: RenderedPage | LostPage): page is LostPage => 'code' in page;

const lose = (packet: Packet, page: number, sourceId: string, lost: LostPage): Rendered => ({
  facts: lostPageFacts(page, { sourceId, sourcePage: lost.sourcePage }, lost.cpuMs),
  exceptions: [
    exceptionFrom({ code: lost.code, seen: lost.detail }, { packetId: packet.id, run: packet.run, page }, lost.recovery),
  ],
});

/** What is wrong with a page that came back all the same. */
const doubtsOf = (packet: Packet, page: number, { text, flags }: RenderedPage): ExceptionRecord[] => {
  const place = { packetId: packet.id, run: packet.run, page };
  const tell = (code: 'page.no-text' | 'page.incomplete', seen: string, recovery: string) =>
    exceptionFrom(failure(code, seen), place, recovery);
  const wordless = text.origin === 'none' && !flags.includes('blank');
  return [
    ...(wordless ? [tell('page.no-text', 'no text layer, and nothing recognised', 'Text layer and recognition.')] : []),
    ...(flags.includes('incomplete') ? [tell('page.incomplete', 'the picture ends early', 'What there is of it was read.')] : []),
  ];
};

const keep = async (
  packet: Packet,
  page: number,
  sourceId: string,
  rendered: RenderedPage,
  { blobs }: RenderDeps,
): Promise<Rendered> => {
  const { sourcePage, widthPt, heightPt, text, quality, hashes, flags, engine, picture, cpuMs } = rendered;
  const textKey = pageTextKey(packet, page);
  await blobs.put(textKey, Buffer.from(JSON.stringify(text)), { contentType: 'application/json' });
  const imageKey = picture ? await storePicture(packet, page, picture, blobs) : null;
  const read = { text: text.origin, textKey, imageKey, quality, hashes };
  const facts: PageFacts = { page, sourceId, sourcePage, widthPt, heightPt, ...read, flags, engine, cpuMs };
  return { facts, exceptions: doubtsOf(packet, page, rendered) };
};

const renderSlice = async (
  packet: Packet,
  source: Source,
  slice: SourceSlice,
  deps: RenderDeps,
  signal: AbortSignal | undefined,
): Promise<Rendered[]> => {
  const handle = await openSource(source, deps.blobs);
  // Behind a password the pictures are made now: assembly rebuilds these pages from them, and the password is forgotten.
  const pictureMaxPx = handle.password === null ? null : PICTURE_MAX_PX;
  const rendered: Rendered[] = [];
  for await (const result of deps.engine.render(handle, [...slice.pages.keys()], { pictureMaxPx }, signal)) {
    const page = slice.pages.get(result.sourcePage);
    if (page === undefined) throw failure('unknown', 'the engine answered for a page that was not asked for');
    rendered.push(isLost(result) ? lose(packet, page, source.id, result) : await keep(packet, page, source.id, result, deps));
  }
  if (rendered.length !== slice.pages.size) throw failure('unknown', `${rendered.length} of ${slice.pages.size} pages came back`);
  return rendered;
};

const workOf = async (
  packet: Packet,
  payload: PayloadOf<'render'>,
  deps: RenderDeps,
  signal: AbortSignal | undefined,
): Promise<StepWork> => {
  const plan = await deps.records.plan(packet.id, packet.run);
  const rendered: Rendered[] = [];
  for (const slice of slicesOf(plan, payload.range)) {
    const source = packet.sources.find(({ id }) => id === slice.sourceId) as Source;
    rendered.push(...(await renderSlice(packet, source, slice, deps, signal)));
  }
  const pages = rendered.map(({ facts }) => facts).sort((a, b) => a.page - b.page);
  const cpuMs = pages.reduce((sum, page) => sum + page.cpuMs, 0);
  return { cpuMs, pages, exceptions: rendered.flatMap(({ exceptions }) => exceptions) };
};

/**
 * Reads a range of pages: words to blob storage, figures to the records. A page that is lost becomes an exception and
 * keeps its place; its neighbours are not touched by it.
 */
export const renderRange = async (
  payload: PayloadOf<'render'>,
  deps: RenderDeps,
  signal?: AbortSignal,
): Promise<ResultOf<'render'>> => {
  const step = { ...payload, stage: 'render' as const };
  const outcome = await runStep(step, deps, (packet) => workOf(packet, payload, deps, signal));
  const pages = outcome?.pages ?? [];
  return { pages: pages.length, lost: pages.filter(({ flags }) => flags.includes('render-failed')).length };
};
