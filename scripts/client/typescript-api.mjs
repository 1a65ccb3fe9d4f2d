// The compiler of this house has no JavaScript API any more (TypeScript 7), and `openapi-typescript` writes its output with one.
// Its `import 'typescript'` is answered by the last compiler that has it: the one that Nest's CLI, which needs it too, brings along.
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const ofNest = createRequire(createRequire(import.meta.url).resolve('@nestjs/cli/package.json'));
const url = pathToFileURL(ofNest.resolve('typescript')).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'typescript' ? { url, format: 'commonjs', shortCircuit: true } : next(specifier, context),
});
