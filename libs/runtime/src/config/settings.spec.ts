import { describe, expect, it } from '@jest/globals';
import { configFrom } from './config.js';
import { parseEnvironment } from './settings.js';

describe('configuration', () => {
  it('is whole by default and open to this machine only', () => {
    const config = configFrom({});
    expect(config.api.host).toBe('127.0.0.1');
    expect(config.health.host).toBe('127.0.0.1');
    expect(config.worker.renderProcesses).toBeGreaterThan(0);
  });

  it('names every variable that does not fit', () => {
    expect(() => parseEnvironment({ DOCYARD_API_PORT: 'eighty', REDIS_URL: 'http://elsewhere' })).toThrow(
      /REDIS_URL.*DOCYARD_API_PORT/s,
    );
  });

  it('takes an empty variable as not set', () => {
    expect(parseEnvironment({ DOCYARD_RANGE_PAGES: '' }).DOCYARD_RANGE_PAGES).toBe(8);
  });
});
