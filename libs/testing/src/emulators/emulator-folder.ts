import { join } from 'node:path';

/** Where `npm test` puts the emulators of cloud services. */
export const emulatorFolder = join(import.meta.dirname, '../../../../.docyard/emulators');
