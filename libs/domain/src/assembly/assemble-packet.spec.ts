import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type PageSketch, sampleTaxonomy, sketchPages } from '#testing/builders/assembly-page.js';
import { assemblePacket } from './assemble-packet.js';

const taxonomy = sampleTaxonomy();
const assemble = (sketches: (PageSketch | null)[]) => assemblePacket({ pages: sketchPages(sketches), taxonomy });
const found = (sketches: (PageSketch | null)[]) => assemble(sketches).documents.map((d) => [d.type, d.pages]);
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const slip = (more: Partial<PageSketch> = {}): PageSketch => ({ type: 'slip', first: 0.9, ...more });
const unknown = (more: Partial<PageSketch> = {}): PageSketch => ({ type: 'other', confidence: 0.7, first: 0.4, ...more });
const estimate = (x: number, more: Partial<PageSketch> = {}): PageSketch => ({
  type: 'estimate',
  first: x === 1 ? 0.97 : 0.03,
  printed: [x, 3],
  ...more,
});

describe('long documents', () => {
  it('keeps an unknown report of 44 pages whole', () => {
    const running = { footer: ['f00'], fonts: ['ABCDEF+Serif'] };
    const report = times(44, (i) => unknown({ first: i === 0 ? 0.8 : 0.3, signature: { ...running, bareNumbers: [i + 1] } }));
    expect(found([slip(), ...report, slip()])).toEqual([
      ['slip', [1]],
      ['other', times(44, (i) => i + 2)],
      ['slip', [46]],
    ]);
  });

  it('is not broken by odd pages inside', () => {
    const page = (i: number): PageSketch =>
      i % 5 === 3
        ? { type: 'slip', confidence: 0.8, first: 0.4 }
        : { type: 'report', confidence: 0.9, first: i === 0 ? 0.95 : 0.1 };
    const pages = times(22, (i) => ({ ...page(i), signature: { fonts: ['ABCDEF+Sans'] } }));
    expect(found(pages)).toEqual([['report', times(22, (i) => i + 1)]]);
  });

  it('gives untitled pages to the document before them', () => {
    const looks = { signature: { fonts: ['ABCDEF+Sans'], footer: ['f1'] } };
    const pages = [
      { type: 'statement', first: 0.95, ...looks },
      unknown({ confidence: 0.6, first: 0.2, ...looks }),
      unknown({ confidence: 0.6, first: 0.2, ...looks }),
    ];
    expect(found(pages)).toEqual([['statement', [1, 2, 3]]]);
  });
});

