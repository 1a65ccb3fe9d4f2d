import { z } from 'zod';
import { packetMarks } from '../generator/mark/page-mark.js';
import { manners } from './answer.js';
import { faultOrder } from './faults.js';
import { knownPage, knownPages } from './known-page.js';
import { latency } from './latency.js';
import type { ModelServer } from './model-server.js';
import { rateLimit } from './rate-limit.js';

interface ControlAnswer {
  status: number;
  body: unknown;
}

const order = <T>(schema: z.ZodType<T>, obey: (server: ModelServer, given: T) => unknown) => ({
  obey: (server: ModelServer, body: unknown): ControlAnswer => {
    const parsed = schema.safeParse(body);
    if (!parsed.success) return { status: 400, body: { problem: z.prettifyError(parsed.error) } };
    return { status: 200, body: obey(server, parsed.data) ?? {} };
  },
});

/** What can be asked under /control/: one JSON body each, `null` where there is nothing to say. */
const orders = {
  /** Content of a marks file. */
  marks: order(packetMarks, (server, marks) => server.learn(knownPages(marks))),
  /** Pages that are known by their picture or words. */
  pages: order(z.array(knownPage), (server, pages) => server.learn(pages)),
  faults: order(z.array(faultOrder), (server, faults) => server.setFaults(faults)),
  limit: order(rateLimit.nullable(), (server, limit) => server.setLimit(limit)),
  manners: order(manners.partial(), (server, changed) => server.setManners(changed)),
  latency: order(latency, (server, ms) => server.setLatency(ms)),
  forget: order(z.unknown(), (server) => server.forget()),
  calls: order(z.unknown(), (server) => server.calls()),
  stats: order(z.unknown(), (server) => server.stats()),
};

/** Obeys one order sent over HTTP, as the functions of `ModelServer` do. */
export const control = (server: ModelServer, name: string, body: unknown): ControlAnswer =>
  Object.hasOwn(orders, name)
    ? orders[name as keyof typeof orders].obey(server, body)
    : { status: 404, body: { problem: `no order "${name}"; there are ${Object.keys(orders).join(', ')}` } };
