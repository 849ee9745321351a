/**
 * What is typed in our own elements is not the page's business. On the window and in the capture phase: only what the page put there
 * before us hears it first.
 */

const KEYS = ['keydown', 'keypress', 'keyup'];
const WORDS = 'beforeinput input compositionstart compositionupdate compositionend copy cut paste'.split(' ');

/** Keys are left out where somebody else keeps them. */
export function keepTyped(
  window: EventTarget,
  keep: (event: Event) => void,
  { keys = true, signal }: { keys?: boolean; signal?: AbortSignal | undefined },
): void {
  for (const type of keys ? [...KEYS, ...WORDS] : WORDS)
    window.addEventListener(type, keep, { capture: true, ...(signal ? { signal } : {}) });
}

/** Tells what stands within a root of it all the same, by a copy that does not leave that root. */
export function tellWithin(root: ShadowRoot, event: Event): void {
  const common = { bubbles: true, cancelable: event.cancelable };
  let copy: Event | undefined;
  if (event.type === 'input') copy = new Event('input', common);
  if (event.type === 'keydown') {
    const { key, code, ctrlKey, metaKey, shiftKey, altKey, isComposing } = event as KeyboardEvent;
    const said = { key, code, ctrlKey, metaKey, shiftKey, altKey, isComposing };
    copy = new KeyboardEvent('keydown', { ...common, ...said });
  }
  if (copy && root.activeElement?.dispatchEvent(copy) === false) event.preventDefault();
}
