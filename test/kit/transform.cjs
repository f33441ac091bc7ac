const { transformSync } = require('esbuild');

/** Compiles a TypeScript file for Jest; types are checked elsewhere. */
module.exports = {
  process(source, path) {
    const { code, map } = transformSync(source, {
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      jsx: 'automatic',
      format: 'cjs',
      target: 'node20',
      sourcefile: path,
      sourcemap: 'both',
    });
    return { code, map };
  },
};
