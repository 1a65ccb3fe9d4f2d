import type { Logger } from '../logging/logger.js';
import { withTrace } from './trace-scope.js';
import { noTracing, type Tracing } from './tracing.js';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Whether the standard variables ask for traces: an OTLP endpoint, an exporter or a configuration file is named. Unlike an SDK left to
 * itself, nothing is sent to localhost because nothing was said.
 */
export const wantsTraces = (variables: Variables): boolean => {
  if (variables.OTEL_SDK_DISABLED?.toLowerCase() === 'true' || variables.OTEL_TRACES_EXPORTER === 'none') return false;
  const { OTEL_TRACES_EXPORTER, OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, OTEL_CONFIG_FILE } = variables;
  return [OTEL_TRACES_EXPORTER, OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, OTEL_CONFIG_FILE].some(Boolean);
};

/** Opens tracing where the environment asks for it. The SDK takes 0.1 s of CPU to load, and is loaded only then. */
export const openTracing = async (service: string, build: string, variables: Variables, logger: Logger): Promise<Tracing> => {
  if (!wantsTraces(variables)) return noTracing;
  const { startSdk } = await import('#runtime/tracing/start-sdk.js');
  // The SDK's bundle has its own copy of every module: the scope that logs and metrics look into is this one.
  return startSdk({ service, build, logger, withTrace });
};
