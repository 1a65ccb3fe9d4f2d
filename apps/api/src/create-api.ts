import 'reflect-metadata';
import type { ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { routes } from '#contracts/http/routes.js';
import { type GuardDeps, guard } from './access/guard.js';
import { ApiModule } from './api.module.js';
import { allowOrigins } from './http/cors.js';
import { configureServer, createServer } from './http/server.js';
import type { ApiLogger, ApiSettings } from './settings.js';
import { API_LOGGER, GUARD_DEPS, SETTINGS } from './tokens.js';

/** Makes the application, ready to listen. */
export const createApi = async (bound: Pick<ModuleMetadata, 'imports' | 'providers'>): Promise<NestFastifyApplication> => {
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(bound), createServer(), {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  const settings = app.get<ApiSettings>(SETTINGS);
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  await configureServer(server, settings.maxFilesPerPacket, app.get<ApiLogger>(API_LOGGER));
  await allowOrigins(server, settings.corsOrigins);
  guard(server, Object.values(routes), app.get<GuardDeps>(GUARD_DEPS));
  return app;
};