describe('copies of one form, back to back', () => {
  it('takes slips that look alike and begin by their own marks for no unknown paper', () => {
    const looks = { signature: { fonts: ['ABCDEF+Sans'], footer: ['f1'] } };
    const marked = slip({ confidence: 0.88, ...looks });
    const pages = sketchPages([marked, marked, marked]);
    for (const { decision } of pages) decision!.firstPage.byType = { slip: 0.9, other: 0.15 };
    const { documents } = assemblePacket({ pages, taxonomy });
    expect(documents.map((d) => [d.type, d.pages])).toEqual([
      ['slip', [1]],
      ['slip', [2]],
      ['slip', [3]],
    ]);
  });

  it('parts copies of a longer form that bear one number, as copies do', () => {
    const copy: PageSketch = {
      type: 'estimate',
      confidence: 0.99,
      first: 0.99,
      identifiers: { account: '4711' },
      signature: { header: ['title'], fonts: ['ABCDEF+Sans'], vocabulary: times(40, (i) => i) },
    };
    const estimates = taxonomy.types.map((type) =>
      type.id === 'estimate' ? { ...type, pages: { min: 1, max: 3, typical: 2, numbered: false } } : type,
    );
    const { documents } = assemblePacket({ pages: sketchPages([copy, copy, copy]), taxonomy: { ...taxonomy, types: estimates } });
    expect(documents.map((d) => d.pages)).toEqual([[1], [2], [3]]);
  });

  it('parts single-page forms', () => {
    expect(found([slip(), slip(), slip()])).toHaveLength(3);
  });

  const filled = (more: Partial<PageSketch['signature']>): PageSketch =>
    slip({ first: 0.6, signature: { vocabulary: times(40, (i) => i), ...more } });

  it('parts one form filled in twice, though both look alike and begin like the first', () => {
    const [one, two] = [filled({ figures: [1, 2, 3, 4, 5] }), filled({ figures: [1, 12, 13, 14, 15] })];
    expect(found([one, two]).map(([, pages]) => pages)).toEqual([[1], [2]]);
  });

  it('asks a person where such a pair is taken for one paper all the same', () => {
    const pair = [0, 10].map((from) => ({
      ...filled({ figures: times(5, (i) => from + i) }),
      printed: [1 + from / 10, 2] as [number, number],
    }));
    const [document] = assemble(pair).documents;
    expect(document).toMatchObject({ pages: [1, 2], status: 'needs_review' });
    expect(document!.rationale).toContain('one form with other figures');
  });

  it('parts numbered forms that look the same', () => {
    const looks = { signature: { fonts: ['ABCDEF+Sans'], footer: ['f1'] } };
    const pages = [1, 2, 3, 1, 2, 3].map((x) => estimate(x, looks));
    expect(found(pages)).toEqual([
      ['estimate', [1, 2, 3]],
      ['estimate', [4, 5, 6]],
    ]);
  });

  it('parts statements where the account changes', () => {
    const page = (account: string, first: number): PageSketch => ({ type: 'statement', first, identifiers: { account } });
    expect(found([page('111122', 0.6), page('111122', 0.4), page('333344', 0.6), page('333344', 0.4)])).toEqual([
      ['statement', [1, 2]],
      ['statement', [3, 4]],
    ]);
  });
});

describe('titles', () => {
  it('are no beginnings where one title runs over other words', () => {
    const titled = (words: number): PageSketch => ({
      type: 'statement',
      first: 0.97,
      signature: { header: ['title'], vocabulary: times(40, (i) => words + i) },
    });
    expect(found([titled(0), titled(100), titled(200)])).toEqual([['statement', [1, 2, 3]]]);
    // The same words under the same title: copies.
    expect(found([titled(0), titled(0)]).map(([, pages]) => pages)).toEqual([[1], [2]]);
  });
});

describe('numbers without a total', () => {
  const looks = { signature: { fonts: ['ABCDEF+Sans'], footer: ['f1'] } };
  const numbered = (type: string) => (number: number | null) => ({
    type,
    first: number === null || number === 1 ? 0.9 : 0.1,
    ...(number === null ? {} : { printed: [number, null] as [number, null] }),
    ...looks,
  });

  it('part statements where they begin anew, even where the first page shows none', () => {
    expect(found([1, 2, 3, null, 2, 3].map(numbered('statement')))).toEqual([
      ['statement', [1, 2, 3]],
      ['statement', [4, 5, 6]],
    ]);
  });

  it('part a statement from the one before that is whole by its total', () => {
    const page = (first: number, printed: [number, number | null]) => ({ type: 'statement', first, printed, ...looks });
    expect(found([page(0.9, [1, 1]), page(0.5, [1, null]), page(0.1, [2, null])])).toEqual([
      ['statement', [1]],
      ['statement', [2, 3]],
    ]);
  });

  it('part nothing in papers whose parts count anew', () => {
    expect(found([1, 2, 3, null, 2, 3].map(numbered('report')))).toEqual([['report', [1, 2, 3, 4, 5, 6]]]);
  });
});

