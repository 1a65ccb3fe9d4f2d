import { describe, expect, it } from '@jest/globals';
import { buildPage } from '#testing/builders/page-text.js';
import { findPattern, firstCapture, patternOf, printedLower } from './pattern.js';
import { patternHazard } from './pattern-safety.js';
import { captureGroups, readRegex } from './regex-syntax.js';
import { searchablePage } from './searchable-page.js';

describe('a dangerous expression', () => {
  it.each([
    '(a+)+$',
    '(\\w+\\s?)+:',
    '(\\d+)*x',
    '(a|a)*b',
    '(?:\\w|\\d)+',
    '.*.*=',
    '[\\s\\S]*total',
    '(?:[a-z]+[a-z]*)+',
    '(x)\\1',
    '([^x]+y?)*',
    '^(.*?,){11}P',
  ])('%s is refused', (source) => expect(patternHazard(source)).not.toBeNull());

  it.each([
    '(\\d+,)+\\d{2}',
    'account\\s*(?:number|no\\.?)\\s*[:#]?\\s*([\\dX*-]{4,20})',
    '^\\s*statement period:?\\s+(.{5,60})$',
    '\\b(?:19|20)\\d{2}\\b',
    '(?<=tax year )(\\d{4})',
    '(?:jan|feb|mar)[a-z]*\\s+\\d{1,2}',
    'page\\s*[:#]?\\s*\\d+',
    '[\\s\\S]{0,200}total',
  ])('%s is let pass', (source) => expect(patternHazard(source)).toBeNull());
});

describe('an expression', () => {
  const page = searchablePage(buildPage(['Account Number: 12-34', 'Second', 'ACCOUNT NUMBER 99']));
  const lower = printedLower(page);

  it('tells the line of each match', () =>
    expect(findPattern(page, patternOf('^account number'), lower)).toEqual([
      { line: 0, length: 13 },
      { line: 2, length: 13 },
    ]));
  it('captures the first group that holds anything', () =>
    expect(firstCapture(page, patternOf('account number(?: (\\d+)|:\\s*([\\d-]+))'), lower)).toBe('12-34'));
  it('knows words that must be there', () => {
    expect(patternOf('(?:gross|net) pay\\s+\\d').anchors).toEqual([' pay']);
    expect(patternOf('gross\\s+pay|net\\s+wage').anchors).toEqual(['gross', 'wage']);
    expect(patternOf('\\d{4}').anchors).toEqual([]);
    expect(patternOf('colou?r').anchors).toEqual(['colo']);
  });
  it('counts capture groups', () => expect(captureGroups(readRegex('(a)(?:b)(?<c>d)(?=(e))[(]\\('))).toBe(3));
});
