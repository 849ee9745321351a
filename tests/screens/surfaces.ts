/** Every surface that a person sees, by what the browser must be like for it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from '../browser/stage.ts';
import type { Ground } from './surface.ts';
import { CARDS, CARDS_WITHOUT_DATABASE } from './surfaces/card.ts';
import { LIBRARY } from './surfaces/library.ts';
import { OWN_PAGES } from './surfaces/own-pages.ts';
import { PANELS, PANELS_WITHOUT_ACCESS } from './surfaces/panel.ts';
import { SAVED } from './surfaces/passages.ts';
import {
  chooseAnotherSite,
  POPUPS,
  POPUPS_WITHOUT_ACCESS,
  POPUPS_WITHOUT_DATABASE,
} from './surfaces/popup.ts';
import { OWN_NAMES } from './surfaces/watchlist.ts';

export const GROUNDS: readonly Ground[] = [
  {
    name: 'every site',
    launch,
    surfaces: [...CARDS, ...POPUPS, ...PANELS, ...SAVED, ...LIBRARY, ...OWN_NAMES, ...OWN_PAGES],
  },
  {
    name: 'another site',
    async launch(browser) {
      const stage = await launch(browser, { release: true, grantWhenAsked: true });
      await chooseAnotherSite(stage);
      return stage;
    },
    surfaces: [...POPUPS_WITHOUT_ACCESS, ...PANELS_WITHOUT_ACCESS],
  },
  {
    name: 'no database',
    async launch(browser) {
      const stage = await launch(browser);
      // Settings stay, which Firefox has in a database too.
      const path = join(stage.extension, 'background.js');
      await writeFile(
        path,
        `Object.defineProperty(globalThis,"indexedDB",{value:undefined});${await readFile(path, 'utf8')}`,
      );
      await stage.browser.reloadExtension();
      return stage;
    },
    surfaces: [...CARDS_WITHOUT_DATABASE, ...POPUPS_WITHOUT_DATABASE],
  },
];
