/** Keyboard commands of the manifest, each with the tab that is looked at, and the keys that they have in this browser. */
import { COMMANDS, type CommandKeys, keyWords } from '../core/settings/command-keys.ts';
import { switchKeyWords } from '../core/settings/switch-key.ts';
import { browser } from './browser.ts';
import { readSettings } from './settings.ts';
import { type CurrentTab, tabAsKnown } from './tabs.ts';

/** What opens something of the browser's own must do so before it waits for anything: the key counts no longer then. */
export function onCommand(handlers: Record<string, (tab: CurrentTab) => Promise<unknown>>): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    // A page that Sidelight cannot read has no names to go to.
    if (tab?.id !== undefined) void handlers[command]?.(tabAsKnown(tab)).catch(() => {});
  });
}

/** As they are set now; empty where there are no commands, as on phones. */
export async function readCommandKeys(): Promise<CommandKeys> {
  const known = (await browser.commands?.getAll()) ?? [];
  return new Map(
    COMMANDS.flatMap((command) => {
      // Firefox opens its sidebar by a command of its own.
      const own = known.find(
        ({ name }) => name === command || (command === 'open-panel' && name === '_execute_sidebar_action'),
      );
      return own ? [[command, keyWords(own.shortcut ?? '')]] : [];
    }),
  );
}

/** The key that pages hear for "switch this site"; undefined where the manifest suggests one to the browser. */
export async function switchKeyOfPages(): Promise<string | undefined> {
  if (browser.runtime.getManifest().commands?.['switch-site']?.suggested_key) return undefined;
  return switchKeyWords((await browser.runtime.getPlatformInfo()).os === 'mac');
}

/** Whether they are to hear it: a key that the reader gave the command takes its place. Not where nobody can say: pages are read all the same. */
export async function isSwitchKeyHeard(): Promise<boolean> {
  const asked = Promise.all([switchKeyOfPages(), readCommandKeys(), readSettings()]);
  return asked.then(
    ([ofPages, keys, { switchKey }]) => ofPages !== undefined && switchKey && keys.get('switch-site') === '',
    () => false,
  );
}

/** Whether a key switches sites, or none can be given to it, as on phones. */
export async function canSwitchByKey(): Promise<boolean> {
  return (await readCommandKeys()).get('switch-site') !== '' || (await isSwitchKeyHeard());
}

/** The browser's own page on which keys are chosen. */
export async function openKeySettings(): Promise<void> {
  // Chromium has no method for it.
  if (browser.commands.openShortcutSettings) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
