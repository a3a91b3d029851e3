import { build } from 'esbuild';
import path from 'node:path';
import { root } from './folders.mjs';
import { unstamp } from './source-hash.mjs';

/**
 * The plugin's server half and its reader alone, in under a second: what one server test needs. The package itself is built by the SDK
 * (steps/build.mjs), which also makes the screens and the types; whatever is built here is built again there.
 */
export const quickServer = () => {
  unstamp('plugin');
  return build({
    entryPoints: {
      'server/index': path.join(root, 'server/src/index.ts'),
      'reader/index': path.join(root, 'server/src/reader/index.ts'),
    },
    outdir: path.join(root, 'dist'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: true,
    logLevel: 'error',
  });
};
