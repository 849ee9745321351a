/** Keys of the pages on which something is searched, changed and undone. */
import { useEffect, useRef } from 'preact/hooks';

/** / to the search field; Control+Z takes back what was done, outside of fields, which have their own. */
export function usePageKeys(onUndo: (() => void) | undefined): void {
  const latest = useRef(onUndo);
  latest.current = onUndo;
  useEffect(() => {
    const life = new AbortController();
    const listen = (event: KeyboardEvent) => {
      if (event.altKey || event.isComposing) return;
      const isInField = document.activeElement?.matches('input:not([type="checkbox"]), select, textarea');
      if (isInField) return;
      const isCommand = event.ctrlKey || event.metaKey;
      if (event.key === '/' && !isCommand) {
        const field = document.querySelector<HTMLInputElement>('#search');
        field?.focus();
        field?.select();
      } else if (isCommand && !event.shiftKey && event.key.toLowerCase() === 'z' && latest.current)
        latest.current();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen, { signal: life.signal });
    return () => life.abort();
  }, []);
}
