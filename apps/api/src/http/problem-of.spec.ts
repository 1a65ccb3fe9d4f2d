import { describe, expect, it } from '@jest/globals';
import { NotFoundException } from '@nestjs/common';
import { problem } from '#contracts/http/problem.js';
import { failure } from '#domain/failure/catalogue.js';
import { problemOf, requestFailure } from './problem-of.js';

const request = { path: '/v1/packets', traceId: 'f'.repeat(32) };
const answer = (thrown: unknown) => problemOf(requestFailure(thrown), request);

describe('problemOf', () => {
  it('says what was seen and what to do', () => {
    const made = answer(failure('request.empty', 'the upload has no file'));
    expect(problem.parse(made)).toMatchObject({ status: 400, code: 'request.empty', detail: 'the upload has no file' });
    expect(made.advice).not.toBe('');
  });

  it('tells nothing of what it did not foresee', () => {
    const made = answer(new Error('secret path /home/borrower'));
    expect(made).toMatchObject({ status: 500, code: 'unknown', traceId: request.traceId });
    expect(JSON.stringify(made)).not.toContain('borrower');
  });

  it('has codes for what the framework refuses', () => {
    expect(answer(new NotFoundException('Cannot GET /nothing'))).toMatchObject({ status: 404, code: 'resource.missing' });
    expect(answer(Object.assign(new Error('too big'), { statusCode: 413 }))).toMatchObject({
      status: 413,
      code: 'request.too-large',
    });
    expect(answer(Object.assign(new Error('bad'), { statusCode: 415 }))).toMatchObject({ status: 400, code: 'request.invalid' });
  });
});
