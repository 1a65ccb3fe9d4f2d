import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '#runtime/config/environment.js';
import { LocalProcess } from '#runtime/local-fleet/local-process.js';
import { freePort } from '#runtime/local-fleet/ports.js';
import { emulatorFolder } from './emulator-folder.js';
import { type GrpcProxy, startGrpcProxy } from './grpc-proxy.js';
import { listens } from './listens.js';
import { TaskDeletion } from './task-deletion.js';

export const tasksEmulatorFile = join(emulatorFolder, 'gcloud_tasks_emulator/server.py');

export interface TasksEmulator {
  /** `host:port`, gRPC without TLS: a proxy that may do harm on request (`network.faults`). */
  endpoint: string;
  network: GrpcProxy;
  queue: string;
  stop(): Promise<void>;
}

/** A gcloud-tasks-emulator of this test's own. What it does not do: refuse a name that is taken, sign OIDC tokens, delete tasks. */
export const startTasksEmulator = async (): Promise<TasksEmulator> => {
  const folder = mkdtempSync(join(tmpdir(), 'docyard-tasks-'));
  const port = await freePort();
  const queue = 'projects/emulated/locations/here/queues/docyard';
  const process = await LocalProcess.start({
    name: 'gcloud-tasks-emulator',
    command: 'python3',
    args: ['-m', 'gcloud_tasks_emulator', 'start', '--port', String(port), '--default-queue', queue],
    env: { ...readEnvironment(), PYTHONPATH: emulatorFolder },
    logFile: join(folder, 'server.log'),
    isReady: () => listens(port),
  });
  const network = await startGrpcProxy(`127.0.0.1:${port}`, new TaskDeletion());
  const stop = async (): Promise<void> => {
    await network.close();
    // It ends by SIGINT alone, which its threads may outlive.
    await process.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  return { endpoint: network.host, network, queue, stop };
};
