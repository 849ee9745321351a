/** Elements of our own on a page: empty to whoever looks at them from outside, since what we show is in a closed shadow root. */
import { ownHost } from './content-parts.ts';
import { unclobbered } from './dom.ts';

export interface ClosedHost {
  /** Stands nowhere yet. */
  host: HTMLElement;
  root: ShadowRoot;
  sheet: CSSStyleSheet;
}

/** An element of HTML in any document: in one that is none, `createElement` makes some without a style, which no browser draws. */
export function htmlElement<N extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: N,
): HTMLElementTagNameMap[N] {
  return document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElementTagNameMap[N];
}

/**
 * @param document as the browser made it
 * @param attribute by which marks.css shows the element, and a new copy of these scripts finds what a dead one left
 */
export function createClosedHost(document: Document, attribute: string, css: string): ClosedHost {
  // Not a name of our own: a page may define any, and its constructor would run.
  const host = htmlElement(document, 'div');
  host.setAttribute(attribute, '');
  ownHost(host);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return { host, root, sheet };
}

/** A copy of these scripts that died with its extension may have left its element behind, which nobody could close. */
export function removeLeftHosts(page: Document, attribute: string): void {
  for (const left of unclobbered(page).querySelectorAll(`div[${attribute}=""]:empty`)) left.remove();
}
