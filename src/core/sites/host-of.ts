/** The host of an address as its content script has it in `location.hostname`; empty where there is none: then no site is meant. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
