/** What the API is given by its bindings; see api-bindings.ts for what stands behind each. */
export const RECORDS = Symbol('RecordStore');
export const BLOBS = Symbol('BlobStore');
export const AUDIT = Symbol('AuditLog');
export const QUEUE = Symbol('JobQueue');
export const PROGRESS = Symbol('ProgressChannel');
export const TAXONOMIES = Symbol('TaxonomyStore');
export const PAGE_ENGINE = Symbol('PageEngine');
export const SETTINGS = Symbol('ApiSettings');
export const SUBMIT_DEPS = Symbol('SubmitDeps');
export const FLOW_DEPS = Symbol('FlowDeps');
export const LOGGER = Symbol('ApiLogger');
export const METRICS = Symbol('MetricsSource');
