/** What the panel shows, and the way back. */
import { expect, test } from 'vitest';
import type { PanelView } from '../../src/ui/panel/panel.tsx';
import {
  AT_LIST,
  backFrom,
  shownIn,
  withDossier,
  withFound,
  withLoaded,
} from '../../src/ui/panel/view-trail.ts';

const entry = (key: string): PanelView => ({
  view: 'dossier',
  key,
  name: key,
  mark: 'named',
  content: { state: 'loading' },
});
const found: PanelView = { view: 'found', text: 'pine', content: { state: 'searching' } };
const names = (trail: typeof AT_LIST) =>
  trail.map(({ view }) => (view.view === 'dossier' ? view.key : view.view));

test('an entry is opened from the list, and left for where it was', () => {
  const open = withDossier(AT_LIST, entry('komid'), { returnTo: '0:3', isInRelations: true });
  expect(names(open)).toEqual(['list', 'komid']);
  expect(shownIn(backFrom(open))).toMatchObject({
    view: { view: 'list' },
    returnTo: '0:3',
    isInRelations: true,
  });
});

test('an entry opened from another takes its place: the way back is to the list', () => {
  const one = withDossier(AT_LIST, entry('komid'), { returnTo: '0:3' });
  const other = withDossier(one, entry('green-pine'), { returnTo: 'green-pine' });
  expect(names(other)).toEqual(['list', 'green-pine']);
  expect(shownIn(backFrom(other)).returnTo).toBe('green-pine');
});

test('what was looked up lies between the list and its entries', () => {
  const sought = withFound(withDossier(AT_LIST, entry('komid'), {}), found);
  expect(names(sought)).toEqual(['list', 'found']);
  const open = withDossier(sought, entry('green-pine'), { returnTo: 'green-pine' });
  expect(names(open)).toEqual(['list', 'found', 'green-pine']);
  expect(names(backFrom(open))).toEqual(['list', 'found']);
  expect(names(backFrom(backFrom(open)))).toEqual(['list']);
});

test('from the list there is no way back', () => {
  expect(backFrom(AT_LIST)).toEqual(AT_LIST);
});

test('what has come is shown in place of what waited for it, unless that was left', () => {
  const waiting = entry('komid');
  const open = withDossier(AT_LIST, waiting, {});
  const loaded = { ...waiting, content: { state: 'ready', entries: [] } } as PanelView;
  expect(shownIn(withLoaded(open, waiting, loaded)).view).toBe(loaded);
  const left = backFrom(open);
  expect(withLoaded(left, waiting, loaded)).toEqual(left);
});
