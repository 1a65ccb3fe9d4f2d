/**
 * Steps of the schema, in order; `PRAGMA user_version` counts those applied. A published step never changes and later ones
 * only add, so that an older build goes on working beside a newer one through a rollout.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE packets (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    idempotency_key TEXT,
    run INTEGER NOT NULL,
    status TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    finished_at TEXT,
    body TEXT NOT NULL,
    UNIQUE (tenant, idempotency_key)
  ) STRICT;
  CREATE INDEX packets_by_tenant ON packets (tenant, created_at DESC, id DESC);
  CREATE INDEX packets_unfinished ON packets (updated_at) WHERE status IN ('received', 'processing');

  CREATE TABLE parts (
    packet_id TEXT NOT NULL REFERENCES packets (id) ON DELETE CASCADE,
    run INTEGER NOT NULL,
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (packet_id, run, kind, position, id)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX parts_once ON parts (packet_id, run, kind, id);

  CREATE TABLE audit (
    packet_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    once TEXT,
    hash TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (packet_id, seq),
    UNIQUE (packet_id, once)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE model_calls (
    id TEXT PRIMARY KEY,
    packet_id TEXT NOT NULL,
    run INTEGER NOT NULL,
    tenant TEXT NOT NULL,
    at TEXT NOT NULL,
    usd REAL NOT NULL,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX model_calls_by_packet ON model_calls (packet_id, run, at);
  CREATE INDEX model_calls_by_tenant ON model_calls (tenant, at, usd);
  `,
  // Which shape a record's body has: those of before are 1, and older builds go on writing it.
  `
  ALTER TABLE packets ADD COLUMN schema INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE parts ADD COLUMN schema INTEGER NOT NULL DEFAULT 1;
  CREATE INDEX packets_finished ON packets (finished_at, id) WHERE finished_at IS NOT NULL;
  `,
  // The backlog is counted at every scrape, and must not cost more as finished packets pile up.
  `
  CREATE INDEX packets_waiting ON packets (status, finished_at, created_at)
    WHERE status IN ('received', 'processing', 'needs_review');
  `,
  // Who may come in, and who is told.
  `
  CREATE TABLE api_keys (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    created_at TEXT NOT NULL,
    revoked_at TEXT,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX api_keys_by_tenant ON api_keys (tenant, created_at DESC, id DESC);

  CREATE TABLE webhooks (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    created_at TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX webhooks_by_tenant ON webhooks (tenant, created_at DESC, id DESC);

  CREATE TABLE deliveries (
    id TEXT PRIMARY KEY,
    webhook_id TEXT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    next_at TEXT,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX deliveries_by_webhook ON deliveries (webhook_id, created_at DESC, id DESC);
  CREATE INDEX deliveries_due ON deliveries (next_at) WHERE next_at IS NOT NULL;
  `,
  // What a tenant's documents say, by digest, so that one paper in two packets is found.
  `
  CREATE TABLE document_digests (
    tenant TEXT NOT NULL,
    digest TEXT NOT NULL,
    packet_id TEXT NOT NULL REFERENCES packets (id) ON DELETE CASCADE,
    PRIMARY KEY (tenant, digest, packet_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX document_digests_by_packet ON document_digests (packet_id);
  `,
  // What people are asked, who is at it, and what they did; it goes with its packet.
  `
  CREATE TABLE reviews (
    id TEXT PRIMARY KEY,
    packet_id TEXT NOT NULL REFERENCES packets (id) ON DELETE CASCADE,
    tenant TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    place TEXT NOT NULL,
    created_at TEXT NOT NULL,
    product TEXT,
    holder TEXT,
    held_until TEXT,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reviews_by_place ON reviews (tenant, state, place, id);
  CREATE INDEX reviews_by_packet ON reviews (packet_id);
  CREATE INDEX reviews_waiting ON reviews (state, created_at) WHERE state IN ('open', 'awaiting_approval');

  CREATE TABLE review_edits (
    packet_id TEXT NOT NULL REFERENCES packets (id) ON DELETE CASCADE,
    run INTEGER NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (packet_id, run, version)
  ) STRICT, WITHOUT ROWID;
  `,
];
