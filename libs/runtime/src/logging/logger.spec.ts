import { describe, expect, it } from '@jest/globals';
import { failure } from '#domain/failure/catalogue.js';
import { createLogger } from './logger.js';

const logged = (write: (logger: ReturnType<typeof createLogger>) => void): string => {
  const lines: string[] = [];
  write(createLogger({ level: 'info', service: 'test', destination: { write: (line) => lines.push(line) } }));
  return lines.join('');
};

describe('the log', () => {
  it('holds no message of an error, which may quote a page', () => {
    const line = logged((logger) => logger.error({ err: new Error('cannot parse "Jane Doe 123-45-6789"') }, 'step failed'));
    expect(line).not.toContain('Jane');
    expect(JSON.parse(line).err.type).toBe('Error');
  });

  it('says what a Failure saw', () => {
    const line = logged((logger) => logger.warn({ err: failure('page.timeout', 'page 3 took 20 s') }, 'page lost'));
    expect(JSON.parse(line).err).toMatchObject({ code: 'page.timeout', seen: 'page 3 took 20 s' });
  });

  it('blacks out what should not have been passed', () => {
    const line = logged((logger) => logger.info({ name: 'Jane.pdf', source: { name: 'Jane.pdf', password: 'x1' } }, 'taken'));
    expect(line).not.toMatch(/Jane|x1/);
  });
});
