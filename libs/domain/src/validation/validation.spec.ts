import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DocumentRecord } from '../packet/document.js';
import { checkRequirements } from './check-requirements.js';
import { evaluateRules } from './evaluate-rules.js';
import { expressionFault } from './expression.js';
import { ruleContext } from './rule-context.js';
import { isExpressionFault } from './rule-outcome.js';

const document = (id: string, type: string, over: Partial<DocumentRecord> = {}): DocumentRecord => ({
  id,
  packetId: 'p',
  run: 1,
  type,
  title: type,
  pages: [1],
  confidence: 0.9,
  boundary: { start: 1, end: 1 },
  status: 'accepted',
  rationale: '',
  fields: {},
  fileKey: null,
  sha256: null,
  ...over,
});
const field = (value: string) => ({ value, page: 1, confidence: 1 });
const contextOf = (documents: DocumentRecord[], product: string | null = 'purchase', metadata: Record<string, string> = {}) =>
  ruleContext({ packet: { product, metadata }, pages: 9, documents });
const ruleOf = (when: string, assert: string) => ({
  id: 'r',
  severity: 'warning' as const,
  when,
  assert,
  message: 'm',
  source: 's',
});
const outcome = (when: string, assert: string, documents: DocumentRecord[] = [], metadata?: Record<string, string>) =>
  evaluateRules([ruleOf(when, assert)], contextOf(documents, 'purchase', metadata))[0];

describe('a rule', () => {
  const paystub = document('a', 'paystub', { fields: { gross: field('10') } });

  it('passes, fails, or does not apply, and names the documents it is about', () => {
    const stub = "documents.exists(d, d.type == 'paystub')";
    expect(outcome(stub, 'documents.all(d, has(d.fields.gross))', [paystub])).toMatchObject({
      outcome: 'passed',
      documents: ['a'],
    });
    expect(outcome(stub, 'documents.size() > 1', [paystub])).toMatchObject({ outcome: 'failed' });
    expect(outcome(stub, 'false')).toMatchObject({ outcome: 'not_applicable', documents: [] });
    expect(outcome('true', "packet.product == 'purchase' && packet.pages == 9")).toMatchObject({ outcome: 'passed' });
    expect(outcome('true', "packet.metadata.?stage.orValue('') == ''")).toMatchObject({ outcome: 'passed' });
  });

  it('does not see a field that is likelier misread than not', () => {
    const doubtful = document('a', 'paystub', { fields: { gross: { value: '10', page: 1, confidence: 0.4 } } });
    expect(outcome('true', 'documents.exists(d, has(d.fields.gross))', [doubtful])).toMatchObject({ outcome: 'failed' });
  });

  it.each([
    ['does not parse', 'documents.size( >'],
    ['asks for a field that was not read', "documents[0].fields.missing == ''"],
    ['asks for a document that is not there', 'documents[7].confidence > 0.5'],
    ['names nothing known', 'borrower.age > 3'],
    ['gives no truth value', 'documents.size()'],
    ['reaches for what objects inherit', "documents[0].fields.constructor == ''"],
  ])('is an error where it %s, never a pass', (_case, expression) => {
    expect(outcome('true', expression, [paystub])).toMatchObject({ outcome: 'error' });
    expect(outcome(expression, 'true', [paystub])).toMatchObject({ outcome: 'error' });
  });

  it('says what was not read, in names and never in values', () => {
    const [told] = evaluateRules(
      [ruleOf('true', "documents[0].fields.gross == '10' && documents[0].fields.net == ''")],
      contextOf([paystub]),
    );
    expect(told).toMatchObject({ outcome: 'error', reason: 'not read: net' });
    const [fault] = evaluateRules([ruleOf('true', 'borrower.age > 3')], contextOf([paystub]));
    expect(isExpressionFault(fault?.reason)).toBe(true);
    expect(isExpressionFault(told?.reason)).toBe(false);
  });

  it('is linted before it is published', () => {
    expect(expressionFault("documents.exists(d, d.type == 'w2')")).toBeNull();
    expect(expressionFault('documents.size( >')).not.toBeNull();
    expect(expressionFault('borrower.age > 3')).not.toBeNull();
  });
});

