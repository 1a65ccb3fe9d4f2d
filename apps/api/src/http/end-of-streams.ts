import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** Tells event streams that the process is on its way down: they would hold its connections open. */
@Injectable()
export class EndOfStreams implements OnModuleDestroy {
  readonly #controller = new AbortController();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  onModuleDestroy(): void {
    this.#controller.abort();
  }
}
