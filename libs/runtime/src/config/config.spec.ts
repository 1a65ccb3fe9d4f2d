import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from './config.js';
import { settings } from './settings.js';

describe('loadConfig', () => {
  it('needs nothing', () => {
    const config = loadConfig({});
    expect(config.apiPort).toBe(8080);
    expect(config.dataDir).toMatch(/^\/.*\.docyard\/data$/);
    expect(config.renderConcurrency).toBeGreaterThan(0);
  });

  it('takes an empty value for none', () => {
    expect(loadConfig({ DOCYARD_RANGE_PAGES: '' }).rangePages).toBe(8);
  });

  it('names every wrong setting, and no value', () => {
    const load = () => loadConfig({ DOCYARD_RANGE_PAGES: 'eight', REDIS_URL: 'http://user:secret@host' });
    expect(load).toThrow(ConfigError);
    expect(load).toThrow(/DOCYARD_RANGE_PAGES[\s\S]*/);
    expect(load).toThrow(/REDIS_URL/);
    expect(load).not.toThrow(/secret/);
  });

  it('every default is valid by its own schema, and every name is used once', () => {
    const all = Object.values(settings);
    for (const { schema, default: value } of all) if (value !== null) expect(schema.safeParse(value).success).toBe(true);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});
