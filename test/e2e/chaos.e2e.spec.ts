import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readEnvironment } from '#runtime/config/environment.js';
import { runChaos } from '#testing/chaos/run-chaos.js';

const projectFolder = join(import.meta.dirname, '..', '..');

it('a fleet under fire ends every packet as a calm one does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docyard-chaos-'));
  const told: string[] = [];
  const outcome = await runChaos({
    packets: 3,
    kills: 6,
    pagesEach: 12,
    seed: 5,
    projectFolder,
    folder,
    inherited: readEnvironment(),
    tell: (line) => told.push(line),
  });
  expect(outcome.findings).toEqual([]);
  expect(outcome).toMatchObject({ ended: 3, equalManifests: 3, verifiedChains: 3 });
  await rm(folder, { recursive: true, force: true });
}, 300_000);
