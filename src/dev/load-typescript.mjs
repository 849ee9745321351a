import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'sidelight');

/**
 * The bundle lies in the cache, so `import.meta.url` would name the wrong folder: put the source's own in.
 * @type {import('esbuild').Plugin}
 */
const keepImportMetaUrl = {
  name: 'keep-import-meta-url',
  setup({ onLoad }) {
    onLoad({ filter: /\.(?:tsx?|mjs)$/, namespace: 'file' }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const url = JSON.stringify(pathToFileURL(path).href);
      const loader = path.endsWith('.mjs') ? 'js' : path.endsWith('x') ? 'tsx' : 'ts';
      return { contents: source.replaceAll('import.meta.url', url), loader };
    });
  },
};

/**
 * Bundles a TypeScript file for Node and imports it. Packages stay outside the bundle. Several processes may do
 * this at once: the file is named after its content and moved into place whole.
 * @param {string | URL} entry
 * @param {{ plugins?: import('esbuild').Plugin[] }} [options]
 * @returns {Promise<any>} the module
 */
export async function loadTypeScript(entry, { plugins = [] } = {}) {
  const path = typeof entry === 'string' && !entry.startsWith('file:') ? entry : fileURLToPath(entry);
  const { outputFiles } = await build({
    entryPoints: [path],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    outfile: join(cache, 'bundle.mjs'), // not written: the paths in its source map start there
    write: false,
    logLevel: 'error',
    plugins: [...plugins, keepImportMetaUrl],
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16);
  const file = join(cache, `${basename(path).replace(/\.\w+$/, '')}-${hash}.mjs`);
  await mkdir(cache, { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, code);
  await rename(temporary, file);
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(file).href);
}
