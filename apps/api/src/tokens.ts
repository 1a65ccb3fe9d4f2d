/** What whoever starts the API provides. */
export const ADAPTERS = Symbol('ApiAdapters');
export const SETTINGS = Symbol('ApiSettings');
export const API_LOGGER = Symbol('ApiLogger');
/** Who watches requests: see http/watched-requests.ts. Nobody where it is not provided. */
export const REQUESTS = Symbol('RequestWatch');

/** One token for each port; see bind-ports.ts. */
export const RECORDS = Symbol('RecordStore');
export const BLOBS = Symbol('BlobStore');
export const AUDIT = Symbol('AuditLog');
export const QUEUE = Symbol('JobQueue');
export const PROGRESS = Symbol('ProgressChannel');
export const TAXONOMIES = Symbol('TaxonomyStore');
export const PAGE_ENGINE = Symbol('PageEngine');
export const METRICS = Symbol('MetricsSource');
export const WAKE_CALLER = Symbol('WakeCaller');
export const FLOW_DEPS = Symbol('FlowDeps');
/** What it takes to sign, to prove and to tell where things came from. */
export const EVIDENCE_DEPS = Symbol('EvidenceDeps');
export const SUBMIT_DEPS = Symbol('SubmitDeps');
export const KEY_DEPS = Symbol('KeyDeps');
/** What of a packet the one who asks may see. */
export const MASKS = Symbol('Masks');
export const WEBHOOK_DEPS = Symbol('WebhookDeps');
export const GUARD_DEPS = Symbol('GuardDeps');
export const REVIEW_DEPS = Symbol('ReviewDeps');
