/**
 * Builds the extension: `node build.mjs [--grant-all-sites] [--watch]`.
 *
 *   seeds/ --check, compile--> lexicon.json (IndexedDB), rules.json (matching), lexicon.js (what a page carries),
 *                            corrections.json (the log, for the browse page)
 *   src/entry/ --esbuild-----> background.js, content.js, sites.js, frame.js, card.js, marks.js, places.js, watched.js, diagnose.js, plan-import.js, and a script for each page of PAGES
 *   pdfjs-dist --------------> pdf.worker.js and encodings/, for the reading page
 *   manifest.json -----------> one manifest for each browser
 *   src/locales/ ------------> words.en.json, words.ko.json (what we say), _locales/ (what the manifest says)
 *
 * Everything is made before anything is written: a bad seed leaves the last good build where it is.
 */

import { watch as watchFolder } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build as bundle } from 'esbuild';
import { loadTypeScript } from './src/dev/load-typescript.mjs';
import { localeFiles } from './src/dev/locale-files.mjs';
import { virtualModulesForEsbuild } from './src/dev/virtual-modules.mjs';

const root = fileURLToPath(new URL('./', import.meta.url));

/** @typedef {'chromium' | 'firefox'} Target */

/** Files that a page waits for, and how many bytes each may have. */
const BUDGETS = {
  'content.js': 60_000,
  'frame.js': 3_000,
  'switch-key.js': 4_000,
  'sites.js': 8_000,
  'lexicon.js': 200_000,
  'card.js': 80_000,
  'marks.js': 30_000,
  'places.js': 20_000,
  'selection.js': 8_000,
  'passages.js': 80_000,
  'watched.js': 16_000,
};
/** Of lexicon.js, what its two indexes weigh before they are written as text. */
const INDEX_BYTES_A_NAME = 50;
const CUE_INDEX_BYTES = 40_000;

/** Gets the fold table from lexicon.js. */
const CONTENT_SCRIPT = 'content.ts';
/** Scripts that run in a page must be one file each; extension pages may be modules. */
const SCRIPTS = [
  'background.ts',
  'sites.ts',
  'frame.ts',
  'switch-key.ts',
  'card.tsx',
  'marks.ts',
  'places.ts',
  'diagnose.ts',
  'selection.ts',
  'passages.tsx',
  'watched.ts',
  'plan-import.ts',
];
/** Page -> its title. */
const PAGES = {
  popup: 'Sidelight',
  panel: 'Sidelight',
  welcome: 'Sidelight',
  settings: 'Sidelight settings',
  reading: 'Read in Sidelight',
  browse: 'Sidelight: all names',
  library: 'Sidelight: library',
  watchlist: 'Sidelight: your names',
};
const DEVELOPER_PAGES = { workbench: 'Sidelight' };

/** What pdf.js needs beside the code that is bundled: its worker, and the tables of East Asian encodings. */
const PDF_PARTS = {
  'pdf.worker.js': 'node_modules/pdfjs-dist/build/pdf.worker.min.mjs',
  encodings: 'node_modules/pdfjs-dist/cmaps',
};

/**
 * @param {{ target: Target, grantAllSites?: boolean, watch?: (error: Error | null) => void, signal?: AbortSignal }} options
 * @returns {Promise<{ outDir: string, report: string[] }>}
 */
export async function build({ target, grantAllSites = false, watch, signal }) {
  const outDir = join(root, 'dist', grantAllSites ? `dev-${target}` : target);
  const once = async () => {
    const made = await make({ target, grantAllSites });
    await put(outDir, made.files);
    return made.report;
  };
  const report = await once();
  if (watch) follow(once, watch, signal);
  return { outDir, report };
}

