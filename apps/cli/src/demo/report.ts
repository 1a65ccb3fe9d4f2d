import Table from 'cli-table3';
import type { Manifest } from '#domain/manifest/manifest.js';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** `[1,2,3,7]` as `1-3, 7`; a document whose pages were re-ordered shows them in its own order. */
export const pagesAsRanges = (pages: number[]): string => {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
};

const plain = { head: [], border: [] };

export const documentTable = (manifest: Manifest): string => {
  const table = new Table({
    head: ['Document', 'Type', 'Pages', 'Confidence', 'Status'],
    style: plain,
    colWidths: [null, null, 32],
    wordWrap: true,
  });
  for (const document of manifest.documents)
    table.push([document.title, document.type, pagesAsRanges(document.pages), percent(document.confidence), document.status]);
  return table.toString();
};

export const exceptionTable = (manifest: Manifest): string => {
  const table = new Table({
    head: ['Exception', 'Severity', 'Where', 'What was seen'],
    style: plain,
    colWidths: [null, null, null, 72],
    wordWrap: true,
  });
  for (const { code, severity, page, document, detail, scope } of manifest.exceptions)
    table.push([code, severity, page ? `page ${page}` : (document ?? scope), detail]);
  return table.toString();
};

/** Tokens, cost and time in one paragraph. */
export const summary = (manifest: Manifest): string => {
  const { usage, timings, packet, documents } = manifest;
  const accepted = documents.filter((document) => document.status === 'accepted').length;
  const tokens = usage.tokens.input + usage.tokens.output;
  const stages = `render ${seconds(timings.renderMs)}, classify ${seconds(timings.classifyMs)}, assemble ${seconds(timings.assembleMs)}`;
  return [
    `Packet ${packet.id}: ${packet.status}`,
    `${packet.pages} pages, ${documents.length} documents (${accepted} accepted), ${manifest.exceptions.length} exceptions`,
    `${tokens} tokens, ${usage.usd.toFixed(4)} USD; ${seconds(timings.wallMs)} wall time (${stages})`,
  ].join('\n');
};

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
