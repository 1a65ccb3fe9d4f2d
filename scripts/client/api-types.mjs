// The types of the HTTP API as `openapi-typescript` makes them of docs/openapi.json, for `openapi-fetch`: libs/contracts/src/client.
import './typescript-api.mjs';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const openapi = new URL('../../docs/openapi.json', import.meta.url);
export const typesFile = fileURLToPath(new URL('../../libs/contracts/src/client/api-types.ts', import.meta.url));

const HEAD = `// biome-ignore-all lint: made from docs/openapi.json by \`npm run docs\`; mend the routes in libs/contracts/src/http instead.
// biome-ignore-all format: a spec compares it with what the generator writes, to the letter.
// biome-ignore-all assist: likewise.
`;

/** The file's whole text. Bodies that are no JSON (uploads, downloads, event streams) are left to the caller. */
export const apiTypes = async () => {
  const { default: openapiTs, astToString } = await import('openapi-typescript');
  return HEAD + astToString(await openapiTs(openapi, { silent: true, defaultNonNullable: false }));
};

export const checkedInTypes = () => readFileSync(typesFile, 'utf8');