/** @param {{ target: Target, grantAllSites: boolean }} options */
async function make({ target, grantAllSites }) {
  const plugins = [virtualModulesForEsbuild()];
  const { buildLexicon } = await loadTypeScript(join(root, 'src/cli/build-lexicon.ts'), { plugins });
  const lexicon = buildLexicon(join(root, 'seeds'));
  const titles = grantAllSites ? { ...PAGES, ...DEVELOPER_PAGES } : PAGES;
  const pages = Object.keys(titles);

  const sheets = {
    'sidelight:card-css': await bundleCss('src/ui/card/card.css'),
    'sidelight:marks-css': await bundleCss('src/page/marks.css'),
    'sidelight:watched-css': await bundleCss('src/page/watched.css'),
    'sidelight:passages-css': await bundleCss('src/ui/passages/passages.css'),
  };
  /** @type {import('esbuild').BuildOptions} */
  const common = {
    absWorkingDir: root,
    bundle: true,
    write: false,
    outdir: outFolder,
    target: target === 'chromium' ? 'chrome148' : 'firefox150',
    // "browser" has micromark decode entities by innerHTML, and a service worker has no document. "module" is esbuild's own.
    conditions: ['worker', 'module'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    legalComments: 'none',
    charset: 'ascii',
    logLevel: 'silent',
    define: {
      LEXICON_VERSION: JSON.stringify(lexicon.version),
      ABOUT_LEXICON: JSON.stringify(lexicon.about),
    },
    plugins: [...plugins, cssAsText(sheets)],
  };
  const asScripts = (/** @type {string[]} */ files, options = common) =>
    bundle({ ...options, entryPoints: files.map((file) => `src/entry/${file}`), format: 'iife' });
  const [content, scripts, modules, ...styles] = await Promise.all([
    asScripts([CONTENT_SCRIPT], {
      ...common,
      plugins: [virtualModulesForEsbuild({ isBrought: true }), cssAsText(sheets)],
    }),
    asScripts(SCRIPTS),
    // What is imported only when it is needed (pdf.js) becomes a file of its own.
    bundle({
      ...common,
      entryPoints: pages.map((page) => `src/entry/${page}.tsx`),
      format: 'esm',
      splitting: true,
    }),
    ...pages.map((page) => bundleCss(`src/ui/${page}/${page}.css`)),
  ]);

  /** @type {Map<string, string | Uint8Array>} */
  const files = new Map();
  const outputs = [content, scripts, modules].flatMap(({ outputFiles }) => outputFiles ?? []);
  for (const { path, text } of outputs) {
    files.set(path.slice(path.replaceAll('\\', '/').lastIndexOf('/') + 1), inAscii(text));
  }
  Object.entries(titles).forEach(([page, title], index) => {
    files.set(`${page}.css`, sizedByReader(styles[index] ?? ''));
    files.set(`${page}.html`, pageHtml(page, title));
  });
  files.set('marks.css', await readFile(join(root, 'src/page/marks.css'), 'utf8'));
  files.set('lexicon.js', lexicon.script);
  files.set('lexicon.json', lexicon.json);
  files.set('rules.json', lexicon.rules);
  files.set('corrections.json', lexicon.corrections);
  for (const [name, text] of await localeFiles(join(root, 'src/locales'))) files.set(name, text);
  files.set('manifest.json', `${JSON.stringify(await manifestFor(target, grantAllSites), null, 2)}\n`);
  return { files, report: weigh(files, lexicon) };
}

const outFolder = join(root, 'dist');

/**
 * With one sign beyond Latin-1 a script takes two bytes for each of its signs, in every tab. esbuild leaves those of regular expressions
 * as they are; there an escape says the same.
 * @param {string} script
 */
function inAscii(script) {
  const escaped = (/** @type {string} */ unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return script.replace(/[^\0-\x7f]/g, escaped);
}

/** @param {string} file */
async function bundleCss(file) {
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    minify: true,
    logLevel: 'silent',
    target: ['chrome148', 'firefox150'],
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * On our own pages letters are as large as the reader has set them in the browser: sizes written in px are for a reader who has set nothing,
 * when 1 rem is 15 px (page.css). What lies over other people's pages keeps its px: a rem is theirs there.
 * @param {string} css
 */
function sizedByReader(css) {
  return css.replace(/\bfont(?:-size)?:[^;}]+/g, (sizes) => sizes.replace(/\b([\d.]+)px/g, 'calc($1rem/15)'));
}

/** Style sheets for shadow roots travel as text. @param {Record<string, string>} sheets @returns {import('esbuild').Plugin} */
function cssAsText(sheets) {
  return {
    name: 'css-as-text',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^sidelight:.*-css$/ }, ({ path }) => ({ path, namespace: 'css-as-text' }));
      onLoad({ filter: /.*/, namespace: 'css-as-text' }, ({ path }) => ({
        contents: sheets[path] ?? '',
        loader: 'text',
      }));
    },
  };
}

