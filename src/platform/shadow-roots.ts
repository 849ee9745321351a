/** Shadow roots, closed ones too: a content script may see them, each browser in its own way. */

interface ChromiumDom {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

interface FirefoxElement extends Element {
  /** https://bugzilla.mozilla.org/show_bug.cgi?id=1439153 */
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

export function shadowRootOf(element: Element): ShadowRoot | null {
  const { dom } = (globalThis as { chrome?: ChromiumDom }).chrome ?? {};
  if (dom) return dom.openOrClosedShadowRoot(element);
  return (element as FirefoxElement).openOrClosedShadowRoot ?? element.shadowRoot;
}
