import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { readEnvironment } from '#runtime/config/environment.js';
import { LocalProcess } from '#runtime/local-fleet/local-process.js';
import { freePort } from '#runtime/local-fleet/ports.js';
import { projectRoot } from './emulator-folder.js';
import { listens } from './listens.js';

export interface FirestoreEmulator {
  /** `host:port`. */
  host: string;
  stop(): Promise<void>;
}

/** Google's own, running elsewhere or installed with its command line tools; else the one from npm (docs/emulators.md). */
export type EmulatorKind = 'running' | 'official' | 'npm';

const MAIN_CLASS = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
const JAR = 'platform/cloud-firestore-emulator/cloud-firestore-emulator.jar';

/** The jar beside the `gcloud` that is on PATH, where its component and a Java are installed. */
const officialJar = (): string | null => {
  const folders = (readEnvironment().PATH ?? '').split(delimiter);
  const gcloud = folders.map((folder) => join(folder, 'gcloud')).find((file) => existsSync(file));
  if (!gcloud) return null;
  const jar = join(realpathSync(gcloud), '../..', JAR);
  return existsSync(jar) && spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0 ? jar : null;
};

const running = (): string | undefined => readEnvironment().FIRESTORE_EMULATOR_HOST;

/** `DOCYARD_TEST_FIRESTORE=npm` takes the lesser one although there is a better one. */
export const bestFirestoreEmulator = (): EmulatorKind => {
  if (readEnvironment().DOCYARD_TEST_FIRESTORE === 'npm') return 'npm';
  if (running()) return 'running';
  return officialJar() ? 'official' : 'npm';
};

/** Small heaps and few threads: it shares a machine with the tests. */
const commandOf = (kind: 'official' | 'npm', port: number): [command: string, ...args: string[]] =>
  kind === 'npm'
    ? [process.execPath, join(projectRoot, 'libs/testing/src/emulators/npm-firestore.mjs'), `${port}`]
    : [
        'java',
        '-Xmx512m',
        '-XX:TieredStopAtLevel=1',
        '-cp',
        officialJar() ?? '',
        MAIN_CLASS,
        'start',
        '--host=127.0.0.1',
        `--port=${port}`,
      ];

/** An emulator of this test's own on a free port, or the running one that the environment names. Projects keep tests apart. */
export const startFirestoreEmulator = async (kind: EmulatorKind = bestFirestoreEmulator()): Promise<FirestoreEmulator> => {
  const host = running();
  if (kind === 'running' && host) return { host, stop: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'docyard-firestore-'));
  const port = await freePort();
  const [command, ...args] = commandOf(kind === 'official' ? 'official' : 'npm', port);
  const logFile = join(folder, 'emulator.log');
  const emulator = await LocalProcess.start({
    name: `firestore (${kind})`,
    command,
    args,
    logFile,
    isReady: () => listens(port),
  });
  const stop = async (): Promise<void> => {
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { host: `127.0.0.1:${port}`, stop };
};
