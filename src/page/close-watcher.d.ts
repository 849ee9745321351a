/** https://html.spec.whatwg.org/#close-watchers, which TypeScript does not know yet; absent in older browsers. */
declare class CloseWatcher extends EventTarget {
  destroy(): void;
}
