/** Pages on which no content script runs. */

export type Unreadable =
  | 'own page'
  | 'pdf'
  | 'reader view'
  | 'store'
  | 'file'
  | 'browser page'
  | 'unknown'
  | 'kept out';

const STORES = [
  'https://chromewebstore.google.com/',
  'https://chrome.google.com/webstore',
  'https://addons.mozilla.org/',
  'https://microsoftedge.microsoft.com/addons',
];

/** @param own where Sidelight's own pages are; @param type of the document, where it could be asked for */
export function unreadableOf(url: string, own: string, type?: string): Unreadable {
  if (url.startsWith(own)) return 'own page';
  if (type === 'application/pdf' || /^https?:[^?#]*\.pdf(?:[?#]|$)/i.test(url)) return 'pdf';
  if (url.startsWith('about:reader')) return 'reader view';
  if (url.startsWith('file:')) return 'file';
  if (url === '') return 'unknown';
  if (!/^https?:/.test(url)) return 'browser page';
  return STORES.some((store) => url.startsWith(store)) ? 'store' : 'kept out';
}
