import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** Tells whatever runs long (event streams, timers) that the process is on its way down. */
@Injectable()
export class Shutdown implements OnModuleDestroy {
  readonly #controller = new AbortController();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  onModuleDestroy(): void {
    this.#controller.abort();
  }
}