describe('a rule over each document', () => {
  const stub = (id: string, net?: string) =>
    document(id, 'paystub', { fields: { gross: field('10.00'), ...(net !== undefined && { net: field(net) }) } });
  const rule = (when = 'true') => ({
    ...ruleOf(when, 'double(d.fields.net) <= double(d.fields.gross)'),
    each: ['paystub'],
  });
  const told = (documents: DocumentRecord[], when?: string) => evaluateRules([rule(when)], contextOf(documents))[0];

  it('names the documents that break it, whatever else could not be told', () =>
    expect(told([stub('a', '9.00'), stub('b', '11.00'), stub('c')])).toEqual({
      ...{ id: 'r', severity: 'warning', message: 'm' },
      ...{ outcome: 'failed', documents: ['b'] },
    }));

  it('is an error where none breaks it and one could not be told', () =>
    expect(told([stub('a', '9.00'), stub('c')])).toMatchObject({ outcome: 'error', documents: ['c'], reason: 'not read: net' }));

  it('passes only on documents that it applies to, and applies to none that were rejected or of other types', () => {
    expect(told([stub('a', '9.00'), stub('c')], 'has(d.fields.net)')).toMatchObject({ outcome: 'passed', documents: ['a'] });
    expect(told([stub('c')], 'has(d.fields.net)')).toMatchObject({ outcome: 'not_applicable', documents: [] });
    expect(told([{ ...stub('b', '11.00'), status: 'rejected' }, document('w', 'w2')])).toMatchObject({
      outcome: 'not_applicable',
    });
  });

  it('is never a pass where one document is broken or untold, whatever their order', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('9.00', '11.00', undefined), { minLength: 1, maxLength: 6 }), (nets) => {
        const outcome = told(nets.map((net, at) => stub(`${at}`, net)))?.outcome;
        if (nets.includes('11.00')) expect(outcome).toBe('failed');
        else expect(outcome).toBe(nets.includes(undefined) ? 'error' : 'passed');
      }),
    ));
});

describe('what a rule sees of the packet', () => {
  const dated = (id: string, date: string) => document(id, 'form', { fields: { applicationDate: field(date) } });
  const seen = (documents: DocumentRecord[], metadata: Record<string, string> = {}) =>
    contextOf(documents, null, metadata).packet;

  it('is the day of the application: as told, else as the earliest paper says, else none', () => {
    expect(seen([dated('a', '2024-03-02'), dated('b', '2024-03-01')])).toMatchObject({ applied: '2024-03-01' });
    expect(seen([dated('a', '2024-03-02')], { applicationDate: '2024-02-01' })).toMatchObject({ applied: '2024-02-01' });
    expect(seen([dated('a', '2024-03-02')], { applicationDate: 'last week' })).toMatchObject({ applied: '2024-03-02' });
    expect(seen([])).not.toHaveProperty('applied');
    expect(outcome('true', "packet.applied == ''", [])).toMatchObject({ outcome: 'error', reason: 'not read: applied' });
  });

  it('is what assembly found of each document', () => {
    const findings = new Map([['a', { recognised: true, missingPages: 2, isCopy: true, elsewhere: 1 }]]);
    const context = ruleContext({
      packet: { product: null, metadata: {} },
      pages: 1,
      documents: [document('a', 'w2')],
      findings,
    });
    const all = 'd.recognised && d.missingPages == 2 && d.isCopy && d.elsewhere == 1';
    expect(evaluateRules([{ ...ruleOf('true', all), each: ['w2'] }], context)).toMatchObject([{ outcome: 'passed' }]);
  });

  it('can not tell a sum that one misread digit would explain', () => {
    const scanned = document('a', 'w2', { fields: { x: field('100.00'), y: field('130.00') } });
    const context = (recognised: boolean) =>
      ruleContext({
        packet: { product: null, metadata: {} },
        pages: 1,
        documents: [scanned],
        findings: new Map([['a', { recognised }]]),
      });
    const rule = { ...ruleOf('true', 'addsUp([double(d.fields.x)], double(d.fields.y), d.recognised)'), each: ['w2'] };
    expect(evaluateRules([rule], context(true))).toMatchObject([
      { outcome: 'error', reason: 'one misread digit would explain the difference' },
    ]);
    expect(evaluateRules([rule], context(false))).toMatchObject([{ outcome: 'failed' }]);
  });
});

describe("a product's requirement", () => {
  const productOf = (over: object) => ({
    id: 'purchase',
    title: 'Purchase',
    requires: [
      {
        id: 'income',
        anyOf: ['w2', 'paystub'],
        count: 2,
        severity: 'error' as const,
        when: 'true',
        message: 'm',
        source: 's',
        ...over,
      },
    ],
  });

  it('counts documents of any of its types that were not rejected', () => {
    const two = [document('a', 'w2'), document('b', 'paystub')];
    expect(checkRequirements(productOf({}), contextOf(two))).toMatchObject([
      { id: 'requires.income', outcome: 'passed', documents: ['a', 'b'] },
    ]);
    const rejected = [two[0]!, document('b', 'paystub', { status: 'rejected' })];
    expect(checkRequirements(productOf({}), contextOf(rejected))).toMatchObject([{ outcome: 'failed', documents: ['a'] }]);
  });

  it('asks only where its condition holds, and says where that can not be told', () => {
    expect(checkRequirements(productOf({ when: 'documents.size() > 3' }), contextOf([]))).toMatchObject([
      { outcome: 'not_applicable' },
    ]);
    expect(checkRequirements(productOf({ when: 'nonsense' }), contextOf([]))).toMatchObject([{ outcome: 'error' }]);
  });
});
