/** Hears the key that switches a site, where the browser itself has none for it. No other key is looked at further, and none is kept. */
import { isSwitchKey } from '../core/settings/switch-key.ts';
import { isUnread } from './structure.ts';

export interface SwitchKeyOptions {
  isMac: boolean;
  shadowRootOf: (element: Element) => ShadowRoot | null;
  /** @returns false where nobody is there any more to whom it could be told: then the key is the page's. */
  onPress: () => boolean;
  signal: AbortSignal;
}

/** On the window and in the capture phase: only what the page put there before us hears it first. */
export function hearSwitchKey(
  window: Window,
  { isMac, shadowRootOf, onPress, signal }: SwitchKeyOptions,
): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || !isSwitchKey(event, isMac) || event.repeat || event.isComposing) return;
      if (isWriting(event, shadowRootOf) || !onPress()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
}

/** What is not read is where a reader writes: fields, editors, code. */
function isWriting(event: Event, shadowRootOf: SwitchKeyOptions['shadowRootOf']): boolean {
  let at = event.composedPath()[0];
  // Of a closed shadow root an event tells no more than its host.
  for (let inside = at; inside instanceof Element; inside = shadowRootOf(inside)?.activeElement ?? undefined)
    at = inside;
  return at instanceof Node && (at.ownerDocument?.designMode === 'on' || isUnread(at));
}
