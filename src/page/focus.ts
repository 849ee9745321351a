/** Focus goes back to where it was when a card that took it closes. */
export interface KeptFocus {
  remember(): void;
  giveBack(): void;
}

export function keepFocus(document: Document): KeptFocus {
  let before: HTMLElement | undefined;
  return {
    remember() {
      const { activeElement } = document;
      // A second card opened from within the first keeps the page's own place.
      if (activeElement instanceof HTMLElement && activeElement.localName !== 'sidelight-card')
        before = activeElement;
    },
    giveBack() {
      // Focusing <body> scrolls nowhere and is how "nothing focused" looks.
      if (before?.isConnected && before !== document.body) before.focus({ preventScroll: true });
      before = undefined;
    },
  };
}
