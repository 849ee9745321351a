/** Keyboard commands of the manifest, each with the tab that is looked at. */
import { browser } from './browser.ts';
import { type CurrentTab, tabAsKnown } from './tabs.ts';

/** What opens something of the browser's own must do so before it waits for anything: the key counts no longer then. */
export function onCommand(handlers: Record<string, (tab: CurrentTab) => Promise<unknown>>): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    // A page that Sidelight cannot read has no names to go to.
    if (tab?.id !== undefined) void handlers[command]?.(tabAsKnown(tab)).catch(() => {});
  });
}
