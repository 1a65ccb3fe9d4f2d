import { describe, expect, it } from '@jest/globals';
import type { DocumentRecord } from '../packet/document.js';
import { checkRequirements } from './check-requirements.js';
import { evaluateRules } from './evaluate-rules.js';
import { expressionFault } from './expression.js';
import { ruleContext } from './rule-context.js';

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

  it('is linted before it is published', () => {
    expect(expressionFault("documents.exists(d, d.type == 'w2')")).toBeNull();
    expect(expressionFault('documents.size( >')).not.toBeNull();
    expect(expressionFault('borrower.age > 3')).not.toBeNull();
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
