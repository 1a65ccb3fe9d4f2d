import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder above that holds a package.json: this file runs from its source and from dist/. */
const rootAbove = (folder: string): string => (existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder)));

export const projectRoot = rootAbove(import.meta.dirname);

/** Where `npm test` puts the emulators of cloud services. */
export const emulatorFolder = join(projectRoot, '.docyard/emulators');
