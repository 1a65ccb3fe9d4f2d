/** One part of a request, whichever API it came by. */
export type RequestPart = { kind: 'text'; text: string } | { kind: 'picture'; url: string; detail: string };

/** A request, read. */
export interface ReadRequest {
  model: string;
  /** Everything before the parts, and the schema's text: what is counted and cached first. */
  preamble: string;
  parts: RequestPart[];
  /** Turns after the question: an earlier answer and what was wrong with it. */
  isCorrection: boolean;
  correctionText: string;
  maxOutputTokens: number;
  schema: Record<string, unknown> | null;
}

/** One page of a request, as the product's contract has it. */
export interface RequestedPage {
  page: number;
  isAsked: boolean;
  words: string[];
  fields: string[];
  picture: Uint8Array | null;
  /** At which the picture is to be looked at. */
  detail: string;
}

const HEADING = /^### Page (\d+)( \(context, do not answer\))?$/m;
const WORDS = /<page-text>\n([\s\S]*?)\n<\/page-text>/;
const FIELDS = /^Fields: (.*)$/m;

const bytesOf = (url: string): Uint8Array => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');

const pageOf = (text: string): RequestedPage | null => {
  const heading = HEADING.exec(text);
  if (!heading) return null;
  const words = WORDS.exec(text)?.[1] ?? '';
  const asked = FIELDS.exec(text.split('<page-text>')[0]!)?.[1] ?? '';
  return {
    page: Number(heading[1]),
    isAsked: heading[2] === undefined,
    words: words.split(/\s+/).filter(Boolean),
    fields: [...asked.matchAll(/(\w+) \(/g)].map(([, name]) => name!),
    picture: null,
    detail: '',
  };
};

/** The pages of a request in their order, each with the picture that follows its words. */
export function requestedPages(parts: readonly RequestPart[]): RequestedPage[] {
  const pages: RequestedPage[] = [];
  for (const part of parts) {
    if (part.kind === 'picture') {
      const last = pages.at(-1);
      if (last) Object.assign(last, { picture: bytesOf(part.url), detail: part.detail });
      continue;
    }
    // Servers for small models get all words in one string.
    for (const piece of part.text.split(/(?=^### Page \d+)/m)) {
      const page = pageOf(piece);
      if (page) pages.push(page);
    }
  }
  return pages;
}
