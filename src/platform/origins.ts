/** Match patterns of host permissions, as far as the choice of access needs to understand them. */

/** `https://news.example/a?b` -> `https://news.example/*`; undefined where no extension may read. */
export function sitePattern(url: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(url);
    return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a pattern stands for pages on the web at all. */
export function isOfTheWeb(origin: string): boolean {
  return origin === '<all_urls>' || /^(?:https?|\*):/.test(origin);
}

/** Whether a pattern is of every site, not of one that the reader chose. */
export function isEverySite(origin: string): boolean {
  return origin === '<all_urls>' || hostIn(origin) === '*';
}

/**
 * Whether a pattern is of this page's site, by http or https. `*.news.example` is too: browsers let a reader grant such
 * patterns in their own settings.
 */
export function isOfSite(origin: string, url: string): boolean {
  const pattern = sitePattern(url);
  if (!pattern || isEverySite(origin)) return false;
  const host = hostIn(pattern);
  const granted = hostIn(origin);
  return granted.startsWith('*.')
    ? host === granted.slice(2) || host.endsWith(granted.slice(1))
    : host === granted;
}

function hostIn(origin: string): string {
  return /^[^:]+:\/\/([^/]*)\//.exec(origin)?.[1] ?? '';
}