/** @param {string} page @param {string} title */
function pageHtml(page, title) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="icons/32.png">
<link rel="stylesheet" href="${page}.css">
<body></body>
<script type="module" src="${page}.js"></script>
</html>
`;
}

/** manifest.json without what is only for the other browser. @param {Target} target @param {boolean} grantAllSites */
async function manifestFor(target, grantAllSites) {
  const source = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  const { 'only chromium': chromium, 'only firefox': firefox, ...common } = source;
  const manifest = joined(common, target === 'chromium' ? chromium : firefox);
  if (!grantAllSites) return manifest;
  const { optional_host_permissions: _asked, ...rest } = manifest;
  return { ...rest, name: `${manifest.name} (dev)`, host_permissions: ['<all_urls>'] };
}

/** Two parts of a manifest as one: what both have is put together. @param {any} a @param {any} b @returns {any} */
function joined(a, b) {
  if (Array.isArray(a)) return [...a, ...b];
  if (typeof a !== 'object' || typeof b !== 'object') return b;
  const entries = Object.entries(b).map(([key, value]) => [key, key in a ? joined(a[key], value) : value]);
  return { ...a, ...Object.fromEntries(entries) };
}

/**
 * What each part weighs.
 * @param {Map<string, string | Uint8Array>} files
 * @param {{ names: number, indexBytes: number, cueIndexBytes: number }} lexicon
 */
function weigh(files, { names, indexBytes, cueIndexBytes }) {
  const parts = Object.entries(BUDGETS).map(([file, budget]) => ({
    what: file,
    bytes: Buffer.byteLength(files.get(file) ?? ''),
    budget,
  }));
  parts.push({ what: 'cue index', bytes: cueIndexBytes, budget: CUE_INDEX_BYTES });
  for (const { what, bytes, budget } of parts) {
    if (bytes > budget)
      throw new Error(`${what} has ${bytes} bytes; its budget is ${budget}. Make it smaller.`);
  }
  const each = indexBytes / names;
  if (each > INDEX_BYTES_A_NAME) {
    throw new Error(
      `the name index has ${each.toFixed(1)} bytes a name; the budget is ${INDEX_BYTES_A_NAME}.`,
    );
  }
  return [
    ...parts.map(({ what, bytes, budget }) => `${what}: ${bytes} of ${budget} bytes`),
    `name index: ${indexBytes} bytes, ${each.toFixed(1)} of ${INDEX_BYTES_A_NAME} a name (${names} names)`,
  ];
}

/** Writes a build beside its place and moves it in whole. @param {string} outDir @param {Map<string, string | Uint8Array>} files */
async function put(outDir, files) {
  await mkdir(outFolder, { recursive: true });
  const temporary = await mkdtemp(join(outFolder, '.making-'));
  try {
    for (const [name, contents] of files) {
      await mkdir(dirname(join(temporary, name)), { recursive: true });
      await writeFile(join(temporary, name), contents);
    }
    await cp(join(root, 'icons'), join(temporary, 'icons'), { recursive: true });
    for (const [name, path] of Object.entries(PDF_PARTS))
      await cp(join(root, path), join(temporary, name), { recursive: true });
    await rm(outDir, { recursive: true, force: true });
    await rename(temporary, outDir);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Builds again, one at a time, after every change of what a build is made of.
 * @param {() => Promise<unknown>} once @param {(error: Error | null) => void} done @param {AbortSignal} [signal]
 */
function follow(once, done, signal) {
  let running = false;
  let again = false;
  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      try {
        await once();
        done(null);
      } catch (error) {
        done(/** @type {Error} */ (error));
      }
    } while (again);
    running = false;
  };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  for (const folder of ['src', 'seeds', 'icons']) {
    watchFolder(join(root, folder), { recursive: true, signal }, () => {
      // An editor writes a file in several steps.
      clearTimeout(timer);
      timer = setTimeout(() => void run(), 60);
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      'grant-all-sites': { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
    },
  });
  const say = (/** @type {Error} */ error) => process.stderr.write(`${error.message}\n`);
  try {
    for (const target of /** @type {Target[]} */ (['chromium', 'firefox'])) {
      const { outDir, report } = await build({
        target,
        grantAllSites: values['grant-all-sites'],
        ...(values.watch
          ? { watch: (error) => (error ? say(error) : process.stdout.write(`${target} built again\n`)) }
          : {}),
      });
      process.stdout.write(`${outDir.slice(root.length)}\n${report.map((line) => `  ${line}\n`).join('')}`);
    }
  } catch (error) {
    say(/** @type {Error} */ (error));
    process.exitCode = 1;
  }
}
