/** Pages on which no content script runs, and what to say of each. */

export type Unreadable = 'pdf' | 'reader view' | 'store' | 'file' | 'browser page' | 'unknown' | 'kept out';

const STORES = [
  'https://chromewebstore.google.com/',
  'https://chrome.google.com/webstore',
  'https://addons.mozilla.org/',
  'https://microsoftedge.microsoft.com/addons',
];

/** @param type of the document, where it could be asked for */
export function unreadableOf(url: string, type?: string): Unreadable {
  if (type === 'application/pdf' || /^https?:[^?#]*\.pdf(?:[?#]|$)/i.test(url)) return 'pdf';
  if (url.startsWith('about:reader')) return 'reader view';
  if (url.startsWith('file:')) return 'file';
  if (url === '') return 'unknown';
  if (!/^https?:/.test(url)) return 'browser page';
  return STORES.some((store) => url.startsWith(store)) ? 'store' : 'kept out';
}

export const UNREADABLE_WORDS: Record<Unreadable, string> = {
  pdf: 'The browser’s PDF viewer lets no extension in: save the PDF and open it in Sidelight.',
  'reader view':
    'Firefox’s reader view lets no extension in: close it, or copy the text and read it in Sidelight.',
  file: 'Files on this computer are kept from extensions: open the file in Sidelight.',
  store: 'The browser keeps extensions out of this store.',
  'browser page': 'No extension can read this page: it is one of the browser’s own.',
  unknown: 'No extension can read this page: one of the browser’s own, its reader view, or its PDF viewer.',
  'kept out': 'The browser, or a rule of whoever manages it, keeps extensions out of this page.',
};