describe('blank sheets, separators and lost pages', () => {
  it('goes on across a blank back and gives it to nobody', () => {
    const result = assemble([estimate(1), { type: 'blank' }, estimate(2), estimate(3), { type: 'blank' }, slip()]);
    expect(result.documents.map((d) => d.pages)).toEqual([[1, 3, 4], [6]]);
    expect(result.blankPages).toEqual([2, 5]);
  });

  it('keeps a page that is blank on purpose where the paper counts it', () => {
    const empty: PageSketch = { type: 'blank', printed: [3, 3], signature: { words: 5 } };
    const result = assemble([estimate(1), estimate(2), empty, slip(), { type: 'blank', printed: [3, 3] }]);
    expect(result.documents.map((d) => d.pages)).toEqual([[1, 2, 3], [4]]);
    expect(result.documents[0]!.flags.pagesMissing).toEqual([]);
    expect(result.blankPages).toEqual([5]);
    const ruled = assemble([estimate(1), estimate(2), { ...empty, tier: 'reviewer' }]);
    expect(ruled.blankPages).toEqual([3]);
  });

  it('breaks at a separator', () => {
    const sure = { type: 'report', first: 0.1, signature: { fonts: ['ABCDEF+Sans'] } };
    expect(found([sure, sure, { type: 'separator' }, sure, sure]).map(([, pages]) => pages)).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });

  it('begins a document with a new file', () => {
    const page = (source: string): PageSketch => ({ type: 'report', first: 0.3, source });
    expect(found([page('a'), page('a'), page('b'), page('b')])).toEqual([
      ['report', [1, 2]],
      ['report', [3, 4]],
    ]);
  });

  it('gives every page one place, whatever comes', () => {
    const sketch = fc.record({
      type: fc.constantFrom('slip', 'estimate', 'statement', 'report', 'other', 'blank', 'separator'),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      first: fc.double({ min: 0, max: 1, noNaN: true }),
      printed: fc.option(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), { nil: undefined }),
      content: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
    });
    const packets = fc.array(fc.option(sketch, { freq: 9 }), { maxLength: 14 });
    fc.assert(
      fc.property(packets, (sketches) => {
        const result = assemble(sketches as (PageSketch | null)[]);
        const held = result.documents.flatMap((d) => d.pages);
        const lost = result.pageResults.filter((p) => p.place === 'lost').map((p) => p.page);
        const everywhere = [...held, ...result.blankPages, ...result.separatorPages, ...lost].sort((a, b) => a - b);
        expect(everywhere).toEqual(times(sketches.length, (i) => i + 1));
        for (const { page, document } of result.pageResults) {
          if (document !== null) expect(result.documents[document]!.pages).toContain(page);
        }
        for (const d of result.documents) {
          for (const p of [d.confidence, d.boundary.start, d.boundary.end]) expect(p >= 0 && p <= 1).toBe(true);
        }
      }),
    );
  });
});

