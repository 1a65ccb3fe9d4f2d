import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildPage, type LineLike, recognisedPage } from '#testing/builders/page-text.js';
import { buildType } from '#testing/builders/taxonomy.js';
import { taxonomy } from '../taxonomy/taxonomy.js';
import { readFields } from './read-fields.js';

type FieldInput = { name: string; kind: 'money' | 'date' | 'person' | 'text'; patterns: string[]; required?: boolean };
const slipOf = (fields: FieldInput[]) =>
  taxonomy.parse({
    schema: 'docyard.taxonomy/1',
    id: 't',
    version: '1.0.0',
    title: 't',
    description: 't',
    thresholds: { accept: 0.9, reject: 0.2 },
    types: [
      { ...buildType({ id: 'slip' }), fields: fields.map((field) => ({ title: field.name, privacy: 'personal', ...field })) },
    ],
  }).types[0]!;

const slip = slipOf([
  { name: 'gross', kind: 'money', patterns: ['gross pay[ :]*\\n?[ ]*\\$?([\\d,]+\\.\\d{2})', '\\btotal ([\\d,]+\\.\\d{2})'] },
  { name: 'net', kind: 'money', patterns: ['net pay[ :]*\\n?[ ]*\\$?([\\d,]+\\.\\d{2})'] },
  { name: 'paid', kind: 'date', patterns: ['pay date[ :]*\\n?[ ]*([\\d/]{8,10})'] },
]);
const read = (lines: readonly LineLike[]) => readFields(slip, buildPage(lines), { page: 7 });

describe("a type's fields on a page", () => {
  it('are read in the form of their kind, with page, confidence and place', () => {
    const { gross, paid } = read(['Gross pay: $1,250.00', { text: 'Pay date 01/15/2024', x: 0.5, w: 0.19, y: 0.3, h: 0.02 }]);
    expect(gross).toMatchObject({ value: '1250.00', page: 7, by: 'pattern' });
    expect(gross!.confidence).toBeGreaterThan(0.85);
    expect(paid).toMatchObject({ value: '2024-01-15', box: { x: 0.59, y: 0.3, w: 0.1, h: 0.02 } });
  });

  it('are found under or beside their label where reading order parts them', () => {
    const page = [
      { text: 'Gross Pay', x: 0.1, y: 0.1, w: 0.1, h: 0.015 },
      { text: 'Net Pay', x: 0.5, y: 0.1, w: 0.1, h: 0.015 },
      { text: '1,000.00', x: 0.1, y: 0.12, w: 0.1, h: 0.015 },
      { text: '800.00', x: 0.5, y: 0.12, w: 0.1, h: 0.015 },
    ];
    const { gross, net } = read(page);
    expect(gross).toMatchObject({ value: '1000.00', box: { x: 0.1, y: 0.12 } });
    expect(net).toMatchObject({ value: '800.00', box: { x: 0.5, y: 0.12 } });
    expect(net!.confidence).toBeGreaterThan(0.85);
    expect(read([page[0]!, { text: '55.00', x: 0.9, y: 0.1, w: 0.05, h: 0.015 }]).gross).toMatchObject({ value: '55.00' });
  });

  it('are doubted where label and value are neighbours in reading order only', () => {
    const apart = [
      { text: 'Net pay', x: 0.1, y: 0.1, w: 0.1, h: 0.015 },
      { text: '800.00', x: 0.6, y: 0.8, w: 0.1, h: 0.015 },
    ];
    expect(read(apart).net!.confidence).toBeLessThan(0.5);
  });

  it('are less sure by a later pattern, from doubtful recognition, and where two values compete', () => {
    const sure = read(['Gross pay 10.00']).gross!.confidence;
    expect(read(['Total 10.00']).gross!.confidence).toBeLessThan(sure);
    expect(readFields(slip, recognisedPage(['Gross pay 10.00'], 0.7), { page: 1 }).gross!.confidence).toBeLessThan(sure);
    const competing = read(['Gross pay 10.00', 'Gross pay 12.00']).gross!;
    expect(competing.value).toBe('10.00');
    expect(competing.confidence).toBeLessThan(0.7);
    expect(read(['Gross pay 10.00', 'Gross pay $10.00']).gross!.confidence).toBe(sure);
  });

  it('are not read from what is not of their kind', () => {
    expect(read(['Pay date 99/99/2024'])).toEqual({});
    expect(read([])).toEqual({});
  });

  it('lie within the page, and are read the same again, whatever the page holds', () => {
    const line = fc.record({
      text: fc.oneof(
        fc.constantFrom('Gross pay', 'Net Pay $5.00', 'pay date', '1,200.00', '01/02/2024'),
        fc.string({ maxLength: 30 }),
      ),
      x: fc.double({ min: 0, max: 0.9, noNaN: true }),
      y: fc.double({ min: 0, max: 0.95, noNaN: true }),
      w: fc.double({ min: 0, max: 0.1, noNaN: true }),
      h: fc.double({ min: 0.001, max: 0.05, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const fields = read(lines);
        expect(read(lines)).toEqual(fields);
        for (const { box, confidence } of Object.values(fields)) {
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThan(1);
          expect(box!.x).toBeGreaterThanOrEqual(0);
          expect(box!.x + box!.w).toBeLessThanOrEqual(1.0002);
          expect(box!.y + box!.h).toBeLessThanOrEqual(1.0002);
        }
      }),
    );
  });

  it('cost little on a page of hundreds of lines', () => {
    const lines = Array.from({ length: 500 }, (_, at) => ({
      text: `Gross pay label ${at}`,
      x: (at % 5) / 5,
      y: at / 520,
      w: 0.15,
      h: 0.01,
    }));
    const began = performance.now();
    read(lines);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
