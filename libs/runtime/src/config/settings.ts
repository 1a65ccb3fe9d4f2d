import { z } from 'zod';
import { parseRetention } from '#domain/retention/retention.js';
import { parseIngestPlaces } from '#ports/ingest/ingest-place.js';

const port = z.coerce.number().int().min(0).max(65_535);
const money = z.coerce.number().nonnegative();
const count = z.coerce.number().int().positive();

interface Setting<Schema extends z.ZodType> {
  /** Parses the variable's text; a default makes it optional. */
  schema: Schema;
  /** One sentence for the configuration table of the docs. */
  meaning: string;
}

const setting = <Schema extends z.ZodType>(schema: Schema, meaning: string): Setting<Schema> => ({ schema, meaning });

const isRetention = (text: string): boolean => {
  try {
    return parseRetention(text).length >= 0;
  } catch {
    return false;
  }
};

const isIngest = (text: string): boolean => {
  try {
    return parseIngestPlaces(text).length >= 0;
  } catch {
    return false;
  }
};

/** Every environment variable that Docyard reads: the docs' table and the parser are both made from this one. */
export const settings = {
  REDIS_URL: setting(
    z.url({ protocol: /^rediss?$/ }).default('redis://127.0.0.1:6379'),
    'Redis or Valkey; `rediss://` for TLS (NODE_EXTRA_CA_CERTS names a private authority), user and password in the URL or apart',
  ),
  REDIS_USERNAME: setting(z.string().optional(), 'User at Redis, in place of the one in REDIS_URL'),
  REDIS_PASSWORD: setting(
    z.string().optional(),
    'Password at Redis, as it is, in place of the one in REDIS_URL: from a secret, while the URL is anybody’s to read',
  ),
  DOCYARD_QUEUE_PREFIX: setting(
    z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .default('docyard'),
    'Keeps the queues of several fleets on one Redis apart',
  ),
  DOCYARD_DATA_DIR: setting(z.string().min(1).default('.docyard/data'), 'Folder of the embedded stores: blobs and SQLite'),
  DOCYARD_BUILD: setting(z.string().default('development'), 'Which build this is, as audit chains name it; the image sets it'),
  DOCYARD_AUDIT_KEY_FILE: setting(
    z.string().min(1).optional(),
    'Ed25519 private key (PEM, PKCS 8) that signs the heads of audit chains, mounted from a secret; left out, `audit-key.pem` in DOCYARD_DATA_DIR is used, made at the first start',
  ),
  DOCYARD_AUDIT_KMS_KEY: setting(
    z
      .string()
      .regex(
        /^projects\/[^/]+\/locations\/[^/]+\/keyRings\/[^/]+\/cryptoKeys\/[^/]+\/cryptoKeyVersions\/\d+$/,
        'not `projects/…/locations/…/keyRings/…/cryptoKeys/…/cryptoKeyVersions/…`',
      )
      .optional(),
    'Version of an Ed25519 key in Cloud KMS (EC_SIGN_ED25519) that signs the heads in place of a key file',
  ),
  DOCYARD_KMS_ENDPOINT: setting(
    z
      .string()
      .regex(/^[^\s/:]+:\d+$/, 'not `host:port`')
      .optional(),
    'Stand-in for Cloud KMS as `host:port`, asked without TLS and credentials; the service itself when left out',
  ),
  DOCYARD_RETENTION: setting(
    z.string().default('').refine(isRetention, 'must be tenant/product=days, several with commas, `*` for any'),
    'Days that packets are kept after their end, as `tenant/product=days` with commas between: `acme/purchase=30,acme/*=90,*/*=365`. The closest term holds, the tenant before the product; a packet that none fits is kept until it is deleted',
  ),
  DOCYARD_RETENTION_EVERY_MS: setting(count.default(3_600_000), 'How often the API looks for packets whose time is over'),
  DOCYARD_REVIEW_LEASE_MS: setting(count.default(600_000), 'How long a claim of a review holds without being renewed'),
  DOCYARD_BLOBS: setting(
    z
      .string()
      .regex(
        /^(folder|gs:\/\/[a-z0-9][a-z0-9._-]{1,61}[a-z0-9](\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\/?)$/,
        'neither `folder` nor `gs://bucket/prefix`',
      )
      .default('folder'),
    'Where files are kept: `folder` (in DOCYARD_DATA_DIR), or `gs://bucket/prefix` for Google Cloud Storage',
  ),
  DOCYARD_GCS_ENDPOINT: setting(
    z.url({ protocol: /^https?$/ }).optional(),
    'Where Cloud Storage answers, for emulators (asked without credentials) and private endpoints; Google’s own when left out',
  ),
  DOCYARD_GCS_KMS_KEY: setting(
    z
      .string()
      .regex(/^projects\/[^/]+\/locations\/[^/]+\/keyRings\/[^/]+\/cryptoKeys\/[^/]+$/)
      .optional(),
    'Customer-managed key that new objects are encrypted with; the bucket’s default when left out',
  ),
  DOCYARD_GCS_RETENTION_DAYS: setting(
    count.optional(),
    'Days for which nobody but Docyard can delete what it stored (unlocked object retention, which the bucket must allow)',
  ),
  DOCYARD_INGEST_FROM: setting(
    z
      .string()
      .default('')
      .refine(
        isIngest,
        'must be gs://bucket/prefix or file:///folder, several with commas, each after `tenant=` where it is not the default tenant’s',
      ),
    'Places from which clients may have files taken in by URI instead of uploading them: `gs://bucket/prefix` or `file:///folder`, several with commas, each after `tenant=` where it is not the default tenant’s; none when left out',
  ),
  DOCYARD_RECORDS: setting(
    z.enum(['sqlite', 'firestore']).default('sqlite'),
    'Where records and audit are kept: `sqlite` (in DOCYARD_DATA_DIR), or `firestore` for Google Cloud Firestore',
  ),
  DOCYARD_FIRESTORE_PROJECT: setting(
    z.string().optional(),
    'Project of the Firestore database; that of the credentials when left out',
  ),
  DOCYARD_FIRESTORE_DATABASE: setting(z.string().min(1).default('(default)'), 'Id of the Firestore database'),
  FIRESTORE_EMULATOR_HOST: setting(
    z
      .string()
      .regex(/^[^\s/:]+:\d+$/, 'not `host:port`')
      .optional(),
    'Firestore emulator as `host:port`, asked without credentials; the service itself when left out',
  ),
  DOCYARD_DELAYS: setting(
    z.enum(['queue', 'cloud-tasks']).default('queue'),
    'Who wakes jobs that wait long: the `queue` itself, which needs a worker alive, or `cloud-tasks`, which calls the API',
  ),
  DOCYARD_PARK_AFTER_MS: setting(count.default(30_000), 'Waits of this length and more are handed to Cloud Tasks'),
  DOCYARD_TASKS_QUEUE: setting(
    z
      .string()
      .regex(/^projects\/[^/]+\/locations\/[^/]+\/queues\/[^/]+$/, 'not `projects/…/locations/…/queues/…`')
      .optional(),
    'Full name of the Cloud Tasks queue: `projects/…/locations/…/queues/…`',
  ),
  DOCYARD_TASKS_CALLBACK_URL: setting(
    z.url({ protocol: /^https?$/ }).optional(),
    'Where Cloud Tasks reaches the API, with the path `/internal/v1/wakes`',
  ),
  DOCYARD_TASKS_SERVICE_ACCOUNT: setting(
    z.email().optional(),
    'Service account that Cloud Tasks calls as; the API lets no other in',
  ),
  DOCYARD_TASKS_AUDIENCE: setting(
    z.string().min(1).optional(),
    'For whom the tokens of these calls are made out; DOCYARD_TASKS_CALLBACK_URL when left out',
  ),
  DOCYARD_TASKS_CERTS_URL: setting(
    z.url({ protocol: /^https?$/ }).optional(),
    'Where the keys are published that these tokens are signed with, for emulators (PEM by key id, as JSON); Google’s own when left out',
  ),
  DOCYARD_TASKS_ENDPOINT: setting(
    z
      .string()
      .regex(/^[^\s/:]+:\d+$/, 'not `host:port`')
      .optional(),
    'Cloud Tasks emulator as `host:port`, asked without credentials; the service itself when left out',
  ),
  DOCYARD_TAXONOMY_DIR: setting(z.string().min(1).default('taxonomies'), 'Folder of published taxonomies and calibrations'),
  DOCYARD_DEFAULT_TAXONOMY: setting(z.string().default('us-mortgage'), 'Taxonomy of packets that name none'),
  DOCYARD_ENGINE: setting(
    z.enum(['signals', 'cascade', 'vision-all']).default('signals'),
    'Who may decide pages: `signals` alone, language models where signals are unsure (`cascade`), or a vision model on every page (`vision-all`, to measure by)',
  ),
  OPENAI_API_KEY: setting(z.string().optional(), 'Key of the model server; local servers may need none'),
  OPENAI_BASE_URL: setting(z.url().default('https://api.openai.com/v1'), 'Where the model server answers'),
  DOCYARD_MODEL_API: setting(
    z.enum(['responses', 'chat']).default('responses'),
    'What the model server speaks: OpenAI’s Responses, or Chat Completions as vLLM, Ollama and llama.cpp do',
  ),
  DOCYARD_TEXT_MODEL: setting(z.string().default('gpt-6-luna'), 'Model that reads words; `none` for no text tier'),
  DOCYARD_VISION_MODEL: setting(z.string().default('gpt-6.1-terra'), 'Model that looks at pictures; `none` for no vision tier'),
  DOCYARD_MODEL_CONCURRENCY: setting(count.default(8), 'Windows that one classify worker asks models about at a time'),
  DOCYARD_MODEL_RPM: setting(
    count.optional(),
    'Requests a minute of each model for the whole fleet; what the provider says of its limits replaces it',
  ),
  DOCYARD_MODEL_TPM: setting(
    count.optional(),
    'Tokens a minute of each model for the whole fleet, answers counted at their longest; likewise replaced',
  ),
  DOCYARD_MODEL_TIMEOUT_MS: setting(
    count.default(60_000),
    'Time that one answer of a model may take, from asking to its last byte',
  ),
  DOCYARD_PACKET_BUDGET_USD: setting(money.default(2), 'What models may cost for one packet; beyond it, pages go to review'),
  DOCYARD_TENANT_BUDGET_USD: setting(money.default(500), 'What models may cost one tenant in a day (UTC)'),
  DOCYARD_PROMPT_DIR: setting(z.string().min(1).default('prompts'), 'Folder of the prompts, by name and version'),
  DOCYARD_PRICES: setting(z.string().min(1).default('config/prices.yaml'), 'Price table of the models'),
  DOCYARD_MODEL_PRICED_AS: setting(
    z.string().optional(),
    'Entry of the price table that prices both models: `local` for a server of your own; each model’s own entry when left out',
  ),
  DOCYARD_API_HOST: setting(
    z.string().default('127.0.0.1'),
    'Address that the API listens on; loopback unless you say otherwise',
  ),
  DOCYARD_API_PORT: setting(port.default(8080), 'Port of the API'),
  DOCYARD_HEALTH_HOST: setting(z.string().default('127.0.0.1'), 'Address of each process’s health and metrics server'),
  DOCYARD_HEALTH_PORT: setting(
    port.default(0),
    'Port of each process’s /healthz, /readyz and /metrics; 0 takes a free one and logs it',
  ),
  DOCYARD_LOG_LEVEL: setting(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'Least severe log line that is written',
  ),
  DOCYARD_RANGE_PAGES: setting(count.default(8), 'Pages of one render or classify job'),
  DOCYARD_RENDER_PROCESSES: setting(count.optional(), 'Page processes of one render worker; the number of cores when left out'),
  DOCYARD_CONCURRENCY: setting(count.optional(), 'Jobs that one worker handles at a time; each pool has its own default'),
  DOCYARD_MAX_UPLOAD_BYTES: setting(count.default(1_073_741_824), 'Largest submission, all files together'),
  DOCYARD_MAX_FILES: setting(count.default(100), 'Most files of one packet'),
  DOCYARD_LINK_SECONDS: setting(
    count.max(3_600).optional(),
    'Seconds for which a download’s signed link to Cloud Storage holds: the API then answers 302 with it; left out, and with files in a folder, it sends the bytes itself',
  ),
  DOCYARD_MAX_PAGES: setting(count.default(5_000), 'Most pages of one packet'),
  DOCYARD_LOCK_MS: setting(count.default(10_000), 'How long a worker may be silent before its job is given to another'),
  DOCYARD_RECONCILE_MS: setting(count.default(5_000), 'How often the API looks for packets whose jobs were lost'),
  DOCYARD_STALE_MS: setting(count.default(10_000), 'A packet untouched for this long is looked at by the reconciler'),
  DOCYARD_READ_LIMIT_MS: setting(
    count.default(20_000),
    'CPU that one page may take to be read or drawn, and half of what may pass on the clock',
  ),
  DOCYARD_RECOGNISE_LIMIT_MS: setting(
    count.default(45_000),
    'CPU that one page may take where its words are recognised, and half of what may pass on the clock',
  ),
  DOCYARD_PAGE_MEMORY_MB: setting(
    count.default(800),
    'Memory at which a process that reads pages is ended; the page is then tried by the other engine, or lost',
  ),
  DOCYARD_STUCK_MS: setting(
    count.default(120_000),
    'A worker that takes nothing for this long while jobs wait says on /healthz that it is stuck',
  ),
  DOCYARD_PACKET_SLO_MS: setting(
    count.default(900_000),
    'Within this time of its submission a packet should be at its end: what metrics and alerts measure by',
  ),
  DOCYARD_SHUTDOWN_MS: setting(count.default(25_000), 'Time that work in flight gets on SIGTERM'),
  DOCYARD_LOCAL_KEY_FILE: setting(
    z.string().min(1).optional(),
    'File with an API key of all roles for tenant `default`, mounted from a secret; left out, `local-key` in DOCYARD_DATA_DIR is used where records are `sqlite`, made and printed at the first start',
  ),
  DOCYARD_OIDC_ISSUER: setting(
    z.url({ protocol: /^https?$/ }).optional(),
    'Identity provider whose bearer tokens are taken, as their `iss` has it; API keys only when left out',
  ),
  DOCYARD_OIDC_AUDIENCE: setting(z.string().min(1).optional(), 'For whom these tokens are made out (`aud`)'),
  DOCYARD_OIDC_JWKS_URL: setting(
    z.url({ protocol: /^https?$/ }).optional(),
    'Where the provider publishes its keys; as its discovery document says when left out',
  ),
  DOCYARD_OIDC_ALGORITHMS: setting(
    z
      .string()
      .regex(/^(RS|PS|ES)(256|384|512)(,(RS|PS|ES)(256|384|512))*$|^EdDSA$/, 'must be RS256, ES256 …, several with commas')
      .default('RS256,ES256'),
    'Signature algorithms that are taken, whatever a token says of its own',
  ),
  DOCYARD_OIDC_TENANT_CLAIM: setting(z.string().min(1).default('tenant'), 'Claim that names the tenant; dots lead into objects'),
  DOCYARD_OIDC_ROLES_CLAIM: setting(
    z.string().min(1).default('roles'),
    'Claim that lists roles (`submitter`, `reviewer`, `approver`, `auditor`, `admin`); dots lead into objects',
  ),
  DOCYARD_RATE_LIMIT: setting(count.default(6_000), 'Requests a minute of one tenant, counted over all replicas of the API'),
  DOCYARD_CORS_ORIGINS: setting(
    z
      .string()
      .regex(/^(https?:\/\/[^\s/,*]+(,https?:\/\/[^\s/,*]+)*)?$/, 'must be origins like https://app.example, several with commas')
      .default(''),
    'Origins of web pages that may call the API; none when left out',
  ),
  DOCYARD_MAX_EVENT_STREAMS: setting(
    count.default(2_000),
    'Event streams that one tenant may hold open at one replica of the API',
  ),
  DOCYARD_WEBHOOK_PRIVATE_TARGETS: setting(
    z
      .string()
      .regex(/^([0-9a-fA-F.:]+\/\d{1,3}(,[0-9a-fA-F.:]+\/\d{1,3})*)?$/, 'must be ranges like 10.9.0.0/16, several with commas')
      .default(''),
    'Private address ranges that webhooks may be sent to, then over plain HTTP too; none when left out',
  ),
} as const;

type SettingName = keyof typeof settings;
export type Environment = { [Name in SettingName]: z.output<(typeof settings)[Name]['schema']> };

const environmentSchema = z.object(Object.fromEntries(Object.entries(settings).map(([name, { schema }]) => [name, schema])));

/** Throws a sentence that names each variable that does not fit. An empty variable counts as not set. */
export const parseEnvironment = (variables: Record<string, string | undefined>): Environment => {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data as Environment;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration does not fit: ${faults.join('; ')}.`);
};
