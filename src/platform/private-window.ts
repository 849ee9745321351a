/** Whether this page of ours stands in a private window. Firefox lets it; there its databases are none of ours. */
import { browser } from './browser.ts';

export function isPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext ?? false;
}
