/** The browser asks before a page is left on which something typed is not kept. */
import { useEffect } from 'preact/hooks';

export function useQuestionBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const life = new AbortController();
    // It asks in words of its own (HTML, "beforeunload").
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal: life.signal });
    return () => life.abort();
  }, [isUnsaved]);
}
