/** What the browser itself shows for us: the button's name, the menus. They keep their words, and know nothing of another language. */
import { nameButton } from '../platform/badge.ts';
import { addMenus, SELECTED } from '../platform/menus.ts';
import { canOpenPanel } from '../platform/panel.ts';
import { readWords } from '../platform/words.ts';

export async function speakOutside(): Promise<void> {
  const { say } = await readWords();
  await nameButton(say('outside.button'));
  await addMenus([
    { id: 'read-page', title: say('outside.readPage'), on: 'page' },
    ...(canOpenPanel() ? [{ id: 'open-panel', title: say('outside.openPanel'), on: 'page' as const }] : []),
    { id: 'save-passage', title: say('outside.savePassage'), on: 'selection' },
    { id: 'look-up', title: say('outside.lookUp', { selected: SELECTED }), on: 'selection' },
  ]);
}
