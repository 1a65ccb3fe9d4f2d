// Exits 1 where libs/contracts/src/client/api-types.ts is not what docs/openapi.json says (else run `npm run docs`).
import { apiTypes, checkedInTypes } from './api-types.mjs';

if ((await apiTypes()) !== checkedInTypes()) {
  console.error('The types of the client are not those of docs/openapi.json: run `npm run docs`.');
  process.exit(1);
}
