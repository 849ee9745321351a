/** What shows a mark on a page of ours has the colour that the reader chose for marks. Wiring only. */
import { COLOUR_VALUES } from '../core/settings/mark-colours.ts';
import { followSettings, readSettingsOrDefaults } from '../platform/settings.ts';

export function followMarkColour(): Promise<void> {
  return followSettings(
    ({ colour }) => document.documentElement.style.setProperty('--marks', COLOUR_VALUES[colour]),
    // As long as the page is there.
    { signal: new AbortController().signal, read: readSettingsOrDefaults },
  );
}
