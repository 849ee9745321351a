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
function writesNothing(event: Event): boolean {
  return KEYS.includes(event.type) && ((event as KeyboardEvent).key ?? '').length > 1;
}

/** Tells what stands within a root that something was put in all the same, by a copy that does not leave that root. */
function tellInput(root: ShadowRoot, { type }: Event): void {
  if (type === 'input') root.activeElement?.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The same for a surface in a shadow root of ours, whose own keys go no further than itself. @param host what holds that root */
export function keepTypedIn(
  window: EventTarget,
  surface: Element,
  host: Element,
  { signal }: { signal: AbortSignal },
): void {
  for (const type of KEYS) surface.addEventListener(type, (event) => event.stopPropagation(), { signal });
  keepTyped(
    window,
    (event) => {
      if (!event.composedPath().includes(host) || writesNothing(event)) return;
      event.stopImmediatePropagation();
      tellInput(surface.getRootNode() as ShadowRoot, event);
    },
    { signal },
  );
}
