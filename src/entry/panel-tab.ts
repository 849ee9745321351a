/** What the panel has to say of the tab beside it, asked again for as long as its page is on its way. Wiring only. */
import { growingWait } from '../core/panel/growing-wait.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { CurrentTab } from '../platform/tabs.ts';
import type { PopupState } from '../ui/popup/popup-state.ts';
import { readTabState } from './tab-state.ts';

export interface PanelTab {
  /** Something has happened: the page may be another. */
  refresh(): Promise<void>;
  /** The page was lost, or is on its way: it is asked after a while, which grows. */
  askAgain(): void;
}

export interface PanelTabOptions {
  /** Undefined before it is known. */
  tab: () => CurrentTab | undefined;
  settings: () => Settings;
  onState: (state: PopupState) => void;
}

/** It tells, too, when it is there. In ms. */
const AGAIN_MS = { first: 200, most: 5000 };

export function followTabState({ tab, settings, onState }: PanelTabOptions): PanelTab {
  const wait = growingWait(AGAIN_MS);
  let again: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  async function ask(): Promise<void> {
    const asked = tab();
    if (!asked) return;
    const mine = ++turn;
    clearTimeout(again);
    const { content } = await readTabState(asked, settings());
    // Asked again meanwhile, or of another tab.
    if (mine !== turn) return;
    if (content.state === 'loading') askAgain();
    onState(content);
  }
  function askAgain(): void {
    clearTimeout(again);
    again = setTimeout(() => void ask(), wait.next());
  }

  return {
    askAgain,
    refresh() {
      wait.reset();
      return ask();
    },
  };
}
