// `npm run docs`: writes every page of docs/ that is made from the code; a spec fails when one is stale.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openapiDocument } from '../dist/libs/contracts/src/http/openapi.js';
import { faultTable } from '../dist/libs/domain/src/cascade/fault-table.js';
import { catalogueTable } from '../dist/libs/domain/src/failure/catalogue-table.js';
import { settingsTable } from '../dist/libs/runtime/src/config/settings-table.js';

const write = (name, text) => writeFileSync(fileURLToPath(new URL(`../docs/${name}`, import.meta.url)), text);

write('openapi.json', `${JSON.stringify(openapiDocument(), null, 2)}\n`);
write('configuration.md', settingsTable());
write('exceptions.md', catalogueTable());
write('model-faults.md', faultTable());
// Last: made from openapi.json.
const { apiTypes, typesFile } = await import('./client/api-types.mjs');
writeFileSync(typesFile, await apiTypes());
