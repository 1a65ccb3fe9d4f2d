import { readPageText } from '../../dist/libs/pipeline/src/classify/read-page-text.js';
import { pagePicture } from '../../dist/libs/pipeline/src/render/page-picture.js';
import { pictureHash } from '../../dist/libs/testing/src/model-server/picture-hash.js';

/** What the server is to answer about each page of a truth; pages without truth it does not know. */
const truthByPage = (truth) =>
  new Map(truth.flatMap(({ type, pages }) => pages.map((page, at) => [page, { type, isFirst: at === 0 }])));

/**
 * Real pages bear no mark: the server knows them by the hash of their picture, and by their words. Both are taken from our own
 * reading, so that a page which we turn the wrong way is not found out here; marked pages are for that.
 */
export const teachReal = (server) => async (packet, outcome, deps) => {
  const record = await deps.records.getPacket(outcome.manifest.packet.id);
  const truth = truthByPage(packet.truth);
  for (const facts of await deps.records.pages(record.id, record.run)) {
    const known = truth.get(facts.page);
    if (!known || facts.flags.includes('render-failed')) continue;
    const { blobKey } = await pagePicture({ packet: record, page: facts.page }, deps);
    const hash = await pictureHash(await deps.blobs.read(blobKey));
    const text = await readPageText(facts, deps.blobs);
    const words = text.lines.flatMap((line) => line.text.split(/\s+/));
    server.learn([{ ...known, printed: null, markId: null, pictureHash: hash, words, fields: [], identifiers: [] }]);
  }
};
