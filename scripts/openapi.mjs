// Writes docs/openapi.json from the route table (build first). A spec fails while it is stale.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openapiDocument } from '#contracts/http/openapi.js';

const file = fileURLToPath(new URL('../docs/openapi.json', import.meta.url));
mkdirSync(fileURLToPath(new URL('../docs', import.meta.url)), { recursive: true });
writeFileSync(file, `${JSON.stringify(openapiDocument(), null, 2)}\n`);
