import type { Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';
import { createServer } from './http/server.js';
import type { ApiLogger, ApiSettings } from './settings.js';

export interface ApiStart {
  bindings: Provider[];
  settings: ApiSettings;
  log: ApiLogger;
  host: string;
  /** 0 takes a free one. */
  port: number;
}

export interface RunningApi {
  url: string;
  close(): Promise<void>;
}

/** Boots the API and listens. */
export const startApi = async ({ bindings, settings, log, host, port }: ApiStart): Promise<RunningApi> => {
  const server = await createServer(settings, log);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(bindings), server, {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  await app.listen({ host, port });
  return { url: await app.getUrl(), close: () => app.close() };
};
