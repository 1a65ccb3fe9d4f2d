import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { DocumentsController } from './documents/documents.controller.js';
import { Housekeeping } from './housekeeping/housekeeping.js';
import { ProblemFilter } from './http/problem.filter.js';
import { Shutdown } from './http/shutdown.js';
import { OperationsController } from './operations/operations.controller.js';
import { EventsController } from './packets/events.controller.js';
import { OutcomeController } from './packets/outcome.controller.js';
import { PacketsController } from './packets/packets.controller.js';
import { PageContentController } from './pages/page-content.controller.js';
import { PagesController } from './pages/pages.controller.js';
import { TaxonomiesController } from './taxonomies/taxonomies.controller.js';

const controllers = [
  PacketsController,
  OutcomeController,
  EventsController,
  PagesController,
  PageContentController,
  DocumentsController,
  TaxonomiesController,
  OperationsController,
];

/** The API's shell; what stands behind the tokens is given by whoever starts it. */
@Module({})
export class ApiModule {
  static with(bindings: Provider[]): DynamicModule {
    const filter = { provide: APP_FILTER, useClass: ProblemFilter };
    return { module: ApiModule, controllers, providers: [...bindings, Shutdown, Housekeeping, filter] };
  }
}
