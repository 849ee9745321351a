/** A click on what is only read: a link or a button of the page does what it does, and what was just selected stays selected. */
import { elementAround } from './structure.ts';

export function onPlainClick(
  window: Window,
  clicked: (event: MouseEvent) => void,
  { signal }: { signal: AbortSignal },
): void {
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0) return;
      if (window.getSelection()?.isCollapsed === false || isOnControl(event)) return;
      clicked(event);
    },
    { capture: true, signal },
  );
}

function isOnControl(event: MouseEvent): boolean {
  const [target] = event.composedPath();
  for (let at = target as Node | null; at; at = elementAround(at)) {
    const name = (at as Element).localName ?? '';
    if (/^(?:a|button|input|select|textarea|label|summary)$/.test(name)) return true;
  }
  return false;
}
