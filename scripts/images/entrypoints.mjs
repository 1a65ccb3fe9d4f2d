/** How each app is started, word for word as in the Dockerfile's ENTRYPOINT: V8's flags are part of what its compiled code is known by. */
export const ENTRYPOINTS = {
  api: ['dist/apps/api/src/main.js'],
  'worker-render': ['--max-semi-space-size=4', 'dist/apps/worker-render/src/main.js'],
  'worker-classify': ['dist/apps/worker-classify/src/main.js'],
  'worker-assemble': ['dist/apps/worker-assemble/src/main.js'],
};
