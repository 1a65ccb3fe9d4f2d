import type { ServerAnswer } from './answer.js';
import type { FaultKind } from './faults.js';

/** How an answer ended, as either API says it. */
export interface FinishedAnswer {
  text: string;
  ended: 'complete' | 'truncated' | 'filtered' | 'refused';
}

const NOBODY = 9_999;

const spoiledPages = ({ pages }: ServerAnswer, fault: FaultKind): ServerAnswer['pages'] => {
  const [first] = pages;
  switch (fault) {
    case 'page-missing':
      return pages.slice(1);
    case 'page-unknown':
      return first ? [...pages, { ...first, page: NOBODY }] : pages;
    case 'page-doubled':
      return first ? [first, ...pages] : pages;
    case 'type-unknown':
      return pages.map((page) => ({ ...page, type: 'horoscope' }));
    default:
      return pages;
  }
};

/** The answer as it is sent: whole, or spoiled as ordered. */
export function finishedAnswer(answer: ServerAnswer, fault: FaultKind | null): FinishedAnswer {
  const whole = JSON.stringify(answer);
  switch (fault) {
    case null:
      return { text: whole, ended: 'complete' };
    case 'malformed':
      return { text: `Sure, here is what I see: ${whole.slice(0, whole.length / 2)}`, ended: 'complete' };
    case 'truncated':
      return { text: whole.slice(0, Math.floor(whole.length * 0.6)), ended: 'truncated' };
    case 'refused':
      return { text: 'I can’t help with that.', ended: 'refused' };
    case 'filtered':
      return { text: '', ended: 'filtered' };
    case 'empty':
      return { text: '', ended: 'complete' };
    default:
      return { text: JSON.stringify({ pages: spoiledPages(answer, fault) }), ended: 'complete' };
  }
}
