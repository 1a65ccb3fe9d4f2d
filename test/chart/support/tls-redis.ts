import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalProcess } from '#runtime/local-fleet/local-process.js';
import { freePort } from '#runtime/local-fleet/ports.js';

export interface TlsRedis {
  port: number;
  /** Certificate of the authority that vouches for it, as a managed service hands one out. */
  authorityFile: string;
  stop(): Promise<void>;
}

const openssl = (folder: string, ...args: string[]): void => {
  execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
};

/** An authority of our own, and a certificate for 127.0.0.1 that it signed. */
const makeCertificates = (folder: string): void => {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl(folder, 'req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.crt', '-days', '2', '-subj', '/CN=Test authority');
  const names = ['-addext', 'subjectAltName=IP:127.0.0.1'];
  openssl(folder, 'req', ...key, '-keyout', 'redis.key', '-out', 'redis.csr', '-subj', '/CN=redis', ...names);
  const signing = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-copy_extensions', 'copyall'];
  openssl(folder, 'x509', '-req', '-in', 'redis.csr', '-out', 'redis.crt', ...signing);
};

/** A real Redis that speaks nothing but TLS and lets in one user with a password. */
export const startTlsRedis = async (user: string, password: string): Promise<TlsRedis> => {
  const folder = mkdtempSync(join(tmpdir(), 'docyard-tls-redis-'));
  makeCertificates(folder);
  const port = await freePort();
  mkdirSync(join(folder, 'data'));
  const file = (name: string): string => join(folder, name);
  const tls = ['--tls-cert-file', file('redis.crt'), '--tls-key-file', file('redis.key'), '--tls-ca-cert-file', file('ca.crt')];
  const access = ['--user', user, 'on', `>${password}`, '~*', '&*', '+@all', '--user', 'default', 'off'];
  const server = await LocalProcess.start({
    name: 'redis-server',
    command: 'redis-server',
    args: [
      '--port',
      '0',
      '--tls-port',
      String(port),
      '--tls-auth-clients',
      'no',
      ...tls,
      '--save',
      '',
      '--dir',
      file('data'),
      ...access,
    ],
    logFile: file('redis.log'),
    isReady: async () => {
      const asked = [
        '-p',
        String(port),
        '--tls',
        '--cacert',
        file('ca.crt'),
        '--user',
        user,
        '--pass',
        password,
        '--no-auth-warning',
        'ping',
      ];
      try {
        return execFileSync('redis-cli', asked, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() === 'PONG';
      } catch {
        return false;
      }
    },
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { port, authorityFile: file('ca.crt'), stop };
};
