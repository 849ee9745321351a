/**
 * Modules that exist only in a build: made here for esbuild and for vitest, by the same code.
 *
 *   sidelight:fold-table   the fold table as text (src/core/text/fold-rules.ts)
 */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './load-typescript.mjs';
import { packText } from './pack-text.mjs';

const FOLD_TABLE = 'sidelight:fold-table';

/** @type {Promise<string> | undefined} */
let foldTable;

/** The text of the module `sidelight:fold-table`. */
function foldTableModule() {
  foldTable ??= loadTypeScript(fileURLToPath(new URL('../core/text/fold-runs.ts', import.meta.url))).then(
    ({ foldRuns }) => `export default ${packText(foldRuns)};`,
  );
  return foldTable;
}

/** @returns {import('esbuild').Plugin} */
export function virtualModulesForEsbuild() {
  return {
    name: 'sidelight-virtual-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^sidelight:fold-table$/ }, ({ path }) => ({ path, namespace: 'sidelight' }));
      onLoad({ filter: /.*/, namespace: 'sidelight' }, async () => ({
        contents: await foldTableModule(),
        loader: 'js',
      }));
    },
  };
}

/** @returns {import('vite').Plugin} */
export function virtualModules() {
  return {
    name: 'sidelight-virtual-modules',
    resolveId: (id) => (id === FOLD_TABLE ? `\0${id}` : undefined),
    load: (id) => (id === `\0${FOLD_TABLE}` ? foldTableModule() : undefined),
  };
}
