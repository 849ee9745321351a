/** The buttons that open Sidelight's own pages. Wiring only. */
import { openOwnPage } from '../platform/tabs.ts';

export const ownPages = {
  onWelcome: () => void openOwnPage('welcome.html'),
  onSettings: () => void openOwnPage('settings.html'),
  onReadingPage: () => void openOwnPage('reading.html'),
  onBrowse: () => void openOwnPage('browse.html'),
  onLibrary: () => void openOwnPage('library.html'),
  onWatchlist: () => void openOwnPage('watchlist.html'),
};
