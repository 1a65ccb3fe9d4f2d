// Gives dependency-cruiser the `#lib/…` names as the sources they stand for (tsconfig.json's `paths`); it reads this shape only.
const path = require('node:path');
const src = (lib) => path.join(__dirname, 'libs', lib, 'src');

module.exports = {
  resolve: {
    alias: {
      ...Object.fromEntries(['domain', 'contracts', 'ports', 'pipeline', 'runtime', 'testing'].map((lib) => [`#${lib}`, src(lib)])),
      '#adapters': path.join(__dirname, 'libs', 'adapters'),
    },
    extensionAlias: { '.js': ['.ts', '.js'] },
  },
};
