import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const usage = `npm start [-- [--firefox] [URL|FILE]]

Builds the extension with access to all sites and opens a browser with it on a page: an article of the sample news
site in tests/pages, a web page, or a file of yours (served on 127.0.0.1, with its NAME_files/ and nothing else).

With a display the browser stays open; the extension is rebuilt and loaded anew when src/ or seeds/ change, until you
close the browser or press Ctrl-C. Without one it prints the names found and saves a screenshot.

  --firefox   Firefox instead of Chromium
  --help      this text`;

/** An error in what was typed; its message is one sentence. */
export class UsageError extends Error {}

/**
 * @typedef {{ url: string } | { folder: string, path: string, only?: string[] }} Start
 * A page to fetch, or a folder to serve with the path of the page in it; `only`: what of the folder is served, else all.
 */

const samples = fileURLToPath(new URL('../../tests/pages', import.meta.url));

/** The first story the sample site's front page links to. @returns {Start} */
function sampleArticle() {
  const front = readFileSync(join(samples, 'index.html'), 'utf8');
  const path = /<a\b[^>]*\bhref="([\w-]+\/[\w/-]+\.html)"/.exec(front)?.[1] ?? '';
  return { folder: samples, path: `/${path}` };
}

/** @param {string} given @returns {Start} */
function whereTo(given) {
  if (/^https?:/i.test(given)) {
    if (!URL.canParse(given)) throw new UsageError(`Not a web address: ${given}`);
    return { url: new URL(given).href };
  }
  if (/^[a-z][a-z+.-]+:/i.test(given) && !/^file:/i.test(given)) {
    throw new UsageError(`Only http, https and files can be opened: ${given}`);
  }
  let file = resolve(given);
  if (/^file:/i.test(given)) {
    try {
      file = fileURLToPath(given);
    } catch {
      throw new UsageError(`Not the address of a file here: ${given}`);
    }
  }
  if (!existsSync(file)) throw new UsageError(`No such file: ${given}`);
  if (!statSync(file).isFile()) throw new UsageError(`Not a file: ${given}`);
  if (!/\.x?html?$/i.test(file)) {
    throw new UsageError(
      `Give a web page; a browser shows other text as code, which is never marked: npm run -s annotate -- ${given}`,
    );
  }
  // The page and what the browser saved with it; whatever else lies there is nobody's business.
  const name = basename(file);
  const only = [name, `${basename(file, extname(file))}_files`];
  return { folder: dirname(file), path: `/${encodeURIComponent(name)}`, only };
}

/**
 * @param {readonly string[]} args
 * @returns {{ help: boolean, browser: 'chromium' | 'firefox', start: () => Start }}
 */
export function readArguments(args) {
  const options = args.filter((arg) => arg.startsWith('-'));
  const places = args.filter((arg) => !arg.startsWith('-'));
  const unknown = options.find((option) => !['--firefox', '--help', '-h'].includes(option));
  if (unknown) throw new UsageError(`No such option: ${unknown} (npm start -- --help lists them)`);
  if (places.length > 1) throw new UsageError(`One page at a time: ${places.join(' ')}`);
  const [place] = places;
  const start = place === undefined ? undefined : whereTo(place);
  return {
    help: options.includes('--help') || options.includes('-h'),
    browser: options.includes('--firefox') ? 'firefox' : 'chromium',
    start: () => start ?? sampleArticle(),
  };
}
