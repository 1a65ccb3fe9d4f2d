import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

/** In a process of its own: what makes the types brings a compiler along. */
it('the types of the client are those of the OpenAPI document (else run `npm run docs`)', () => {
  const script = join(import.meta.dirname, '../../../../scripts/client/check-api-types.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
