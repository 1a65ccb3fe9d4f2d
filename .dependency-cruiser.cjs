/** The house's import rules (docs/architecture.md): imports run downhill, vendors stay in their adapter, no cycles. */
const LIBS = 'domain|contracts|ports|pipeline|adapters|runtime|testing';
const lib = (names) => `^libs/(${names})/`;
const others = (...allowed) => lib(LIBS.split('|').filter((l) => !allowed.includes(l)).join('|'));
const NEST = 'node_modules/@nestjs/';
const npm = { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer'] };
const notSpec = '\\.spec\\.ts$';
const conformance = '^libs/ports/src/.*conformance';

const layer = (name, ...allowed) => ({
  name: `${name}-imports-downhill`, severity: 'error',
  from: { path: lib(name), pathNot: notSpec }, to: { path: `${others(name, ...allowed)}|^apps/` },
});

module.exports = {
  forbidden: [
    layer('domain'),
    { name: 'domain-is-pure', severity: 'error', comment: 'domain knows zod and small pure libraries, no I/O',
      from: { path: lib('domain'), pathNot: notSpec }, to: { dependencyTypes: ['npm', 'core'], pathNot: 'node_modules/(zod|approx-string-match|canonicalize|js-yaml|@marcbachmann/cel-js)/|^node:crypto$|^crypto$' } },
    layer('contracts', 'domain'),
    layer('ports', 'domain', 'contracts'),
    layer('pipeline', 'domain', 'contracts', 'ports'),
    layer('adapters', 'domain', 'contracts', 'ports'),
    layer('runtime', 'domain', 'contracts', 'ports'),
    { name: 'adapters-know-not-each-other', severity: 'error', from: { path: '^libs/adapters/([^/]+)/', pathNot: notSpec }, to: { path: '^libs/adapters/([^/]+)/', pathNot: '^libs/adapters/$1/' } },
    { name: 'apps-know-not-each-other', severity: 'error', from: { path: '^apps/([^/]+)/', pathNot: notSpec }, to: { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' } },
    { name: 'testing-stays-out-of-production', severity: 'error', from: { path: '^(apps/(?!cli/)|libs/(?!testing/))', pathNot: `${notSpec}|${conformance}` }, to: { path: lib('testing') } },
    { name: 'nest-only-in-shells', severity: 'error', from: { path: '^libs/(domain|contracts|ports|pipeline|testing)/' }, to: { path: NEST } },
    { name: 'nest-in-adapters-only-in-module-files', severity: 'error', from: { path: '^libs/adapters/', pathNot: '\\.module\\.ts$' }, to: { path: NEST } },
    { name: 'openai-in-one-adapter', severity: 'error', from: { pathNot: '^libs/(adapters/model-openai|testing)/' }, to: { path: 'node_modules/openai/' } },
    { name: 'cloud-storage-in-one-adapter', severity: 'error', from: { pathNot: '^libs/adapters/blob-gcs/' }, to: { path: 'node_modules/@google-cloud/storage/' } },
    { name: 'cloud-tasks-in-one-adapter', severity: 'error', from: { pathNot: '^libs/adapters/delay-cloud-tasks/' }, to: { path: 'node_modules/@google-cloud/tasks/' } },
    { name: 'google-auth-in-cloud-adapters', severity: 'error', from: { pathNot: '^libs/adapters/(blob-gcs|delay-cloud-tasks)/' }, to: { path: 'node_modules/google-auth-library/' } },
    { name: 'bullmq-in-one-adapter', severity: 'error', from: { pathNot: '^libs/adapters/queue-bullmq/' }, to: { path: 'node_modules/(bullmq|@nestjs/bullmq)/' } },
    { name: 'firestore-in-one-adapter', severity: 'error', from: { pathNot: '^libs/adapters/records-firestore/' }, to: { path: 'node_modules/@google-cloud/firestore/' } },
    { name: 'jose-in-one-adapter', severity: 'error', from: { pathNot: '^libs/adapters/tokens-jose/' }, to: { path: 'node_modules/jose/' } },
    { name: 'rate-limiter-in-one-adapter', severity: 'error', from: { pathNot: '^libs/adapters/rate-redis/' }, to: { path: 'node_modules/rate-limiter-flexible/' } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', comment: 'pdfjs-dist exports its types beside its entry only', from: {}, to: { couldNotResolve: true, pathNot: '^pdfjs-dist/types/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: '.depcruise-resolve.cjs' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'], extensions: ['.ts', '.js', '.mjs', '.json'] },
  },
};
