import { fileURLToPath } from 'node:url';
import { build } from './setup/build.mjs';

await build(fileURLToPath(new URL('..', import.meta.url)), { clean: process.argv.includes('--clean') });
