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

/** A key that writes nothing, as Escape or an arrow. */
export function writesNothing(event: Event): boolean {
  return KEYS.includes(event.type) && ((event as KeyboardEvent).key ?? '').length > 1;
}

/** Tells what stands within a root that something was put in all the same, by a copy that does not leave that root. */
export function tellInput(root: ShadowRoot, { type }: Event): void {
  if (type === 'input') root.activeElement?.dispatchEvent(new Event('input', { bubbles: true }));
}
