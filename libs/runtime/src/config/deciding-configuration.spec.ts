import { expect, it } from '@jest/globals';
import { configFrom } from './config.js';
import { decidingConfiguration } from './deciding-configuration.js';

it('names what decides, and no secret', () => {
  const env = { OPENAI_API_KEY: 'sk-secret', OPENAI_BASE_URL: 'https://user:pass@models.example/v1', DOCYARD_BUILD: 'abc123' };
  const told = decidingConfiguration(configFrom(env));
  expect(told).toMatchObject({ build: 'abc123', modelServer: 'models.example', rangePages: 8 });
  expect(JSON.stringify(told)).not.toMatch(/secret|pass/);
});
