import { runWorker } from '#runtime/nest/run-worker.js';
import { WorkerClassifyModule } from './worker-classify.module.js';

// The build puts all that this file needs into one: a worker that loads 1,400 files takes twice as long to start.
await runWorker(WorkerClassifyModule);
