import { textWidth } from '../dsl/fonts.js';
import type { Color, CurveMark, FontName, LineMark, Mark, Page, RectMark, TextMark } from '../dsl/page.js';
import { winAnsiCode } from '../dsl/win-ansi.js';

/** How the program that made the page writes its text: producers differ, and readers must cope. */
export interface DigitalLook {
  /** One string a line, one a word, or runs broken in mid-word as typesetters do. */
  readonly runs: 'line' | 'word' | 'kerned';
  /** As laid out, or all of one font after another. */
  readonly order: 'natural' | 'by-font';
}

export interface StreamNames {
  font(name: FontName): string;
  picture(mark: Extract<Mark, { kind: 'picture' }>): string;
}

const num = (n: number): string => (Math.round(n * 100) / 100).toString();

/** The page's marks as PDF operators (a Latin-1 string). */
export function contentStream(page: Page, names: StreamNames, look: DigitalLook): string {
  const up = (y: number): number => page.height - y;
  // The standard fonts have no Hindi: a digital page leaves it out rather than show question marks.
  const texts = page.marks.filter((m): m is TextMark => m.kind === 'text' && m.font !== 'devanagari');
  const shapes = page.marks.filter((m) => m.kind !== 'text');
  if (look.order === 'by-font') texts.sort((a, b) => (a.font < b.font ? -1 : a.font > b.font ? 1 : 0));
  return [...shapes.map((m) => shape(m, up, names)), ...texts.map((m) => textOps(m, up, names, look))].join('\n');
}

/** Invisible text, as OCR programs put it under a scan. */
export function hiddenText(texts: readonly TextMark[], height: number, names: StreamNames): string {
  const lines = texts.map(
    (m) =>
      `BT 3 Tr /${names.font('sans')} ${num(m.size)} Tf 1 0 0 1 ${num(m.x)} ${num(height - m.y)} Tm ${literal(m.text)} Tj ET`,
  );
  return lines.join('\n');
}

function shape(m: Mark, up: (y: number) => number, names: StreamNames): string {
  if (m.kind === 'rect') return rect(m, up);
  if (m.kind === 'line') return line(m, up);
  if (m.kind === 'curve') return curve(m, up);
  if (m.kind === 'picture') return `q ${num(m.w)} 0 0 ${num(m.h)} ${num(m.x)} ${num(up(m.y + m.h))} cm /${names.picture(m)} Do Q`;
  return '';
}

function rect(m: RectMark, up: (y: number) => number): string {
  const path = `${num(m.x)} ${num(up(m.y + m.h))} ${num(m.w)} ${num(m.h)} re`;
  const fill = m.fill ? `${rgb(m.fill)} rg ` : '';
  const stroke = m.stroke ? `${rgb(m.stroke)} RG ${num(m.lineWidth ?? 0.6)} w ` : '';
  return `${fill}${stroke}${path} ${m.fill && m.stroke ? 'B' : m.fill ? 'f' : 'S'}`;
}

function line(m: LineMark, up: (y: number) => number): string {
  const dash = m.dash ? `[${m.dash.map(num).join(' ')}] 0 d ` : '';
  return `${rgb(m.color)} RG ${num(m.lineWidth)} w ${dash}${num(m.x1)} ${num(up(m.y1))} m ${num(m.x2)} ${num(up(m.y2))} l S${dash ? ' [] 0 d' : ''}`;
}

function curve(m: CurveMark, up: (y: number) => number): string {
  const path = m.points.map(([x, y], i) => {
    if (i === 0) return `${num(x)} ${num(up(y))} m`;
    const [px, py] = m.points[i - 1]!;
    return `${num(px)} ${num(up(py))} ${num((px + x) / 2)} ${num(up((py + y) / 2))} v`;
  });
  return `${rgb(m.color)} RG ${num(m.lineWidth)} w ${path.join(' ')} S`;
}

function textOps(m: TextMark, up: (y: number) => number, names: StreamNames, look: DigitalLook): string {
  const head = `BT /${names.font(m.font)} ${num(m.size)} Tf ${rgb(m.color)} rg`;
  const rad = ((m.angle ?? 0) * Math.PI) / 180;
  const turn = m.angle ? `${num(Math.cos(rad))} ${num(Math.sin(rad))} ${num(-Math.sin(rad))} ${num(Math.cos(rad))}` : '1 0 0 1';
  if (look.runs === 'kerned') return `${head} ${turn} ${num(m.x)} ${num(up(m.y))} Tm [${kerned(m.text)}] TJ ET`;
  if (look.runs === 'line' || m.angle) return `${head} ${turn} ${num(m.x)} ${num(up(m.y))} Tm ${literal(m.text)} Tj ET`;
  let x = m.x;
  const words = m.text.split(/(?<= )(?=\S)/).map((word) => {
    const op = `1 0 0 1 ${num(x)} ${num(up(m.y))} Tm ${literal(word)} Tj`;
    x += textWidth(word, m.font, m.size);
    return op;
  });
  return `${head} ${words.join(' ')} ET`;
}

/** Pieces of two to five letters with a hair of space taken off and given back. */
function kerned(text: string): string {
  const pieces = text.match(/.{1,4}/gs) ?? [];
  return pieces.map((piece, i) => `${literal(piece)}${i < pieces.length - 1 ? (i % 2 ? ' 4' : ' -4') : ''}`).join(' ');
}

function literal(text: string): string {
  let out = '';
  for (const c of text) {
    const code = String.fromCharCode(winAnsiCode(c));
    out += code === '(' || code === ')' || code === '\\' ? `\\${code}` : code;
  }
  return `(${out})`;
}

function rgb(color: Color): string {
  return [1, 3, 5].map((i) => num(Number.parseInt(color.slice(i, i + 2), 16) / 255)).join(' ');
}
