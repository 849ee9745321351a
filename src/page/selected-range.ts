/** What the reader has selected, in a shadow root too. */
import { unclobbered } from './dom.ts';

/** Chromium's own: https://crbug.com/380690. Firefox tells a selection in a shadow root as that of the document. */
type RootWithSelection = ShadowRoot & { getSelection?(): Selection | null };

export function selectedRange(document: Document, roots: readonly ShadowRoot[]): Range | undefined {
  const own = roots.map((root) => (root as RootWithSelection).getSelection?.() ?? null);
  for (const selection of [...own, unclobbered(document).getSelection()]) {
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) continue;
    const range = selection.getRangeAt(0);
    if (!range.collapsed) return range.cloneRange();
  }
  return undefined;
}
