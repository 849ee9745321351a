/** The line between a panel and the frames of its tab. It wakes nobody else, and both ends know when the other has gone. */
import { browser } from '../platform/browser.ts';
import { listenUntil } from '../platform/listen-until.ts';
import type { PlacesNews } from './protocol.ts';

const NAME = 'sidelight-places';

export interface PlacesLine {
  close(): void;
}

/** Of the panel: hears one frame, which has places.js already. */
export function hearPlaces(
  tabId: number,
  frameId: number,
  { onNews, onGone }: { onNews: (news: PlacesNews) => void; onGone: () => void },
): PlacesLine {
  const port = browser.tabs.connect(tabId, { name: NAME, frameId });
  port.onMessage.addListener((news) => onNews(news as PlacesNews));
  port.onDisconnect.addListener(() => {
    // Where nobody listens Chromium writes an error down, unless it is read.
    void browser.runtime.lastError;
    onGone();
  });
  return { close: () => port.disconnect() };
}

export interface PlacesListeners {
  tell(news: PlacesNews): void;
  isHeard(): boolean;
}

export interface PlacesHearing {
  /** One more panel listens. */
  onHeard: () => void;
  /** The last panel has gone. */
  onAlone: () => void;
  signal: AbortSignal;
}

/** Of a frame: tells every panel that hears it. */
export function tellPlaces({ onHeard, onAlone, signal }: PlacesHearing): PlacesListeners {
  const ports = new Set<ReturnType<typeof browser.tabs.connect>>();
  listenUntil(signal, browser.runtime.onConnect, (port: ReturnType<typeof browser.tabs.connect>) => {
    if (port.name !== NAME) return;
    ports.add(port);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      if (ports.size === 0) onAlone();
    });
    onHeard();
  });
  signal.addEventListener('abort', () => {
    for (const port of ports) port.disconnect();
    ports.clear();
  });
  return {
    tell(news) {
      for (const port of ports) port.postMessage(news);
    },
    isHeard: () => ports.size > 0,
  };
}
