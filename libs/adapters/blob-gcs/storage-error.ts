import { type FailureCode, failure } from '#domain/failure/catalogue.js';
import { Failure } from '#domain/failure/failure.js';

interface Told {
  code?: unknown;
  status?: unknown;
  message?: unknown;
  response?: { status?: unknown; headers?: unknown };
  errors?: { reason?: unknown }[];
}

const TRANSIENT_STATUS = new Set([408, 429, 500, 502, 503, 504]);
/** What Node, its fetch and the client say of a connection that was refused, cut or silent. */
const TRANSIENT_CODE =
  /^(ECONN(RESET|REFUSED|ABORTED)|EPIPE|ETIMEDOUT|ESOCKETTIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_STREAM_PREMATURE_CLOSE|UND_ERR_.*|ABORT_ERR)$/;
const TRANSIENT_WORDS = /socket hang up|premature close|network timeout|fetch failed|unexpected connection closure|aborted/i;

const told = (error: unknown): Told => (typeof error === 'object' && error !== null ? (error as Told) : {});

/** The HTTP status that the storage answered with, wherever the client put it; null where it did not answer. */
export const statusOf = (error: unknown): number | null => {
  const { code, status, response } = told(error);
  const found = [code, status, response?.status].map(Number).find((one) => Number.isInteger(one) && one >= 100 && one < 600);
  return found ?? null;
};

/** Whether asking again may help by itself. */
export const isTransient = (error: unknown): boolean => {
  const status = statusOf(error);
  if (status !== null) return TRANSIENT_STATUS.has(status);
  const { code, message, errors } = told(error);
  const codes = [code, ...(errors ?? []).map(({ reason }) => reason)].map((one) => String(one).toUpperCase());
  return codes.some((one) => TRANSIENT_CODE.test(one)) || TRANSIENT_WORDS.test(String(message));
};

/** Someone else was first, or the object is another by now. */
export const isPreconditionFailed = (error: unknown): boolean => statusOf(error) === 412;

export const isMissing = (error: unknown): boolean => statusOf(error) === 404;

/** Cloud Storage compares the checksum that it is sent, and refuses in words only. */
const isChecksumRefused = (error: unknown): boolean =>
  statusOf(error) === 400 && /crc32c|md5|checksum/i.test(String(told(error).message));

const codeOf = (error: unknown): FailureCode => {
  if (isTransient(error)) return 'storage.unavailable';
  if (isChecksumRefused(error)) return 'blob.corrupt';
  return statusOf(error) === null ? 'unknown' : 'storage.refused';
};

/** What the client threw, as ours. Its words stay in the cause: they may quote object names and accounts. */
export const storageFailure = (error: unknown): Failure => {
  if (error instanceof Failure) return error;
  const status = statusOf(error);
  const seen = status === null ? `no answer (${String(told(error).code ?? 'connection lost')})` : `it answered ${status}`;
  return failure(codeOf(error), seen, { cause: error });
};
