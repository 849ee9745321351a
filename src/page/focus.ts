/** Focus goes back to where it was when a card that took it closes. */
export interface KeptFocus {
  remember(): void;
  /** Unless the reader has put it somewhere else meanwhile. Call it when the card is gone. */
  giveBack(): void;
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
    giveBack() {
      const { activeElement, body } = document;
      const isNowhere = !activeElement || activeElement === body || activeElement === host;
      // Focusing <body> scrolls nowhere and is how "nothing focused" looks.
      if (isNowhere && before?.isConnected && before !== body)
        (before as HTMLElement).focus({ preventScroll: true });
      before = undefined;
    },
  };
}
