/** A selected text on its way from the menu to the panel, or to the browse page where no panel can be opened. */
import { sendToPanels } from '../messages/channel.ts';
import type { MenuClick } from '../platform/menus.ts';
import { isPanelOpen, openPanel } from '../platform/panel.ts';
import { openOwnPage } from '../platform/tabs.ts';

export interface LookUp {
  /** Called right from the click, which counts no longer when something was waited for. */
  begin(choice: MenuClick): void;
  /** What was selected in that window; null the second time. */
  take(windowId: number): string | null;
}

/** A panel that is open takes it at once. */
const TAKEN_MS = 1000;
/** One that is being opened takes a moment. */
const KEPT_MS = 10_000;

/** Kept in memory for as long as it takes: what somebody selects is written down nowhere. */
export function createLookUp(): LookUp {
  let sought: { text: string; windowId: number } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function show(isOpening: Promise<boolean>, windowId: number): Promise<void> {
    const mine = sought;
    const isOpened = await isOpening;
    if (isOpened || (await isPanelOpen(windowId))) {
      await sendToPanels('panel/look-up', null);
      if (isOpened) return;
      // It may be the panel of another window, which leaves it.
      await new Promise((resolve) => setTimeout(resolve, TAKEN_MS));
      if (sought !== mine) return;
    }
    await openOwnPage('browse.html');
  }

  return {
    begin({ tab, windowId, text }) {
      sought = { text, windowId };
      clearTimeout(timer);
      timer = setTimeout(() => {
        sought = undefined;
      }, KEPT_MS);
      void show(openPanel(tab.id), windowId);
    },
    take(windowId) {
      if (sought?.windowId !== windowId) return null;
      const { text } = sought;
      sought = undefined;
      return text;
    },
  };
}
