import type { Engine } from '#domain/packet/packet.js';
import type { RetentionRule } from '#domain/retention/retention.js';
import type { UploadPace } from './packets/slow-uploads.js';

/** What of the configuration the API needs. */
export interface ApiSettings {
  /** Bytes of all files of one packet together. */
  maxUploadBytes: number;
  maxFilesPerPacket: number;
  defaultTaxonomy: string;
  /** Who may decide the pages of packets submitted now. */
  packetEngine: Engine;
  /** Pages of one render step. */
  rangePages: number;
  reconcileEveryMs: number;
  /** Packets touched more recently than this are left to their workers by the reconciler. */
  reconcileOlderThanMs: number;
  /** How long packets are kept; empty: until somebody deletes them. */
  retention: readonly RetentionRule[];
  retentionEveryMs: number;
  /** Event streams of one tenant at a time. */
  maxEventStreams: number;
  /** What an upload must bring in, or it is cut. */
  uploadPace: UploadPace;
  /** Origins of web pages that may call; empty: none. */
  corsOrigins: readonly string[];
  /** How long links to the storage hold that are given out in place of a file's bytes; null: the API sends the bytes itself. */
  linkMs: number | null;
  /** How long a claim of a review holds without being renewed. */
  reviewLeaseMs: number;
}

/** Fields are ids, figures and codes: never names, text or payloads. An `err` is written by type, code and place only. */
export interface ApiLogger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface MetricsSource {
  contentType: string;
  metrics(): Promise<string>;
}
