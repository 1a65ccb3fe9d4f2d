import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AccessAuditController } from './access/access-audit.controller.js';
import { ApiKeysController } from './access/api-keys.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { ErasureController } from './audit/erasure.controller.js';
import { ports } from './bind-ports.js';
import { DocumentsController } from './documents/documents.controller.js';
import { SourcesController } from './documents/sources.controller.js';
import { Housekeeping } from './housekeeping/housekeeping.js';
import { EndOfStreams } from './http/end-of-streams.js';
import { ProblemFilter } from './http/problem.filter.js';
import { LineageController } from './lineage/lineage.controller.js';
import { OperationsController } from './operations/operations.controller.js';
import { EventsController } from './packets/events.controller.js';
import { OutcomeController } from './packets/outcome.controller.js';
import { PacketsController } from './packets/packets.controller.js';
import { PageContentController } from './pages/page-content.controller.js';
import { PagesController } from './pages/pages.controller.js';
import { EditsController } from './reviews/edits.controller.js';
import { ReviewsController } from './reviews/reviews.controller.js';
import { TaxonomiesController } from './taxonomies/taxonomies.controller.js';
import { WakesController } from './wakes/wakes.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

const controllers = [
  PacketsController,
  OutcomeController,
  AuditController,
  ErasureController,
  LineageController,
  EventsController,
  PagesController,
  PageContentController,
  DocumentsController,
  SourcesController,
  TaxonomiesController,
  OperationsController,
  WakesController,
  ApiKeysController,
  AccessAuditController,
  WebhooksController,
  ReviewsController,
  EditsController,
];

/** The API's shell. `bound` provides ADAPTERS, SETTINGS and LOGGER: what stands behind it is the caller's choice. */
@Module({})
export class ApiModule {
  static with(bound: Pick<ModuleMetadata, 'imports' | 'providers'>): DynamicModule {
    const filter = { provide: APP_FILTER, useClass: ProblemFilter };
    return {
      module: ApiModule,
      imports: bound.imports,
      controllers,
      providers: [...(bound.providers ?? []), ...ports, EndOfStreams, Housekeeping, filter],
    };
  }
}
