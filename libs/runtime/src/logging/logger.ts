import { type DestinationStream, type Logger, pino } from 'pino';
import { currentTrace } from '../tracing/trace-scope.js';

export type { Logger } from 'pino';

export interface LoggerOptions {
  level: string;
  /** `api`, `worker-render` … */
  service: string;
  destination?: DestinationStream;
}

/** Keys that must never be logged, at the top and one level down: what a careless caller might pass by accident. */
const PRIVATE = [
  'password',
  'passwords',
  'text',
  'lines',
  'name',
  'fileName',
  'metadata',
  'fields',
  'identifiers',
  'authorization',
  'cookie',
];
const redacted = PRIVATE.flatMap((key) => [key, `*.${key}`]);

interface LoggedError {
  type: string;
  code?: string;
  seen?: string;
  at?: string;
}

/** An error by type, code and place. Its message stays out: libraries put file names and contents into theirs. */
const loggedError = (error: unknown): LoggedError => {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, code, seen, stack } = error as Error & { code?: unknown; seen?: unknown };
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: name,
    ...(typeof code === 'string' && { code }),
    ...(typeof seen === 'string' && { seen }),
    ...(frames && {
      at: frames
        .slice(0, 6)
        .map((line) => line.trim())
        .join(' | '),
    }),
  };
};

const traceOfLine = (): { traceId?: string } => {
  const trace = currentTrace();
  return trace ? { traceId: trace.traceId } : {};
};

/** JSON lines on stdout with the id of the trace at hand, without host names, payloads or personal data. */
export const createLogger = ({ level, service, destination }: LoggerOptions): Logger =>
  pino(
    {
      level,
      base: { service, pid: process.pid },
      mixin: traceOfLine,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: loggedError, error: loggedError },
      redact: { paths: redacted, censor: '[private]' },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
