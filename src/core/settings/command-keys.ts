/** The commands that keys can have, in the order in which they are told. */
export const COMMANDS = [
  'next-name',
  'previous-name',
  'open-card',
  'open-panel',
  'switch-site',
  'read-page',
  'save-passage',
] as const;
export type Command = (typeof COMMANDS)[number];

/** What each command has in this browser; an empty string where it has none, and no entry where there is no such command. */
export type CommandKeys = ReadonlyMap<Command, string>;

/** The signs on the keys: browsers write "Alt+Period" and "Alt+." for the same. */
export function keyWords(shortcut: string): string {
  return shortcut
    .replace(/\bPeriod$/, '.')
    .replace(/\bComma$/, ',')
    .replace(/^MacCtrl\b/, 'Ctrl')
    .replace(/\+(?=.)/g, ' + ');
}
