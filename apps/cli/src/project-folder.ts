import { fileURLToPath } from 'node:url';

/** The folder of package.json, dist/ and taxonomies/, seen from dist/apps/cli/src. */
export const projectFolder = (): string => fileURLToPath(new URL('../../../..', import.meta.url));
