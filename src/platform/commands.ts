/** Keyboard commands of the manifest, each with the tab that is looked at. */
import { browser } from './browser.ts';

export function onCommand(handlers: Record<string, (tabId: number) => Promise<unknown>>): void {
  browser.commands?.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    // A page that Sidelight cannot read has no names to go to.
    if (tab?.id !== undefined) await handlers[command]?.(tab.id).catch(() => {});
  });
}
