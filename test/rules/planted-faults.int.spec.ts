import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Checklist, checklistOf } from '#domain/review/checklist.js';
import { cleanPlan } from '#testing/generator/planted/clean-plan.js';
import { faultyPlan, PLANTED_FAULTS } from '#testing/generator/planted/faults.js';
import { openPlannedWorld, type PlannedWorld } from './planned-world.js';
import { loan, type PlannedRun, runPlanned } from './run-planned.js';

const SLOW_MACHINE_MS = 300_000;

let world: PlannedWorld;
let clean: PlannedRun;
let faulty: PlannedRun;
let list: Checklist;

beforeAll(async () => {
  world = await openPlannedWorld();
  const { deps } = world;
  clean = await runPlanned(cleanPlan(loan), deps);
  faulty = await runPlanned(faultyPlan(loan), deps);
  const { taxonomy } = await world.deps.taxonomies.get('us-mortgage');
  const { documents, rules } = faulty.manifest;
  list = checklistOf({ taxonomy, documents, rules, requests: [] });
}, SLOW_MACHINE_MS);
afterAll(async () => {
  await world.close();
});

const findings = ({ manifest }: PlannedRun) =>
  manifest.rules.filter(({ outcome }) => outcome === 'failed' || outcome === 'error');

describe('a packet of papers that agree', () => {
  it('has no finding, and is completed without a person', () => {
    expect(findings(clean)).toEqual([]);
    expect(clean.manifest.exceptions.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(clean.manifest.packet.status).toBe('completed');
  });

  it('was really checked: every rule that a fault breaks has passed on it', () => {
    const passed = new Set(clean.manifest.rules.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id));
    expect(PLANTED_FAULTS.filter(({ finding }) => !passed.has(finding))).toEqual([]);
  });
});

describe('a paper that comes again in another packet of the tenant', () => {
  it('is found there', () => {
    const outcome = faulty.manifest.rules.find(({ id }) => id === 'paper-in-one-loan');
    // All that no fault touched is what the clean packet holds as well.
    expect(outcome).toMatchObject({ outcome: 'failed' });
    expect(outcome?.documents).toContain(faulty.documents.get('savings-1'));
    expect(outcome?.documents).not.toContain(faulty.documents.get('w2-1-2022'));
  });
});

describe('its twin with faults planted in it', () => {
  it('has thirty faults and more', () => expect(PLANTED_FAULTS.length).toBeGreaterThanOrEqual(30));

  it.each(PLANTED_FAULTS)('is found to have: $id', ({ finding, paper }) => {
    const outcome = faulty.manifest.rules.find(({ id }) => id === finding);
    expect(outcome?.outcome).toBe('failed');
    if (paper !== null) expect(outcome?.documents).toContain(faulty.documents.get(paper));
  });

  it('has no finding that no fault explains', () => {
    const explained = new Set([
      ...PLANTED_FAULTS.flatMap(({ finding, entails = [] }) => [finding, ...entails]),
      'paper-in-one-loan',
    ]);
    expect(findings(faulty).filter(({ id }) => !explained.has(id))).toEqual([]);
    expect(faulty.manifest.packet.status).toBe('needs_review');
  });

  it('tells the borrower in plain words what to send', () => {
    expect(list.complete).toBe(false);
    const asked = [...list.missing, ...list.problems].map(({ text }) => text);
    expect(asked).toEqual(
      expect.arrayContaining([
        'The W-2s of the earner of this pay stub.',
        'A newer pay stub of this earner.',
        'The statement of the month that is missing for this account.',
        'All pages of this document, also those that are empty.',
      ]),
    );
  });
});
