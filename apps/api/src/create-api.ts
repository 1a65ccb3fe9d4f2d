import 'reflect-metadata';
import type { ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { ApiModule } from './api.module.js';
import { configureServer, createServer } from './http/server.js';
import type { ApiLogger, ApiSettings } from './settings.js';
import { API_LOGGER, SETTINGS } from './tokens.js';

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
  return app;
};
