import { describe, expect, it } from '@jest/globals';
import { wantsTraces } from './open-tracing.js';
import { noTracing } from './tracing.js';

describe('wantsTraces', () => {
  it('goes by the standard variables, and sends nothing because nothing was said', () => {
    expect(wantsTraces({})).toBe(false);
    expect(wantsTraces({ OTEL_SERVICE_NAME: 'x', OTEL_TRACES_SAMPLER: 'always_on' })).toBe(false);
    expect(wantsTraces({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' })).toBe(true);
    expect(wantsTraces({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://collector:4318/v1/traces' })).toBe(true);
    expect(wantsTraces({ OTEL_TRACES_EXPORTER: 'otlp' })).toBe(true);
    expect(wantsTraces({ OTEL_TRACES_EXPORTER: 'none', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' })).toBe(false);
    expect(wantsTraces({ OTEL_SDK_DISABLED: 'true', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' })).toBe(false);
  });
});

it('with tracing off, work is done and nothing else', async () => {
  expect(await noTracing.span('x', { kind: 'internal' }, async (span) => span.add({ a: 1 }) ?? 5)).toBe(5);
});
