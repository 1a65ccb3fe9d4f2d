import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '#runtime/config/environment.js';
import { FLEET_MEMBERS } from '#runtime/local-fleet/local-fleet.js';
import { ChaosClient } from '#testing/chaos/chaos-client.js';
import { IsolatedFleet } from '#testing/fleet/isolated-fleet.js';
import { submitFiles } from '#testing/fleet/submit-files.js';
import { digitalPdf } from '#testing/pages/page-files.js';
import { type OtlpReceiver, type ReceivedSpan, startOtlpReceiver } from '#testing/telemetry/otlp-receiver.js';

const projectFolder = join(import.meta.dirname, '..', '..');
const marks = {
  borrower: 'Zebediah Quillfeather',
  account: '7730099118842',
  fileName: 'quillfeather-papers',
  secret: 'hunter-zwo',
};
const page = (place: number) => ({
  lines: ['Account statement', `Holder: ${marks.borrower}`, marks.account, `Page ${place} of 6`],
});

let receiver: OtlpReceiver;
let target: IsolatedFleet;
let logs: Map<string, string>;
let metrics: string;
const sent = { traceparent: `00-${'4bf92f3577b34da6a3ce929d0e0e4736'}-00f067aa0ba902b7-01` };
let packetId: string;
let spans: ReceivedSpan[];

beforeAll(async () => {
  receiver = await startOtlpReceiver();
  target = await IsolatedFleet.start(projectFolder, readEnvironment(), {
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    DOCYARD_RANGE_PAGES: '2',
  });
  const client = new ChaosClient(target);
  const pdf = await digitalPdf([1, 2, 3, 4, 5, 6].map(page));
  const fields = { metadata: JSON.stringify({ note: marks.secret }) };
  const { packet } = await submitFiles(target, [{ name: `${marks.fileName}.pdf`, bytes: pdf }], fields, sent);
  packetId = packet!.id;
  await client.untilEnd(packetId, 120_000);
  await target.untilLogged('worker-assemble', (log) => log.includes('"step done"'));
  logs = await target.logs();
  metrics = (
    await Promise.all(FLEET_MEMBERS.map(async (member) => (await fetch(`${target.fleet.urlOf(member)}/metrics`)).text()))
  ).join();
  // What is left is sent at the end: nothing is lost by stopping.
  await target.stop();
  spans = receiver.spans.filter(({ traceId }) => sent.traceparent.includes(traceId));
}, 180_000);

afterAll(async () => {
  await receiver?.close();
});

describe('a packet, traced', () => {
  it('is one trace from the request through every queue to its end, the caller’s', () => {
    expect(new Set(spans.map(({ service }) => service))).toEqual(new Set(FLEET_MEMBERS));
    const steps = spans
      .filter(({ kind }) => kind === 5)
      .map(({ name, attributes }) => `${name} ${attributes['docyard.pages'] ?? ''}`.trim());
    const ranges = ['1-2', '3-4', '5-6'];
    const expected = [
      'plan step',
      ...ranges.flatMap((range) => [`render step ${range}`, `classify step ${range}`]),
      'assemble step',
    ];
    expect(steps.sort()).toEqual(expected.sort());
    for (const { attributes } of spans.filter(({ kind }) => kind === 5))
      expect(attributes).toMatchObject({ 'docyard.packet': packetId, 'docyard.outcome': 'done' });
    const calls = new Set(spans.filter(({ kind }) => kind === 3).map(({ name }) => name));
    for (const call of ['records.finishStep', 'audit.append', 'blobs.put', 'queue.enqueue']) expect(calls).toContain(call);
  });

  it('hangs together: each span under one of the trace, the first under the caller’s', () => {
    const ids = new Set([...spans.map(({ spanId }) => spanId), '00f067aa0ba902b7']);
    expect(spans.filter(({ parentSpanId }) => !ids.has(parentSpanId ?? '')).map(({ name }) => name)).toEqual([]);
    expect(spans.find(({ kind }) => kind === 2)).toMatchObject({ name: 'POST /v1/packets', parentSpanId: '00f067aa0ba902b7' });
  });

  it('is found again in every log, and from the latencies', () => {
    const [, traceId = ''] = sent.traceparent.split('-');
    for (const member of FLEET_MEMBERS) expect([member, logs.get(`${member}.log`)?.includes(traceId)]).toEqual([member, true]);
    expect(metrics).toMatch(new RegExp(`docyard_step_duration_seconds_bucket.*trace_id="${traceId}"`));
    expect(metrics).toMatch(new RegExp(`docyard_packet_duration_seconds_bucket.*trace_id="${traceId}"`));
  });

  it('tells nothing of the borrower', () => {
    const all = receiver.bodies.join();
    for (const mark of [...marks.borrower.split(' '), marks.account, marks.fileName, marks.secret])
      expect(all).not.toContain(mark);
  });
});
