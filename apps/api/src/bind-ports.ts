import { randomBytes } from 'node:crypto';
import type { FactoryProvider } from '@nestjs/common';
import { monotonicFactory } from 'ulid';
import type { KeyDeps } from '#pipeline/access/manage-keys.js';
import type { SignDeps } from '#pipeline/audit/sign-head.js';
import type { FlowDeps } from '#pipeline/deps.js';
import type { VerifyDeps } from '#pipeline/erasure/verify-erasure.js';
import type { ExpireDeps } from '#pipeline/housekeeping/expire-packets.js';
import type { SweepDeps } from '#pipeline/housekeeping/sweep-orphans.js';
import type { ReviewDeps } from '#pipeline/review/review-deps.js';
import type { DeleteDeps } from '#pipeline/submit/delete-packet.js';
import type { SubmitDeps } from '#pipeline/submit/submit-deps.js';
import type { WebhookDeps } from '#pipeline/webhooks/manage-webhooks.js';
import type { GuardDeps } from './access/guard.js';
import { Masks } from './access/masks.js';
import type { ApiAdapters } from './adapters.js';
import { sniffMediaType } from './media-sniffer.js';
import type { ApiSettings } from './settings.js';
import * as tokens from './tokens.js';

const now = () => new Date();

const flowDeps = (adapters: ApiAdapters, { rangePages }: ApiSettings): FlowDeps & SweepDeps & ExpireDeps => ({
  ...adapters,
  actor: 'system:api',
  now,
  rangePages,
});

const submitDeps = (adapters: ApiAdapters, settings: ApiSettings): SubmitDeps & DeleteDeps => ({
  ...adapters,
  sniff: sniffMediaType,
  now,
  newId: monotonicFactory(),
  limits: { maxBytes: settings.maxUploadBytes, maxFiles: settings.maxFilesPerPacket },
  rangePages: settings.rangePages,
  defaultTaxonomy: settings.defaultTaxonomy,
  packetEngine: settings.packetEngine,
});

const evidenceDeps = (adapters: ApiAdapters): SignDeps & VerifyDeps => ({ ...adapters, now });

const reviewDeps = (adapters: ApiAdapters, { rangePages, reviewLeaseMs }: ApiSettings): ReviewDeps => ({
  ...adapters,
  now,
  rangePages,
  leaseMs: reviewLeaseMs,
});

const guardDeps = (adapters: ApiAdapters): GuardDeps => ({ ...adapters, now });

export const keyDeps = ({ keys, audit }: Pick<ApiAdapters, 'keys' | 'audit'>): KeyDeps => {
  return { keys, audit, now, newId: monotonicFactory(), randomBytes };
};

const webhookDeps = (adapters: ApiAdapters): WebhookDeps => ({ ...adapters, now, newId: monotonicFactory(), randomBytes });

const port = (provide: symbol, pick: (adapters: ApiAdapters) => unknown): FactoryProvider => ({
  provide,
  inject: [tokens.ADAPTERS],
  useFactory: pick,
});

/** One token for each port, so that a controller says what it needs and gets no more. */
export const ports: FactoryProvider[] = [
  port(tokens.RECORDS, ({ records }) => records),
  port(tokens.BLOBS, ({ blobs }) => blobs),
  port(tokens.AUDIT, ({ audit }) => audit),
  port(tokens.QUEUE, ({ queue }) => queue),
  port(tokens.PROGRESS, ({ progress }) => progress),
  port(tokens.TAXONOMIES, ({ taxonomies }) => taxonomies),
  port(tokens.PAGE_ENGINE, ({ engine }) => engine),
  port(tokens.METRICS, ({ metrics }) => metrics),
  port(tokens.WAKE_CALLER, ({ wakeCaller }) => wakeCaller),
  { provide: tokens.FLOW_DEPS, inject: [tokens.ADAPTERS, tokens.SETTINGS], useFactory: flowDeps },
  { provide: tokens.EVIDENCE_DEPS, inject: [tokens.ADAPTERS], useFactory: evidenceDeps },
  { provide: tokens.REVIEW_DEPS, inject: [tokens.ADAPTERS, tokens.SETTINGS], useFactory: reviewDeps },
  { provide: tokens.SUBMIT_DEPS, inject: [tokens.ADAPTERS, tokens.SETTINGS], useFactory: submitDeps },
  { provide: tokens.KEY_DEPS, inject: [tokens.ADAPTERS], useFactory: keyDeps },
  { provide: tokens.WEBHOOK_DEPS, inject: [tokens.ADAPTERS], useFactory: webhookDeps },
  { provide: tokens.MASKS, inject: [tokens.ADAPTERS], useFactory: (adapters: ApiAdapters) => Masks.open(adapters) },
  { provide: tokens.GUARD_DEPS, inject: [tokens.ADAPTERS], useFactory: guardDeps },
];
