/**
 * The default key of "switch this site" where the manifest has no room for it: Chromium takes four suggested keys, and this is the fifth.
 * There pages hear it themselves, as long as the browser has nothing for the command.
 */

export type KeyPress = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** The same that Firefox's manifest suggests. */
export function isSwitchKey({ code, altKey, ctrlKey, metaKey, shiftKey }: KeyPress, isMac: boolean): boolean {
  return code === 'End' && shiftKey && !metaKey && ctrlKey === isMac && altKey === !isMac;
}

/** As browsers write it. */
export const switchKeyWords = (isMac: boolean) => `${isMac ? 'Ctrl' : 'Alt'} + Shift + End`;
