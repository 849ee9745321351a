/**
 * Modules that exist only in a build: made here for esbuild and for vitest, by the same code.
 *
 *   sidelight:fold-table   the fold table, base64 (src/core/text/fold-bytes.ts)
 */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './load-typescript.mjs';

const FOLD_TABLE = 'sidelight:fold-table';

/** @type {Promise<string> | undefined} */
let foldTable;

/** The text of the module `sidelight:fold-table`. */
function foldTableModule() {
  foldTable ??= loadTypeScript(fileURLToPath(new URL('../core/text/fold-bytes.ts', import.meta.url))).then(
    ({ foldBytes }) => `export default ${JSON.stringify(foldBytes)};`,
  );
  return foldTable;
}

const broughtFoldTable = fileURLToPath(new URL('../page/brought-fold-table.ts', import.meta.url));

/**
 * @param {{ isBrought?: boolean }} [options] whether the fold table comes with lexicon.js
 * @returns {import('esbuild').Plugin}
 */
export function virtualModulesForEsbuild({ isBrought = false } = {}) {
  return {
    name: 'sidelight-virtual-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^sidelight:fold-table$/ }, ({ path }) =>
        isBrought ? { path: broughtFoldTable } : { path, namespace: 'sidelight' },
      );
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
