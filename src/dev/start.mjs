// npm start [-- [--firefox] [URL|FILE]]: see start-arguments.mjs.
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetUpError, setUp } from './setup.mjs';
import { readArguments, UsageError, usage } from './start-arguments.mjs';

/** @typedef {import('./browsers/browser.ts').ExtensionBrowser} ExtensionBrowser */
/** @typedef {import('./browsers/browser.ts').BrowserPage} BrowserPage */

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

const hasDisplay = () =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** @param {import('./start-arguments.mjs').Start} start */
async function addressOf(start) {
  if ('url' in start) return { url: start.url, close: async () => {} };
  const { loadTypeScript } = await import('./load-typescript.mjs');
  const { serveFolder } = await loadTypeScript(here('serve.ts'));
  const { origin, close } = await serveFolder(start.folder, { ...(start.only && { only: start.only }) });
  return { url: `${origin}${start.path}`, close };
}

/** Loads the extension and the page anew after each rebuild, one rebuild at a time. */
class Reloader {
  /** @type {ExtensionBrowser | undefined} */
  browser;
  /** @type {BrowserPage | undefined} */
  page;
  #last = Promise.resolve();

  /** @param {Error | null} error */
  rebuilt(error) {
    if (error) console.error(error.message);
    else this.#last = this.#last.then(() => this.#reload());
  }

  async #reload() {
    if (!this.browser || !this.page) return;
    try {
      await this.browser.reloadExtension();
      await this.page.reload();
      console.log('Rebuilt and loaded anew.');
    } catch (error) {
      console.error(`Not loaded anew: ${error instanceof Error ? error.message : error}`);
    }
  }
}

/**
 * @param {ExtensionBrowser} browser
 * @param {BrowserPage} page
 */
async function report(browser, page) {
  const { loadTypeScript } = await import('./load-typescript.mjs');
  const { namesOn, tableOf } = await loadTypeScript(here('names-report.ts'));
  console.log(tableOf(await namesOn(browser, page)));
  const screenshot = join(root, 'dist', `start-${browser.name}.png`);
  await page.screenshot(screenshot);
  console.log(`Screenshot: ${relative(process.cwd(), screenshot)}`);
}

async function main() {
  const { help, browser: name, start } = readArguments(process.argv.slice(2));
  if (help) {
    console.log(usage);
    return;
  }
  const headless = !hasDisplay();
  const paths = await setUp({ browsers: [name] });
  const { build } = await import('../../build.mjs');
  const { loadTypeScript } = await import('./load-typescript.mjs');
  const { launchBrowser } = await loadTypeScript(here('browsers/launch.ts'));

  const reloader = new Reloader();
  const stop = new AbortController();
  const watching = { watch: (/** @type {Error | null} */ e) => reloader.rebuilt(e), signal: stop.signal };
  const { outDir } = await build({ target: name, grantAllSites: true, ...(!headless && watching) });
  const { url, close } = await addressOf(start());
  try {
    const browser = await launchBrowser(name, { executable: paths[name], extension: outDir, headless });
    try {
      const page = await browser.open(url).catch((/** @type {Error} */ error) => {
        throw new SetUpError(`${url} cannot be opened: ${error.message.split('\n')[0]}`);
      });
      console.log(`${url} in ${name === 'firefox' ? 'Firefox' : 'Chromium'} ${browser.version}`);
      if (headless) {
        await report(browser, page);
      } else {
        Object.assign(reloader, { browser, page });
        console.log('Close the browser or press Ctrl-C to end.');
        await browser.closed;
      }
    } finally {
      await browser.close();
    }
  } finally {
    stop.abort();
    await close();
  }
}

try {
  await main();
} catch (error) {
  const isPlain = error instanceof SetUpError || error instanceof UsageError;
  console.error(isPlain ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
