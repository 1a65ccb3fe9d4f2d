import { expect, it } from '@jest/globals';
import { answering } from './expressions.js';

it('lets comparisons answer, and leaves what only looks like one', () => {
  expect(answering('a{x!="1",y=~"<.>"} > 5')).toBe('a{x!="1",y=~"<.>"} > bool 5');
  expect(answering('a >= on () b and c < 2 or label_replace(d, "e", "<", "f", "") != 0')).toBe(
    'a >= bool on () b and c < bool 2 or label_replace(d, "e", "<", "f", "") != bool 0',
  );
});
