/** A regular expression's structure, as far as its cost and its certain words can be told from it. */
export type RegexNode =
  | { kind: 'atom'; source: string; literal: string | null }
  | { kind: 'sequence'; items: RegexNode[] }
  | { kind: 'choice'; options: RegexNode[] }
  | { kind: 'group'; captures: boolean; body: RegexNode }
  | { kind: 'assertion'; body: RegexNode | null }
  | { kind: 'reference' }
  | { kind: 'repeat'; min: number; max: number; body: RegexNode };

const GROUP_OPENINGS: [RegExp, 'group' | 'assertion', boolean][] = [
  [/^\(\?:/, 'group', false],
  [/^\(\?<?[=!]/, 'assertion', false],
  [/^\(\?<[A-Za-z]\w*>/, 'group', true],
  [/^\((?!\?)/, 'group', true],
];
const CLASS = /^\[(?:\\[\s\S]|[^\]\\])*\]/;
const ESCAPE = /^\\(?:[pP]\{[^}]*\}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[\s\S])/;
const QUANTIFIER = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/;
const LITERAL_ESCAPE = /^\\[^\w\s]$/;

/** Reads an expression that `new RegExp(source, 'u')` accepts; ask that first, this reader checks nothing. */
class Reader {
  private at = 0;
  constructor(private readonly source: string) {}

  choice(): RegexNode {
    const options = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at += 1;
      options.push(this.sequence());
    }
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  private sequence(): RegexNode {
    const items: RegexNode[] = [];
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      items.push(this.repeated(this.one()));
    }
    return items.length === 1 ? items[0]! : { kind: 'sequence', items };
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.source.slice(this.at));
    if (found) this.at += found[0].length;
    return found;
  }

  private repeated(body: RegexNode): RegexNode {
    const found = this.take(QUANTIFIER);
    if (!found) return body;
    const sign = found[0][0];
    if (sign === '*') return { kind: 'repeat', min: 0, max: Number.POSITIVE_INFINITY, body };
    if (sign === '+') return { kind: 'repeat', min: 1, max: Number.POSITIVE_INFINITY, body };
    if (sign === '?') return { kind: 'repeat', min: 0, max: 1, body };
    const min = Number(found[1]);
    const max = found[2] === undefined ? min : found[3] ? Number(found[3]) : Number.POSITIVE_INFINITY;
    return { kind: 'repeat', min, max, body };
  }

  private one(): RegexNode {
    for (const [opening, kind, captures] of GROUP_OPENINGS) {
      if (!this.take(opening)) continue;
      const body = this.choice();
      this.at += 1;
      return kind === 'group' ? { kind, captures, body } : { kind, body };
    }
    const character = this.source[this.at]!;
    if (character === '^' || character === '$') {
      this.at += 1;
      return { kind: 'assertion', body: null };
    }
    return this.atom();
  }

  private atom(): RegexNode {
    const set = this.take(CLASS);
    if (set) return { kind: 'atom', source: set[0], literal: null };
    const escaped = this.take(ESCAPE);
    if (escaped) return this.escaped(escaped[0]);
    const character = String.fromCodePoint(this.source.codePointAt(this.at)!);
    this.at += character.length;
    return { kind: 'atom', source: character, literal: character === '.' ? null : character };
  }

  private escaped(source: string): RegexNode {
    if (/^\\[bB]$/.test(source)) return { kind: 'assertion', body: null };
    if (source === '\\k') {
      this.take(/^<[^>]*>/);
      return { kind: 'reference' };
    }
    if (/^\\[1-9]$/.test(source)) return { kind: 'reference' };
    return { kind: 'atom', source, literal: LITERAL_ESCAPE.test(source) ? source.slice(1) : null };
  }
}

export const readRegex = (source: string): RegexNode => new Reader(source).choice();

const childrenOf = (node: RegexNode): RegexNode[] => {
  switch (node.kind) {
    case 'sequence':
      return node.items;
    case 'choice':
      return node.options;
    case 'group':
    case 'repeat':
      return [node.body];
    case 'assertion':
      return node.body ? [node.body] : [];
    default:
      return [];
  }
};

/** The node and all below it. */
export function* walkRegex(node: RegexNode): Generator<RegexNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walkRegex(child);
}

export const captureGroups = (node: RegexNode): number =>
  [...walkRegex(node)].filter((each) => each.kind === 'group' && each.captures).length;
