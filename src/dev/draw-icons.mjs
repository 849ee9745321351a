// `npm run icons`: every icon from the one drawing, icons/sidelight.svg. The files for dark toolbars swap tile and letters.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { setUp } from './setup.mjs';

const icons = new URL('../../icons/', import.meta.url);
const SIZES = [16, 32, 48, 128];
/** Only Firefox chooses by the toolbar, and only there. */
const SIZES_ON_DARK = [16, 32];

const { chromium: executablePath } = await setUp({ browsers: ['chromium'] });
const drawing = await readFile(new URL('sidelight.svg', icons), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const onDark of [false, true]) {
    for (const size of onDark ? SIZES_ON_DARK : SIZES) {
      const svg = drawing.replace(
        '<svg',
        `<svg width="${size}" height="${size}"${onDark ? ' class="on-dark"' : ''}`,
      );
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<!doctype html><style>body { margin: 0 } svg { display: block }</style>${svg}`);
      const file = new URL(`${size}${onDark ? '-on-dark' : ''}.png`, icons);
      await writeFile(file, await page.screenshot({ omitBackground: true }));
      console.log(fileURLToPath(file));
    }
  }
} finally {
  await browser.close();
}
