import type { PageText } from '../page/page-text.js';
import { fencedWords } from './page-words.js';

/** One page of a window as it is put before a model. */
export interface WindowPage {
  page: number;
  isAsked: boolean;
  text: PageText;
  /** Fields to look for on it: name and what it is called. */
  fields: { name: string; title: string }[];
}

/** How much of a context page's words are shown: its head tells what its neighbour may continue. */
const CONTEXT_SHARE = 0.3;

const heading = ({ page, isAsked }: WindowPage): string => `### Page ${page}${isAsked ? '' : ' (context, do not answer)'}`;

const fieldsLine = ({ fields }: WindowPage): string[] =>
  fields.length === 0 ? [] : [`Fields: ${fields.map(({ name, title }) => `${name} (${title})`).join(', ')}`];

const words = ({ text, isAsked }: WindowPage): string[] =>
  text.lines.length === 0 ? [] : [fencedWords(text, isAsked ? 1 : CONTEXT_SHARE)];

/** The words that go before a page's picture, or stand for it. */
export const pageWords = (page: WindowPage): string => [heading(page), ...fieldsLine(page), ...words(page)].join('\n');
