// Lets a plain Node process run the TypeScript sources as they are: `#lib/…` and `./x.js` go to the `.ts` files.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const libs = new URL('../../../', import.meta.url);

const sourceOf = (specifier, parent) => {
  const lib = /^#([a-z]+)\/(.*)\.js$/.exec(specifier);
  if (lib) return new URL(lib[1] === 'adapters' ? `adapters/${lib[2]}.ts` : `${lib[1]}/src/${lib[2]}.ts`, libs);
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && parent) return new URL(specifier.replace(/\.js$/, '.ts'), parent);
  return null;
};

registerHooks({
  resolve(specifier, context, next) {
    const source = sourceOf(specifier, context.parentURL);
    return next(source && existsSync(fileURLToPath(source)) ? source.href : specifier, context);
  },
});
