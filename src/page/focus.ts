/** Focus goes back to where it was when a card that took it closes. */
export interface KeptFocus {
  remember(): void;
  /**
   * Unless the reader has put it somewhere else meanwhile. Call it when the card is gone.
   *
   * @param at where the reader goes on with Tab, if nothing had the focus before; else that is the top of the page
   */
  giveBack(at?: Range): void;
}

/** @param host the element that holds the card */
export function keepFocus(document: Document, host: Element): KeptFocus {
  let before: Element | undefined;
  return {
    remember() {
      const { activeElement } = document;
      // A second card opened from within the first keeps the page's own place.
      if (activeElement && activeElement !== host) before = activeElement;
    },
    giveBack(at) {
      const { activeElement, body } = document;
      const isNowhere = !activeElement || activeElement === body || activeElement === host;
      // Focusing <body> scrolls nowhere and is how "nothing focused" looks.
      if (isNowhere && before?.isConnected && before !== body)
        (before as HTMLElement).focus({ preventScroll: true });
      else if (isNowhere && at) beginAt(at, document);
      before = undefined;
    },
  };
}

/** Where nothing has the focus Firefox goes on from the caret; Chromium does not, and knows no other way. What is selected stays as it is. */
function beginAt({ startContainer, startOffset }: Range, document: Document): void {
  const selection = document.getSelection();
  if (selection?.isCollapsed ?? false) selection!.collapse(startContainer, startOffset);
}
