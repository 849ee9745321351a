/**
 * src/locales/LOCALE/SURFACE.json -> the files of a build.
 *
 * What we say ourselves is one catalogue for each language, words.LOCALE.json. Not in `_locales`: the browser reads those by its
 * own language alone and knows no plurals. There is only what the manifest says (manifest.json of each locale).
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {Record<string, string | Record<string, string>>} Sentences */

const OF_THE_MANIFEST = 'manifest.json';

/** @param {string} folder src/locales @returns {Promise<Map<string, string>>} path in the build -> its text */
export async function localeFiles(folder) {
  const files = new Map();
  const english = await readLocale(join(folder, 'en'));
  for (const locale of await readdir(folder)) {
    const own = await readLocale(join(folder, locale));
    // A surface that is not translated yet speaks English.
    files.set(`words.${locale}.json`, JSON.stringify({ ...english.sentences, ...own.sentences }));
    const messages = Object.entries(own.manifest).map(([name, message]) => [name, { message }]);
    files.set(`_locales/${locale}/messages.json`, JSON.stringify(Object.fromEntries(messages)));
  }
  return files;
}

/** @param {string} folder @returns {Promise<{ sentences: Sentences, manifest: Sentences }>} */
async function readLocale(folder) {
  const read = async (/** @type {string} */ file) => JSON.parse(await readFile(join(folder, file), 'utf8'));
  const surfaces = (await readdir(folder)).filter((file) => file !== OF_THE_MANIFEST);
  return {
    sentences: Object.assign({}, ...(await Promise.all(surfaces.map(read)))),
    manifest: await read(OF_THE_MANIFEST),
  };
}
