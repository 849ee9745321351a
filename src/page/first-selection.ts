/** On most pages nothing is ever selected: what a selection needs is brought by the first. */
import { unclobbered } from './dom.ts';

/** Tells once that something is selected, more than a place between two letters. */
export function atFirstSelection(
  page: Document,
  then: () => void,
  { signal }: { signal: AbortSignal },
): void {
  const document = unclobbered(page);
  const look = () => {
    if (document.getSelection()?.isCollapsed ?? true) return;
    document.removeEventListener('selectionchange', look);
    then();
  };
  document.addEventListener('selectionchange', look, { signal });
}
