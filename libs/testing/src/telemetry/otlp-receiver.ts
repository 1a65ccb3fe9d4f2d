import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it arrived, its process's name with it. */
export interface ReceivedSpan {
  service: string;
  name: string;
  traceId: string;
  spanId: string;
  /** Null for the first of a trace. */
  parentSpanId: string | null;
  /** 1 internal, 2 server, 3 client, 4 producer, 5 consumer. */
  kind: number;
  attributes: Record<string, string | number | boolean>;
  failed: boolean;
}

type OtlpValue = { stringValue?: string; intValue?: string | number; doubleValue?: number; boolValue?: boolean };
type OtlpAttribute = { key: string; value: OtlpValue };
interface OtlpSpan {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  kind: number;
  attributes?: OtlpAttribute[];
  status?: { code?: number };
}
interface OtlpRequest {
  resourceSpans: { resource?: { attributes?: OtlpAttribute[] }; scopeSpans: { spans: OtlpSpan[] }[] }[];
}

const FAILED = 2;

const plain = ({ stringValue, intValue, doubleValue, boolValue }: OtlpValue): string | number | boolean =>
  stringValue ?? boolValue ?? doubleValue ?? Number(intValue);

const attributesOf = (attributes: OtlpAttribute[] = []): ReceivedSpan['attributes'] =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, plain(value)]));

const spansOf = ({ resourceSpans }: OtlpRequest): ReceivedSpan[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = String(attributesOf(resource?.attributes)['service.name']);
    return scopeSpans.flatMap(({ spans }) =>
      spans.map(({ name, traceId, spanId, parentSpanId, kind, attributes, status }) => ({
        ...{ service, name, traceId, spanId, kind },
        parentSpanId: parentSpanId || null,
        attributes: attributesOf(attributes),
        failed: status?.code === FAILED,
      })),
    );
  });

export interface OtlpReceiver {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  endpoint: string;
  spans: ReceivedSpan[];
  /** All that came in, as text: to look for what must not be there. */
  bodies: string[];
  close(): Promise<void>;
}

/** A receiver of traces by OTLP over HTTP, in JSON (OTEL_EXPORTER_OTLP_PROTOCOL=http/json), on a free port of this machine. */
export const startOtlpReceiver = async (): Promise<OtlpReceiver> => {
  const spans: ReceivedSpan[] = [];
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const isTraces = request.method === 'POST' && request.url === '/v1/traces';
    const isJson = request.headers['content-type']?.startsWith('application/json');
    if (!isTraces || !isJson) return response.writeHead(isTraces ? 415 : 404).end();
    const body = Buffer.concat(chunks).toString('utf8');
    bodies.push(body);
    spans.push(...spansOf(JSON.parse(body) as OtlpRequest));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { endpoint: `http://127.0.0.1:${port}`, spans, bodies, close };
};