describe('pages that lie apart or out of order', () => {
  const looks = { signature: { footer: ['f1'] } };

  it('puts a reversed stack in order and says so', () => {
    const [document] = assemble([3, 2, 1].map((x) => estimate(x, looks))).documents;
    expect(document!.pages).toEqual([3, 2, 1]);
    expect(document!.flags.reordered).toBe(true);
  });

  it('leaves a paper whole after one whose pages are swapped', () => {
    const documents = assemble([1, 3, 2, 1, 2, 3].map((x) => estimate(x, looks))).documents;
    expect(documents.map((d) => d.pages)).toEqual([
      [1, 3, 2],
      [4, 5, 6],
    ]);
  });

  it('takes interleaved documents apart', () => {
    const pages = [estimate(1, looks), slip(), estimate(2, looks), slip(), estimate(3, looks)];
    const result = assemble(pages);
    expect(result.documents.map((d) => d.pages)).toEqual([[1, 3, 5], [2], [4]]);
    expect(result.documents[0]!.flags.merged).toBe(true);
    expect(result.exceptions.map((e) => e.code)).toContain('document.merged');
  });

  it('turns a document round that lies from its back without numbers, for a person to see', () => {
    const inside = (): PageSketch => ({ type: 'statement', first: 0.02, ...looks });
    const cover: PageSketch = { type: 'statement', first: 0.98, ...looks };
    const [document, ...others] = assemble([inside(), inside(), inside(), cover]).documents;
    expect(others).toEqual([]);
    expect(document).toMatchObject({ pages: [4, 3, 2, 1], status: 'needs_review', flags: { reordered: true } });
    expect(document!.rationale).toContain('from the last to the first');
  });

  const card: PageSketch = { type: 'slip', first: 0.98, signature: { size: '300x200', words: 5 } };

  it('gives pages from inside a paper to the one before them that may lack them, for a person to see', () => {
    const first: PageSketch = { type: 'statement', first: 0.98 };
    const rest: PageSketch = { type: 'statement', first: 0.02 };
    const [document] = assemble([first, card, rest]).documents;
    expect(document).toMatchObject({ type: 'statement', pages: [1, 3], status: 'needs_review', flags: { merged: true } });
  });

  it('gives them to nobody where two papers may lack them', () => {
    const first: PageSketch = { type: 'statement', first: 0.98 };
    const rest: PageSketch = { type: 'statement', first: 0.02 };
    const pages = found([first, card, first, card, rest]).map(([, held]) => held);
    expect(pages).toContainEqual([1]);
    expect(pages).toContainEqual([3]);
    expect(pages).toContainEqual([5]);
  });

  it('gives them to the one of two that bears their running line', () => {
    const page = (first: number, line: string): PageSketch => ({ type: 'statement', first, signature: { footer: [line] } });
    const pages = found([page(0.98, 'a'), card, page(0.98, 'b'), card, page(0.02, 'a')]).map(([, held]) => held);
    expect(pages).toContainEqual([1, 5]);
    expect(pages).toContainEqual([3]);
  });

  it('joins nothing where two pieces fit equally well', () => {
    const pages = [estimate(1), estimate(1), slip(), estimate(2), estimate(2), slip(), estimate(3), estimate(3)];
    const result = assemble(pages.map((p) => ({ ...p, ...looks })));
    const doubtful = result.documents.filter((d) => d.type === 'estimate');
    expect(doubtful.every((d) => d.status === 'needs_review')).toBe(true);
  });

  it('joins distant pieces by their account, not by a period that other papers share', () => {
    const piece = (first: number, identifiers: Record<string, string>): PageSketch => ({
      type: 'statement',
      first,
      identifiers,
      signature: { words: 10 },
    });
    const apart = (identifiers: Record<string, string>) =>
      found([piece(0.98, identifiers), ...times(13, () => card), piece(0.35, identifiers)]).map(([, pages]) => pages);
    expect(apart({ account: '4711' })).toContainEqual([1, 15]);
    expect(apart({ period: '2023-11' })).toContainEqual([1]);
    expect(apart({ account: '4711', period: '2023-11' })).toContainEqual([1, 15]);
  });

  it('asks a person about a paper that bears one number twice', () => {
    const [document] = assemble([estimate(1, looks), estimate(2, looks), estimate(2, looks), estimate(3, looks)]).documents;
    expect(document).toMatchObject({ pages: [1, 2, 3, 4], status: 'needs_review' });
    expect(document!.rationale).toContain('the same printed number');
  });

  it('adds no rest to a paper that has all its pages', () => {
    const page = (printed?: [number, number]): PageSketch => ({
      type: 'statement',
      first: 0.2,
      identifiers: { account: '111122' },
      ...(printed === undefined ? {} : { printed }),
    });
    const rest = found([page([1, 2]), page([2, 2]), slip(), page(), page()]);
    expect(rest.map(([, pages]) => pages)).toEqual([[1, 2], [3], [4, 5]]);
  });

  it('names the pages that are missing', () => {
    const [document] = assemble([estimate(1, looks), estimate(3, looks)]).documents;
    expect(document!.pages).toEqual([1, 2]);
    expect(document!.flags.pagesMissing).toEqual([2]);
  });

  it('takes no date for a page number', () => {
    const [document] = assemble([{ type: 'statement', first: 0.9, printed: [3, 27] }]).documents;
    expect(document!.flags.pagesMissing).toEqual([]);
  });

  it('keeps copies as documents of their own', () => {
    const copy = [1, 2, 3].map((x) => estimate(x, { content: `e${x}` }));
    const result = assemble([...copy, slip(), ...copy]);
    expect(result.documents.map((d) => d.flags.duplicateOf)).toEqual([null, null, 0]);
  });
});

