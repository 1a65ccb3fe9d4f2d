import type { OpenSource, PageReader } from '#ports/page-engine/page-reader.js';
import type { WorkerSource } from '#ports/page-engine/page-worker.js';

/** Ranges of two packets may alternate in one process; more open sources would only hold memory. */
const KEPT_OPEN = 2;

/** Sources kept open between pages, the least recently used closed first. */
export const createOpenSources = () => {
  const open = new Map<string, Promise<OpenSource>>();

  const forget = async (id: string): Promise<void> => {
    const source = open.get(id);
    open.delete(id);
    await source?.then((opened) => opened.close()).catch(() => undefined);
  };

  const get = async (reader: PageReader, source: WorkerSource): Promise<OpenSource> => {
    const id = `${reader.name} ${source.key} ${source.password ?? ''}`;
    const known = open.get(id);
    const opening = known ?? reader.open(source.content, source);
    open.delete(id);
    open.set(id, opening);
    opening.catch(() => open.delete(id));
    const ofReader = [...open.keys()].filter((key) => key.startsWith(`${reader.name} `));
    if (ofReader.length > KEPT_OPEN) await forget(ofReader[0]!);
    return opening;
  };

  return { get, closeAll: async () => void (await Promise.all([...open.keys()].map(forget))) };
};

export type OpenSources = ReturnType<typeof createOpenSources>;
