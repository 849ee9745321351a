/** Addresses in what is taken in and given away. */

/** What a browser would run, or holds the page itself: never the address of an article. */
const NO_PAGE = new Set(['javascript:', 'data:', 'vbscript:', 'blob:']);

export function isPageAddress(url: string): boolean {
  return URL.canParse(url) && !NO_PAGE.has(new URL(url).protocol);
}

/** Only these become links. */
export function isLink(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