describe('status', () => {
  it('accepts what type and boundary evidence both support', () => {
    const result = assemble([
      slip({ confidence: 0.99 }),
      ...[1, 2, 3].map((x) => estimate(x, { confidence: 0.99 })),
      slip({ confidence: 0.99 }),
    ]);
    expect(result.documents.map((d) => d.status)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it('asks a person where the type is weak, and says why', () => {
    const [document] = assemble([slip({ confidence: 0.5 })]).documents;
    expect(document!.status).toBe('needs_review');
    expect(document!.rationale).toContain('For review');
  });

  it('asks a person where the first page looks like another paper, unless it is a cover', () => {
    const letter: PageSketch = { type: 'slip', confidence: 0.6, first: 0.97, printed: [1, 3] };
    const inner = (x: number): PageSketch => ({ type: 'statement', confidence: 0.99, first: 0.02, printed: [x, 3] });
    const assembled = (coverOf: string[]) => {
      const pages = sketchPages([letter, inner(2), inner(3)]);
      pages[0]!.decision!.coverOf = coverOf;
      return assemblePacket({ pages, taxonomy }).documents[0]!;
    };
    const reason = 'its first page alone looks like another paper';
    expect(assembled([])).toMatchObject({ type: 'statement', pages: [1, 2, 3], status: 'needs_review' });
    expect(assembled([]).rationale).toContain(reason);
    expect(assembled(['statement']).rationale).not.toContain(reason);
  });

  it('asks a person where one page alone shows the type of a longer paper', () => {
    const rest = (x: number): PageSketch => ({ type: 'other', confidence: 0.5, first: 0.1, printed: [x, 3] });
    const first: PageSketch = { type: 'statement', confidence: 0.98, first: 0.97, printed: [1, 3] };
    const shown = { ...first, first: 0.1, printed: [2, 3] as [number, number] };
    const [lone] = assemble([first, rest(2), rest(3)]).documents;
    const [backed] = assemble([first, shown, rest(3)]).documents;
    expect(lone).toMatchObject({ type: 'statement', pages: [1, 2, 3], status: 'needs_review' });
    expect(lone!.rationale).toContain('one page alone shows the type, and no other');
    expect(backed!.rationale).not.toContain('and no other');
  });

  it('believes no type that is all too unlikely', () => {
    const pages = sketchPages([slip()]);
    pages[0]!.decision!.distribution = ['slip', 'report', 'statement', 'estimate', 'other'].map((type) => ({
      type,
      confidence: 0.08,
    }));
    const result = assemblePacket({ pages, taxonomy: { ...taxonomy, thresholds: { accept: 0.8, reject: 0.6 } } });
    expect(result.documents[0]).toMatchObject({ type: 'other', status: 'needs_review' });
  });

  it('follows a person', () => {
    const settled = { type: 'slip', confidence: 1, first: 1, tier: 'reviewer' as const };
    const looks = { signature: { fonts: ['ABCDEF+Sans'] } };
    const pages = [
      { type: 'report', first: 0.95, ...looks },
      { ...settled, ...looks },
      { type: 'report', first: 0.05, ...looks },
    ];
    expect(assemble(pages).documents[1]).toMatchObject({ type: 'slip' });
  });
});

// Half a second outside of Jest, whose sandbox makes calls between modules several times dearer.
it('takes seconds, not minutes, for 2,000 pages', () => {
  const kinds: PageSketch[] = [
    slip(),
    estimate(1),
    estimate(2),
    unknown(),
    { type: 'statement', first: 0.5 },
    { type: 'report', first: 0.2 },
  ];
  const pages = times(2000, (i) => kinds[(i * 7 + (i % 11)) % kinds.length]!);
  const began = performance.now();
  assemble(pages);
  expect(performance.now() - began).toBeLessThan(10_000);
});
